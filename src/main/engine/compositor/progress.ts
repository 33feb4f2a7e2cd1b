/** How far a film is: what was drawn, then joined, then checked. */
export interface Progress {
  drew(frames: number): void
  joining(): void
  done(): void
}

/** Drawing is nearly all of the work; joining and checking take what is left. */
const DRAWN = 0.97
const JOINING = 0.98

export function createProgress(frameCount: number, announce: (progress: number) => void): Progress {
  let drawn = 0
  let last = -1
  const rise = (progress: number): void => {
    if (progress <= last) return
    last = progress
    announce(progress)
  }
  return {
    drew: (frames) => {
      drawn += frames
      rise((DRAWN * Math.min(drawn, frameCount)) / frameCount)
    },
    joining: () => rise(JOINING),
    done: () => rise(1),
  }
}
