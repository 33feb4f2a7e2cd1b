import type { MediaSource } from '../../../media/facts'
import type { Compositor } from '../../film'

const MOST_WAITING = 1000

interface FrameSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Decodes photos ahead of their film, one at a time, while nothing else needs the computer. */
export interface WarmUp {
  want(sources: readonly MediaSource[], frame: FrameSize): void
  /**
   * A render is about to start: what is being decoded is left and begun again later. Resolves once it has been let go:
   * a render that asked for the same photo before that would be left with it.
   */
  pause(): Promise<void>
  resume(): void
  stop(): Promise<void>
}

export function createWarmUp(compositor: Pick<Compositor, 'prepare'>): WarmUp {
  let waiting: { source: MediaSource; frame: FrameSize }[] = []
  let abort = new AbortController()
  let paused = false
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    for (let next = waiting[0]; next && !paused; next = waiting[0]) {
      const { signal } = abort
      // A photo that cannot be decoded is told by the render that needs it.
      await compositor.prepare(next.source, next.frame, signal).catch(() => undefined)
      if (!signal.aborted) waiting = waiting.filter((one) => one !== next)
    }
  }

  function go(): void {
    if (!paused && waiting.length > 0) working ??= work().finally(() => (working = undefined))
  }

  async function pause(): Promise<void> {
    paused = true
    abort.abort()
    await working
  }

  return {
    want: (sources, frame) => {
      waiting = [...waiting, ...sources.map((source) => ({ source, frame }))].slice(-MOST_WAITING)
      go()
    },
    pause,
    resume: () => {
      paused = false
      abort = new AbortController()
      void (working ?? Promise.resolve()).then(go)
    },
    stop: () => {
      waiting = []
      return pause()
    },
  }
}
