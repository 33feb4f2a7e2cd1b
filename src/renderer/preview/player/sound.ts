/** The film's sound. While it is heard, the picture goes by it. */
export interface Sound {
  /** Where it comes from; undefined when the film is silent. */
  load(address: string | undefined): void
  /** Begins as soon as it is there. */
  play(atMs: number, rate: number): void
  pause(): void
  /** Where it is; undefined while nothing of it is heard. */
  heardAtMs(): number | undefined
  /** From 0 to 1. */
  setLoudness(loudness: number): void
  stop(): void
}

export function createSound(): Sound {
  const element = new Audio()
  element.preload = 'auto'
  let loaded: string | undefined
  return {
    load: (address) => {
      if (address === loaded) return
      loaded = address
      if (address === undefined) element.removeAttribute('src')
      else element.src = address
      element.load()
    },
    play: (atMs, rate) => {
      if (loaded === undefined) return
      element.currentTime = atMs / 1000
      element.playbackRate = rate
      // It says no when it was paused before it began, or cannot be had: the film then plays in silence.
      element.play().catch(() => undefined)
    },
    pause: () => element.pause(),
    heardAtMs: () => (isHeard(element) ? element.currentTime * 1000 : undefined),
    setLoudness: (loudness) => {
      element.volume = loudness
    },
    stop: () => {
      element.pause()
      element.removeAttribute('src')
      element.load()
    },
  }
}

const isHeard = ({ paused, ended, seeking, readyState, error }: HTMLAudioElement): boolean =>
  !paused && !ended && !seeking && !error && readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
