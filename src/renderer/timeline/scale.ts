/** Closer than this there is nothing more to see: a frame is eight pixels wide. */
const MOST_PX_PER_SECOND = 240

/** How far one can go in. 1 fits the film into the window. */
export function toMostZoom(durationMs: number, viewPx: number): number {
  return viewPx <= 0 ? 1 : Math.max(1, ((durationMs / 1000) * MOST_PX_PER_SECOND) / viewPx)
}

export const clampZoom = (zoom: number, most: number): number => Math.min(most, Math.max(1, zoom))

/** The slider's place for a zoom, from 0 to 1: each step feels as large as the one before. */
export function toSlider(zoom: number, most: number): number {
  return most <= 1 ? 0 : Math.log(zoom) / Math.log(most)
}

export const fromSlider = (share: number, most: number): number => clampZoom(most ** share, most)

/** How far to scroll so that a moment stands at a place of the window. */
export function scrollTo(atMs: number, atPx: number, pxPerMs: number, mostPx: number): number {
  return Math.min(Math.max(0, mostPx), Math.max(0, atMs * pxPerMs - atPx))
}

/** How far to scroll so that a moment that runs stays in sight: it comes in again near the left. */
export function scrollAlong(atMs: number, fromPx: number, viewPx: number, pxPerMs: number): number | undefined {
  const atPx = atMs * pxPerMs
  const isSeen = atPx >= fromPx && atPx <= fromPx + viewPx * 0.94
  return isSeen ? undefined : Math.max(0, atPx - viewPx * 0.08)
}
