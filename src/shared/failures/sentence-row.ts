import { toSizeWords } from '../units'
import type { FailureFacts, Remedy, SecondRemedy } from './failure'
import { toShortText } from './short-text'

type Sentence = (facts: FailureFacts) => string
/** What a person reads of one failure, and what they can do. */
export interface Row {
  readonly remedy: Remedy
  readonly second?: SecondRemedy
  readonly en: Sentence
  readonly 'zh-CN': Sentence
}

/** What is left of a name or a path that would make its sentence too long to read. */
const MOST_NAME_CHARS = 44
const MOST_PATH_CHARS = 90
const MOST_REASON_CHARS = 140

export const nameOr = (facts: FailureFacts, otherwise: string): string =>
  facts.name === undefined ? otherwise : toShortText(facts.name, MOST_NAME_CHARS)
export const folderOr = (facts: FailureFacts, otherwise: string): string =>
  facts.folder === undefined ? otherwise : toShortText(facts.folder, MOST_PATH_CHARS)
export const reasonOr = (facts: FailureFacts, otherwise: string): string =>
  facts.reason === undefined ? otherwise : toShortText(facts.reason, MOST_REASON_CHARS)
export const scopeOf = (facts: FailureFacts): string => toShortText(facts.scope ?? '', MOST_NAME_CHARS)
export const space = (facts: FailureFacts): { needs: string; has: string } => ({
  needs: toSizeWords(facts.needsBytes ?? 0),
  has: toSizeWords(facts.hasBytes ?? 0),
})
