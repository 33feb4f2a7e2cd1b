import { EXPORT_SENTENCES } from './export-sentences'
import type { FailureCode } from './failure'
import { MEDIA_SENTENCES } from './media-sentences'
import { MODEL_SENTENCES } from './model-sentences'
import { NEMO_SENTENCES } from './nemo-sentences'
import { PROGRAM_SENTENCES } from './program-sentences'
import type { Row } from './sentence-row'

/**
 * What a person reads for each failure, and the one thing they can do.
 * At most 140 characters, no error numbers and no machine words. Source: docs/wire.md, "Errors".
 */
export const SENTENCES: Record<FailureCode, Row> = {
  ...MEDIA_SENTENCES,
  ...NEMO_SENTENCES,
  ...EXPORT_SENTENCES,
  ...MODEL_SENTENCES,
  ...PROGRAM_SENTENCES,
}
