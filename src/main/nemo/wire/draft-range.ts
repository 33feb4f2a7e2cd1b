import { rangeAt } from './json-text'

/** Where an answer may keep its draft: inside one envelope or two, or bare. */
const PLACES = [
  ['data', 'data', 'state', 'draft'],
  ['data', 'state', 'draft'],
  ['state', 'draft'],
]

/**
 * The draft exactly as it stands in a state answer, to be sent back unchanged: parsing and writing it again would lose
 * large numbers, the form of numbers, doubled keys and key order. Undefined when there is none.
 * Source: docs/wire.md, "Draft".
 */
export function rawDraftOf(answerText: string): string | undefined {
  for (const path of PLACES) {
    const range = rangeAt(answerText, path)
    if (!range) continue
    const raw = answerText.slice(range.start, range.end)
    return raw === 'null' ? undefined : raw
  }
  return undefined
}
