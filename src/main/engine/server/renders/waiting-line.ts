/** One thing at a time, in an order that may still change for those that wait. */
export interface WaitingLine<T> {
  /** Resolves when its turn is over, or it has left. Its turn begins when `free` is there, too. */
  add(one: T, free: Promise<unknown>): Promise<void>
  /** Before everything else that waits. What has its turn already keeps it. */
  putFirst(one: T): void
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

export function createWaitingLine<T>(run: (one: T) => Promise<void>): WaitingLine<T> {
  const places: Place<T>[] = []
  let isBusy = false
  let lastTurn = Promise.resolve()
  const indexOf = (wanted: T): number => places.findIndex(({ one }) => one === wanted)
  const takeOut = (one: T): Place<T> | undefined =>
    indexOf(one) === -1 ? undefined : places.splice(indexOf(one), 1)[0]

  /** As many turns as were added: who comes is decided when it begins. */
  async function turn(): Promise<void> {
    const next = places.shift()
    if (!next) return
    isBusy = true
    try {
      await run(next.one)
    } finally {
      isBusy = false
      next.end()
    }
  }

  return {
    add: (one, free) => {
      const ended = new Promise<void>((end) => void places.push({ one, end }))
      lastTurn = Promise.all([lastTurn, free]).then(turn)
      return ended
    },
    putFirst: (one) => {
      const place = takeOut(one)
      if (place) places.unshift(place)
    },
    leave: (one) => takeOut(one)?.end(),
    before: (one) => {
      const index = indexOf(one)
      return index === -1 ? undefined : index + (isBusy ? 1 : 0)
    },
    settled: () => lastTurn,
  }
}
