import type { Clock } from '../../host/ports'

/** How far a film is: what was drawn, then joined, then checked. */
export interface Progress {
  drew(frames: number): void
  joining(): void
  done(): void
}

/** What the two stages of making a film have cost, in milliseconds for one frame. */
interface Costs {
  readonly drawingMs: number
  readonly joiningMs: number
}

/** Remembers how long the stages of each kind of film took, so that the next one's progress rises evenly. */
export interface Pace {
  /** `frameCount` is what is to be drawn, `keptFrames` what an earlier try has drawn of it. */
  start(kind: string, frames: { frameCount: number; keptFrames: number }, announce: (part: number) => void): Progress
}

/** Measured on two cores at 1080p. What was not yet measured on this machine is taken to be like that. */
const USUAL_COSTS: Costs = { drawingMs: 11, joiningMs: 0.4 }

export function createPace(clock: Pick<Clock, 'elapsedMs'>): Pace {
  const known = new Map<string, Costs>()
  return {
    start: (kind, { frameCount, keptFrames }, announce) => {
      const { drawingMs, joiningMs } = known.get(kind) ?? USUAL_COSTS
      const drawing = drawingMs / (drawingMs + joiningMs)
      const startedMs = clock.elapsedMs()
      let joiningSinceMs = startedMs
      let drawn = 0
      let last = -1
      const rise = (part: number): void => {
        if (part <= last) return
        last = part
        announce(part)
      }
      const drew = (frames: number): void => {
        drawn += frames
        if (frameCount > 0) rise((drawing * Math.min(drawn, frameCount)) / frameCount)
      }
      drew(keptFrames)
      return {
        drew,
        joining: () => {
          joiningSinceMs = clock.elapsedMs()
          rise(drawing)
        },
        done: () => {
          rise(1)
          const frames = frameCount - keptFrames
          if (frames <= 0) return
          known.set(kind, {
            drawingMs: Math.max(0.01, (joiningSinceMs - startedMs) / frames),
            joiningMs: Math.max(0.01, (clock.elapsedMs() - joiningSinceMs) / frames),
          })
        },
      }
    },
  }
}
