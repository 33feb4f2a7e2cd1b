/** How fast a film runs: 0 stands still, below 0 runs backwards. */
export type Rate = -4 | -2 | -1 | 0 | 1 | 2 | 4

const FASTER: Record<Rate, Rate> = { [-4]: -4, [-2]: -2, [-1]: -1, 0: 1, 1: 2, 2: 4, 4: 4 }
const BACKWARDS: Record<Rate, Rate> = { [-4]: -4, [-2]: -4, [-1]: -2, 0: -1, 1: -1, 2: -1, 4: -1 }

/** Each press in the direction it runs already doubles the speed; a press the other way turns it round. */
export function shuttle(rate: Rate, direction: 1 | -1): Rate {
  if (direction === -1) return BACKWARDS[rate]
  return rate < 0 ? 1 : FASTER[rate]
}
