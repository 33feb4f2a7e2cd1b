import { dirname } from 'node:path'
import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Files } from '../../../host/ports'
import type { FilmPlan } from '../../film'

/** 10 Mbit/s at 1920 x 1080, well above what photos and most clips come to at the encoder's quality. */
const BYTES_PER_PIXEL_SECOND = 1_250_000 / (1920 * 1080)
/** The segments lie beside the film until it is joined. */
const COPIES = 2
const RESERVE_BYTES = 200 * 1024 * 1024

/** What a render may need on disk before it is done. */
export function spaceFor({ widthPx, heightPx, frameCount, fps }: FilmPlan): number {
  return RESERVE_BYTES + Math.ceil(COPIES * BYTES_PER_PIXEL_SECOND * widthPx * heightPx * (frameCount / fps))
}

/** @throws {ReelwrightError} `export.disk-full` when the volume of `outputPath` has less than the film may need. */
export async function needSpace(files: Files, outputPath: string, plan: FilmPlan): Promise<void> {
  const { bavail, bsize } = await files.statfs(dirname(outputPath))
  const [needsBytes, hasBytes] = [spaceFor(plan), bavail * bsize]
  if (hasBytes < needsBytes) throw new ReelwrightError('export.disk-full', { needsBytes, hasBytes })
}
