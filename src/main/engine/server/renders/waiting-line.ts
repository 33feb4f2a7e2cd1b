/** One thing at a time, by rank, in an order that may still change for those that wait. */
export interface WaitingLine<T> {
  /** Resolves when its turn is over, or it has left. Its turn begins when `free` is there, too. */
  add(one: T, free: Promise<unknown>): Promise<void>
  /**
   * The rank that brings what waits right before another that waits, before all of them (`first`), or behind them (`last`).
   * What has its turn already keeps it. Undefined when that is no move.
   */
  rankAt(one: T, where: 'first' | 'last' | { readonly before: T }): number | undefined
  /** Puts those that wait in order again, after a rank has changed. */
  sort(): void
  leave(one: T): void
  /** How many come before it, with the one that has its turn; undefined when it does not wait. */
  before(one: T): number | undefined
  /** Resolves when nothing is under way that was added until now. */
  settled(): Promise<void>
}

interface Place<T> {
  readonly one: T
  readonly end: () => void
}

export function createWaitingLine<T>(run: (one: T) => Promise<void>, rankOf: (one: T) => number): WaitingLine<T> {
  const places: Place<T>[] = []
  let current: { readonly one: T } | undefined
  let lastTurn = Promise.resolve()
  const indexOf = (wanted: T): number => places.findIndex(({ one }) => one === wanted)
  const takeOut = (one: T): Place<T> | undefined =>
    indexOf(one) === -1 ? undefined : places.splice(indexOf(one), 1)[0]

  /** As many turns as were added: who comes is decided when it begins. */
  async function turn(): Promise<void> {
    const next = places.shift()
    if (!next) return
    current = next
    try {
      await run(next.one)
    } finally {
      current = undefined
      next.end()
    }
  }

  const sort = (): void => void places.sort((one, other) => rankOf(one.one) - rankOf(other.one))

  /** What is under way stays the first, also for whoever takes all of them up again. */
  function between(lower: T | undefined, upper: T | undefined): number | undefined {
    const [low, high] = [lower, upper].map((one) => (one === undefined ? undefined : rankOf(one)))
    if (low === undefined) return high === undefined ? undefined : high - 1
    return high === undefined ? low + 1 : (low + high) / 2
  }

  return {
    add: (one, free) => {
      const ended = new Promise<void>((end) => void places.push({ one, end }))
      sort()
      lastTurn = Promise.all([lastTurn, free]).then(turn)
      return ended
    },
    rankAt: (one, where) => {
      if (indexOf(one) === -1) return undefined
      const others = places.map((place) => place.one).filter((other) => other !== one)
      const to =
        where === 'first' ? 0 : where === 'last' ? others.length : others.findIndex((other) => other === where.before)
      return to === -1 ? undefined : between(others[to - 1] ?? current?.one, others[to])
    },
    sort,
    leave: (one) => takeOut(one)?.end(),
    before: (one) => {
      const index = indexOf(one)
      return index === -1 ? undefined : index + (current ? 1 : 0)
    },
    settled: () => lastTurn,
  }
}
