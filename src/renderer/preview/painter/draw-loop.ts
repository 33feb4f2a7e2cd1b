import type { Wish } from './messages'

interface DrawLoopParts {
  /** Resolves once the wish can be drawn at once. */
  readonly prepare: (wish: Wish) => Promise<void>
  readonly draw: (wish: Wish) => Promise<void>
  readonly onDrawn: (wish: Wish) => void
  readonly onFailed: (wish: Wish) => void
  /** Nothing was wished for a while. */
  readonly onRest: () => void
}

export interface DrawLoop {
  want(wish: Wish): void
}

/** A wish that takes longer than this gives way to a newer one. */
const PATIENCE_MS = 400
const REST_AFTER_MS = 5_000

/** Draws the newest wish, one at a time. Older ones are forgotten, so that nothing ever queues up. */
export function createDrawLoop({ prepare, draw, onDrawn, onFailed, onRest }: DrawLoopParts): DrawLoop {
  let newest: Wish | undefined
  let working = false
  let resting: ReturnType<typeof setTimeout> | undefined
  let onNewer: (() => void) | undefined

  /** Resolves when somebody wants something else, though not before `PATIENCE_MS`. */
  const givenUp = (): { readonly promise: Promise<'given up'>; stop(): void } => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const promise = new Promise<'given up'>((resolve) => {
      const giveUp = (): void => resolve('given up')
      timer = setTimeout(() => {
        if (newest) giveUp()
        else onNewer = giveUp
      }, PATIENCE_MS)
    })
    const stop = (): void => {
      clearTimeout(timer)
      onNewer = undefined
    }
    return { promise, stop }
  }

  const serve = async (wish: Wish): Promise<void> => {
    const patience = givenUp()
    try {
      const ready = prepare(wish)
      ready.catch(() => undefined)
      if ((await Promise.race([ready, patience.promise])) === 'given up') return
      await draw(wish)
      onDrawn(wish)
    } catch (thrown) {
      // A film that was closed meanwhile has failed nobody.
      if (!isAbort(thrown)) onFailed(wish)
    } finally {
      patience.stop()
    }
  }

  const work = async (): Promise<void> => {
    if (working) return
    working = true
    clearTimeout(resting)
    for (let wish = newest; wish; wish = newest) {
      newest = undefined
      await serve(wish)
    }
    working = false
    resting = setTimeout(onRest, REST_AFTER_MS)
  }

  return {
    want: (wish) => {
      newest = wish
      onNewer?.()
      void work()
    },
  }
}

const isAbort = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === 'AbortError'
