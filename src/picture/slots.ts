/** A few pieces of memory, lent to whatever was asked for last. */
export interface Slots<T> {
  /** The piece that holds `key`, filled by `fill` if it did not yet. Never one of those in `inUse`. */
  hold(key: number, inUse: ReadonlySet<number>, fill: (piece: T) => Promise<void>): Promise<T>
  /** The piece that holds `key` already. */
  get(key: number): T
}

export function createSlots<T>(pieces: readonly T[]): Slots<T> {
  const free = [...pieces]
  /** In the order of their last use, oldest first. */
  const held = new Map<number, T>()

  const take = (inUse: ReadonlySet<number>): T => {
    const unused = free.pop()
    if (unused !== undefined) return unused
    for (const [key, piece] of held) {
      if (inUse.has(key)) continue
      held.delete(key)
      return piece
    }
    throw new RangeError('More is on screen at once than was counted.')
  }

  const get = (key: number): T => {
    const piece = held.get(key)
    if (piece === undefined) throw new RangeError(`Nothing holds ${key}.`)
    return piece
  }

  return {
    get,
    hold: async (key, inUse, fill) => {
      const known = held.get(key)
      if (known !== undefined) {
        held.delete(key)
        held.set(key, known)
        return known
      }
      const piece = take(inUse)
      await fill(piece)
      held.set(key, piece)
      return piece
    },
  }
}
