/** One thing in a conversation, as the window has it or as it is kept: a search needs the same of both. */
export type SaidItem =
  | { readonly from: 'person'; readonly text: string }
  | { readonly from: 'media'; readonly skipped: readonly { readonly name: string }[] }
  | {
      readonly from: 'reelwright'
      readonly text: string
      readonly changes: readonly string[]
      readonly card?: { readonly understood: readonly { readonly label: string }[] } | undefined
    }

/** Everything in it that a person may remember of it, a line each. */
export function saidWords(item: SaidItem): string {
  switch (item.from) {
    case 'person':
      return item.text
    case 'media':
      return item.skipped.map(({ name }) => name).join('\n')
    case 'reelwright':
      return [item.text, ...item.changes, ...(item.card?.understood.map(({ label }) => label) ?? [])].join('\n')
  }
}

/** A text as it is compared in searches: capitals, and wide or narrow forms of a letter, make no difference. */
export const toPlainText = (text: string): string => text.normalize('NFKC').toLowerCase()
