import type { Language } from '../language'
import { type Failure, ReelwrightError } from './failure'
import { SENTENCES } from './sentences'

/** Turns anything thrown into a sentence and a remedy. What is not ours becomes `unexpected`. Never throws. */
export function toFailure(thrown: unknown, language: Language): Failure {
  const error = thrown instanceof ReelwrightError ? thrown : new ReelwrightError('unexpected')
  const row = SENTENCES[error.code]
  const { remedy, second } = row
  return { code: error.code, message: row[language](error.facts), remedy, ...(second && { second }) }
}
