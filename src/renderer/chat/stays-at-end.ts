/** Closer to the end than this counts as being there. */
const NEAR_END_PX = 48

/** Where a scrolling box stands, as an element says it of itself. */
export type Place = Pick<Element, 'scrollTop' | 'scrollHeight' | 'clientHeight'>

/**
 * Whether somebody who was at the end of a box is still there after it has moved. What grows below moves nobody, and a window
 * that is made smaller moves its lines by itself: only a way up leads away from the end.
 */
export function staysAtEnd(before: Place, now: Place): boolean {
  const wentUp = now.scrollTop < before.scrollTop && now.clientHeight === before.clientHeight
  return isNearEnd(now) || !wentUp
}

export const isNearEnd = ({ scrollTop, scrollHeight, clientHeight }: Place): boolean =>
  scrollHeight - scrollTop - clientHeight <= NEAR_END_PX

export const placeOf = ({ scrollTop, scrollHeight, clientHeight }: Place): Place => ({
  scrollTop,
  scrollHeight,
  clientHeight,
})
