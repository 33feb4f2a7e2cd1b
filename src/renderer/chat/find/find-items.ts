import type { ChatItem } from '../../../shared/states/project-state'

/** The places in a conversation, oldest first, of what says these words. */
export function findItems(chat: readonly ChatItem[], query: string): readonly number[] {
  const wanted = toPlain(query.trim())
  if (wanted === '') return []
  return chat.flatMap((item, index) => (toPlain(wordsOf(item)).includes(wanted) ? [index] : []))
}

function wordsOf(item: ChatItem): string {
  switch (item.from) {
    case 'person':
      return item.text
    case 'media':
      return item.skipped.map(({ name }) => name).join('\n')
    case 'reelwright':
      return [item.text, ...item.changes, ...(item.card?.understood.map(({ label }) => label) ?? [])].join('\n')
  }
}

const toPlain = (text: string): string => text.normalize('NFKC').toLowerCase()
