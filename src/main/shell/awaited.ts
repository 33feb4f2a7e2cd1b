/** Answers that are being made for the page. Electron does not say to whoever makes one that the page has left. */
export interface Awaited {
  /** Makes an answer; `signal` is aborted once the page no longer waits for it. */
  make<T>(url: string, make: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** The page gave up a request for this address. Of several, the one that waits longest: the page mostly asks anew. */
  leave(url: string): void
}

export function createAwaited(): Awaited {
  const waiting = new Map<string, AbortController[]>()
  return {
    make: async (url, make) => {
      const leaving = new AbortController()
      const same = waiting.get(url) ?? []
      waiting.set(url, [...same, leaving])
      try {
        return await make(leaving.signal)
      } finally {
        const others = (waiting.get(url) ?? []).filter((other) => other !== leaving)
        if (others.length > 0) waiting.set(url, others)
        else waiting.delete(url)
      }
    },
    leave: (url) =>
      waiting
        .get(url)
        ?.find(({ signal }) => !signal.aborted)
        ?.abort(),
  }
}
