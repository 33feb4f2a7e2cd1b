import { LARGEST_MARK, markSidePx } from '../../../picture/mark-size'
import type { FrameSize } from '../../../shared/picture-plan'
import type { Mark } from '../film'
import { safeAreaOf } from './text/text-style'

const SMALLEST = 0.05

/** The box a logo is scaled into without changing its shape. An upright one may be as high as a wide one is wide. */
export function markBoxOf({ widthFraction }: Mark, frame: FrameSize): FrameSize {
  const sidePx = markSidePx(frame, Math.min(LARGEST_MARK, Math.max(SMALLEST, widthFraction)))
  return { widthPx: sidePx, heightPx: sidePx }
}

/** Where a logo of this size stands: in its corner of the area that nothing covers. Even, as the colour planes want it. */
export function placeMark({ corner }: Mark, film: FrameSize, size: FrameSize) {
  const area = safeAreaOf(film)
  const leftPx = corner.endsWith('left') ? area.leftPx : area.rightPx - size.widthPx
  const topPx = corner.startsWith('top') ? area.topPx : area.bottomPx - size.heightPx
  return { leftPx: 2 * Math.round(leftPx / 2), topPx: 2 * Math.round(topPx / 2) }
}
