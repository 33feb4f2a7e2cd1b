import { type Cell, createCell } from '../../state/cell'
import type { Direction } from '../painter/messages'
import { createClock } from './clock'
import { type FilmLength, toDurationMs, toFrame, toMs } from './film-time'
import { createHeard } from './heard'
import { type Rate, shuttle } from './shuttle'
import type { Sound } from './sound'

export interface PlayerState {
  readonly rate: Rate
  readonly loop: boolean
  readonly muted: boolean
  /** From 0 to 1. */
  readonly volume: number
}

/** A frame that is to be seen. */
export interface Shown {
  readonly frame: number
  readonly direction: Direction
  readonly playing: boolean
}

/** Moves through a film by itself and by hand. */
export interface Player {
  readonly state: Cell<PlayerState>
  /** The film is this long now, and its sound lies there. */
  setFilm(film: FilmLength, soundAddress: string | undefined): void
  play(): void
  readonly pause: () => void
  readonly toggle: () => void
  shuttle(direction: Direction): void
  /** Goes there; a film that plays goes on from there. */
  seek(atMs: number): void
  /** Stands still, so many frames further on. */
  step(frames: number): void
  /** Plays once from the start without a sound, and then waits there. */
  introduce(): void
  set(wish: Partial<Pick<PlayerState, 'loop' | 'muted' | 'volume'>>): void
  atMs(): number
  stop(): void
}

interface PlayerParts {
  readonly now: () => number
  /** Calls before each drawing of the screen, until it is stopped. */
  readonly eachDrawing: (tick: () => void) => () => void
  readonly sound: Sound
  readonly onShow: (shown: Shown) => void
  /** While it plays. */
  readonly onRun: (atMs: number | undefined) => void
  /** It was moved or came to a stop. */
  readonly onPlace: (atMs: number) => void
}

/** A sound that is further away than this is led to the picture rather than followed. */
const APART_MS = 150

export function createPlayer({ now, eachDrawing, sound, onShow, onRun, onPlace }: PlayerParts): Player {
  const state = createCell<PlayerState>({ rate: 0, loop: false, muted: false, volume: 1 })
  const clock = createClock(now)
  const heard = createHeard(sound, now)
  let film: FilmLength = { fps: 30, frameCount: 1 }
  let placeMs = 0
  let shownFrame: number | undefined
  let introducing = false
  let stopTicking: (() => void) | undefined

  const change = (wish: Partial<PlayerState>): void => {
    state.set({ ...state.get(), ...wish })
    const { muted, volume } = state.get()
    sound.setLoudness(muted || introducing ? 0 : volume)
  }
  const show = (): void => {
    const { rate } = state.get()
    shownFrame = toFrame(placeMs, film)
    onShow({ frame: shownFrame, direction: rate < 0 ? -1 : 1, playing: rate !== 0 })
  }
  const run = (rate: Rate): void => {
    clock.start(placeMs, rate)
    if (rate > 0) sound.play(placeMs, rate)
    else sound.pause()
    change({ rate })
    if (rate !== 0) stopTicking ??= eachDrawing(tick)
    else {
      stopTicking?.()
      stopTicking = undefined
    }
  }
  const runAt = (atMs: number, rate: Rate): void => {
    placeMs = Math.min(toDurationMs(film), Math.max(0, atMs))
    run(rate)
    show()
  }
  const stand = (atMs: number): void => {
    introducing = false
    runAt(atMs, 0)
    onRun(undefined)
    onPlace(placeMs)
  }

  /** By the clock; by the sound while one is heard. */
  const runningMs = (): number => {
    const heardMs = heard()
    if (heardMs === undefined) return clock.nowMs()
    const apartMs = Math.abs(heardMs - clock.nowMs())
    if (apartMs <= APART_MS) clock.follow(heardMs)
    else sound.play(clock.nowMs(), state.get().rate)
    return clock.nowMs()
  }

  const tick = (): void => {
    const { rate, loop } = state.get()
    placeMs = runningMs()
    const endMs = toDurationMs(film)
    if (rate > 0 && placeMs >= endMs) return introducing ? stand(0) : loop ? runAt(0, rate) : stand(endMs)
    if (rate < 0 && placeMs <= 0) return loop ? runAt(endMs, rate) : stand(0)
    if (toFrame(placeMs, film) === shownFrame) return
    onRun(placeMs)
    show()
  }

  const isAtEnd = (): boolean => toFrame(placeMs, film) === film.frameCount - 1
  const play = (): void => runAt(isAtEnd() ? 0 : placeMs, 1)
  const pause = (): void => stand(toMs(toFrame(placeMs, film), film))

  return {
    state,
    setFilm: (next, soundAddress) => {
      film = next
      sound.load(soundAddress)
      runAt(placeMs, state.get().rate)
    },
    play,
    pause,
    toggle: () => (state.get().rate === 0 ? play() : pause()),
    shuttle: (direction) => {
      const { rate } = state.get()
      if (rate === 0 && direction === 1) return play()
      runAt(placeMs, shuttle(rate, direction))
    },
    seek: (atMs) => {
      const { rate } = state.get()
      if (rate === 0 && atMs === placeMs && shownFrame !== undefined) return
      if (introducing || rate === 0) return stand(atMs)
      runAt(atMs, rate)
      onRun(placeMs)
    },
    step: (frames) => stand(toMs(Math.max(0, toFrame(placeMs, film) + frames), film)),
    introduce: () => {
      introducing = true
      runAt(0, 1)
    },
    set: change,
    atMs: () => placeMs,
    stop: () => {
      run(0)
      onRun(undefined)
      sound.stop()
    },
  }
}
