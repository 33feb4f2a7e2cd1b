import type { FilmPlan, Mark } from '../film'
import type { FrameSize } from './fit-graph'
import { safeAreaOf } from './text/text-style'

/** No logo is wider or higher than this part of the frame's shorter side. */
const LARGEST = 0.4
const SMALLEST = 0.05

const even = (sizePx: number): number => 2 * Math.max(1, Math.round(sizePx / 2))

/** What no logo of a film exceeds. */
export function largestMarkOf({ widthPx, heightPx }: FrameSize): FrameSize {
  const sizePx = even(Math.min(widthPx, heightPx) * LARGEST)
  return { widthPx: sizePx, heightPx: sizePx }
}

/** The box a logo is scaled into without changing its shape. An upright one may be as high as a wide one is wide. */
export function markBoxOf({ widthFraction }: Mark, frame: FrameSize): FrameSize {
  const part = Math.min(LARGEST, Math.max(SMALLEST, widthFraction))
  const sizePx = even(Math.min(frame.widthPx, frame.heightPx) * part)
  return { widthPx: sizePx, heightPx: sizePx }
}

/** Where a logo of this size stands: in its corner of the area that nothing covers. Even, as the colour planes want it. */
export function placeMark({ corner }: Mark, film: FilmPlan | FrameSize, size: FrameSize) {
  const area = safeAreaOf(film)
  const leftPx = corner.endsWith('left') ? area.leftPx : area.rightPx - size.widthPx
  const topPx = corner.startsWith('top') ? area.topPx : area.bottomPx - size.heightPx
  return { leftPx: 2 * Math.round(leftPx / 2), topPx: 2 * Math.round(topPx / 2) }
}
