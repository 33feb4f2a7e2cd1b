import type { FrameSize } from '../shared/picture-plan'

/** No logo is wider or higher than this part of the frame's shorter side. */
export const LARGEST_MARK = 0.4

/** The side of the square a logo is scaled into, as a part of the frame's shorter side. */
export const markSidePx = ({ widthPx, heightPx }: FrameSize, part: number): number =>
  2 * Math.max(1, Math.round((Math.min(widthPx, heightPx) * part) / 2))
