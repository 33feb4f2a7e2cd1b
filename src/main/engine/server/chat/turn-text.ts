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

/** What a turn came to; empty when there is nothing to say. */
export function closingText(says: string, missing: readonly string[], language: Language): string {
  return [...(says === '' ? [] : [says]), ...(missing.length > 0 ? [WORDS[language].missing(missing)] : [])].join(
    '\n\n',
  )
}

export const changesText = (changes: readonly string[], language: Language): string =>
  listText(WORDS[language].changes, changes)

export const nextText = (next: readonly string[], language: Language): string => listText(WORDS[language].next, next)

/** A titled list, as Markdown; empty when there is nothing in it. */
function listText(title: string, items: readonly string[]): string {
  return items.length > 0 ? [title, '', ...items.map((item) => `- ${item}`)].join('\n') : ''
}
