import { paintingBytes, paintingStride } from '../kernel/painting'
import { pictureBytes, planesBytes, SLACK_BYTES } from '../kernel/picture'
import { transitionBytes } from '../kernel/transitions'
import type { PicturePlan } from '../shared/picture-plan'
import { LARGEST_MARK, markSidePx } from './mark-size'
import { toPhotoSize } from './stage'

/** Frames that may be drawn ahead of the encoder, and one for the picture that comes in. */
const PICTURES = 4

export const largestTextBytes = (plan: PicturePlan): number =>
  paintingBytes(paintingStride(plan.widthPx), plan.heightPx)

export function largestMarkBytes(plan: PicturePlan): number {
  const sidePx = markSidePx(plan, LARGEST_MARK)
  return paintingBytes(paintingStride(sidePx), sidePx)
}

/** The kernel's memory never grows, so it is counted before; what is never touched costs nothing. */
export function memoryFor(plan: PicturePlan, most: { layers: number; texts: number }): number {
  const photo = toPhotoSize(plan)
  const pieces = [
    transitionBytes(plan),
    ...Array.from({ length: PICTURES + most.layers }, () => pictureBytes(plan.widthPx, plan.heightPx)),
    ...Array.from({ length: most.layers + 1 }, () => planesBytes(photo.widthPx, photo.heightPx)),
    ...Array.from({ length: most.texts }, () => largestTextBytes(plan)),
    ...(plan.mark ? [largestMarkBytes(plan)] : []),
  ]
  return pieces.reduce((sum, bytes) => sum + bytes + 2 * SLACK_BYTES, 0)
}
