/** How far one tile is from the next, in CSS pixels. */
export const PITCH_PX = 92
/** Tiles beyond the edges that are drawn all the same, so that scrolling finds them there. */
const BEYOND = 6

/** Which tiles are worth drawing: from `first` up to, and without, `end`. */
export function visibleTiles(scrolledPx: number, widthPx: number, count: number): { first: number; end: number } {
  const first = Math.max(0, Math.floor(scrolledPx / PITCH_PX) - BEYOND)
  const end = Math.min(count, Math.ceil((scrolledPx + widthPx) / PITCH_PX) + BEYOND)
  return { first: Math.min(first, end), end }
}

/** Where to scroll so that a tile is seen whole; undefined when it is. */
export function scrollTo(index: number, scrolledPx: number, widthPx: number): number | undefined {
  const startPx = index * PITCH_PX
  if (startPx < scrolledPx) return startPx
  const endPx = startPx + PITCH_PX
  return endPx > scrolledPx + widthPx ? endPx - widthPx : undefined
}
