import type { Direction } from './messages'

/** Frames to fetch in one go. */
export interface Read {
  readonly from: number
  readonly count: number
}

export interface Reach {
  /** The frame that is wanted now. */
  readonly index: number
  readonly direction: Direction
  /** So many frames may be kept. */
  readonly most: number
  /** So many the clip has. */
  readonly frameCount: number
}

/** How far ahead is fetched. Backwards it is half, because a part is fetched while the one before it is shown. */
const aheadOf = ({ direction, most }: Reach): number => Math.max(1, direction === 1 ? most - 1 : Math.floor(most / 2))

/** Decoders only go forwards: a way back is read in parts, each from its start. */
export function nextRead(has: (index: number) => boolean, reach: Reach): Read | undefined {
  const { index, direction, frameCount } = reach
  const ahead = aheadOf(reach)
  const last = Math.min(frameCount - 1, direction === 1 ? index + ahead : index)
  const first = Math.max(0, direction === 1 ? index : index - ahead)
  if (direction === 1) {
    const from = firstMissing(has, first, last)
    return from === undefined ? undefined : { from, count: frameCount - from }
  }
  for (let end = last; end >= first; end--) {
    if (has(end)) continue
    const from = firstMissing(has, Math.max(0, end - ahead + 1), end)
    return from === undefined ? undefined : { from, count: end - from + 1 }
  }
  return undefined
}

function firstMissing(has: (index: number) => boolean, first: number, last: number): number | undefined {
  for (let index = first; index <= last; index++) if (!has(index)) return index
  return undefined
}

/** Whether a frame may still be shown soon. Two behind stay, for a step back. */
export function isNear(index: number, reach: Reach): boolean {
  const past = (index - reach.index) * reach.direction
  return past >= -2 && past <= (reach.direction === 1 ? aheadOf(reach) : 2 * aheadOf(reach))
}
