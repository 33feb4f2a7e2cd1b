import { ReelwrightError } from '../../../shared/failures/failure'
import type { MediaSource } from '../../media/facts'
import type { DraftSegment } from './draft'

/** The file behind an asset id. */
export interface FoundSource {
  readonly source: MediaSource
  readonly kind: 'photo' | 'clip' | 'music'
  readonly durationMs?: number
}

export type FindSource = (assetId: string) => FoundSource | undefined

/** @throws {ReelwrightError} `media.missing` with the file's name. */
export function needSource(segment: DraftSegment, findSource: FindSource): FoundSource {
  const found = segment.rw_asset === undefined ? undefined : findSource(segment.rw_asset)
  if (found) return found
  const name = segment.rw_media ?? segment.m?.name
  throw new ReelwrightError('media.missing', name === undefined ? {} : { name })
}
