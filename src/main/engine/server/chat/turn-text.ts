import type { Language } from '../../../../shared/language'
import type { UnderstoodCard } from '../../../../shared/states/project-state'
import { WORDS } from './words'

/** The first message of a turn; empty when there is nothing to tell. */
export function openingText({ understood, unused }: UnderstoodCard, language: Language): string {
  const words = WORDS[language]
  return [
    ...(understood.length > 0 ? [words.understood(understood.map(({ label }) => label))] : []),
    ...(unused.length > 0 ? [words.unused(unused)] : []),
  ].join('\n')
}

export interface Closing {
  readonly says: string
  readonly changes: readonly string[]
  readonly next: readonly string[]
  readonly missing: readonly string[]
}

/** The last message of a turn, as Markdown. */
export function closingText({ says, changes, next, missing }: Closing, language: Language): string {
  const words = WORDS[language]
  const list = (title: string, items: readonly string[]): string[] =>
    items.length > 0 ? [[title, '', ...items.map((item) => `- ${item}`)].join('\n')] : []
  return [
    ...(says === '' ? [] : [says]),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...list(words.changes, changes),
    ...list(words.next, next),
  ].join('\n\n')
}
