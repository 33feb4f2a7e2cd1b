import { expect, it } from 'vitest'
import { createPlayer, type Shown } from '../../../src/renderer/preview/player/player'
import type { Sound } from '../../../src/renderer/preview/player/sound'

const FILM = { fps: 30, frameCount: 300 }

/** A player whose time passes by hand, and a sound that is heard once somebody says where. */
function playerOf({ heard = false } = {}) {
  let nowMs = 5_000
  let tick: (() => void) | undefined
  const shown: Shown[] = []
  const runs: (number | undefined)[] = []
  const places: number[] = []
  const sound = { atMs: heard ? 0 : (undefined as number | undefined), plays: [] as number[], loudness: 1, drift: 1 }
  const ports: Sound = {
    load: () => undefined,
    play: (atMs) => {
      sound.plays.push(atMs)
      if (sound.atMs !== undefined) sound.atMs = atMs
    },
    pause: () => undefined,
    heardAtMs: () => sound.atMs,
    setLoudness: (loudness) => (sound.loudness = loudness),
    stop: () => undefined,
  }
  const player = createPlayer({
    now: () => nowMs,
    eachDrawing: (next) => {
      tick = next
      return () => (tick = undefined)
    },
    sound: ports,
    onShow: (next) => shown.push(next),
    onRun: (atMs) => runs.push(atMs),
    onPlace: (atMs) => places.push(atMs),
  })
  player.setFilm(FILM, 'sound')
  const pass = (lengthMs: number, stepMs = 10): void => {
    for (let passed = 0; passed < lengthMs; passed += stepMs) {
      nowMs += stepMs
      if (sound.atMs !== undefined) sound.atMs += stepMs * sound.drift
      tick?.()
    }
  }
  return { player, shown, runs, places, sound, pass, isTicking: () => tick !== undefined }
}

it('shows each frame once while it plays, and stands on a frame when it stops', () => {
  const { player, shown, places, pass, isTicking } = playerOf()
  player.play()
  pass(1_000)
  player.pause()

  const frames = shown.filter(({ playing }) => playing).map(({ frame }) => frame)
  expect(frames).toEqual([...new Set(frames)])
  expect(frames.at(-1)).toBe(30)
  expect(places).toEqual([1_000])
  expect(isTicking()).toBe(false)
})

it('skips the frames it had no time for', () => {
  const { player, shown, pass } = playerOf()
  player.play()
  pass(1_000, 250)
  expect(shown.filter(({ playing }) => playing).map(({ frame }) => frame)).toEqual([0, 7, 15, 22, 30])
})

it('goes by the sound while it is heard, without jumps', () => {
  const { player, shown, sound, pass } = playerOf({ heard: true })
  sound.drift = 0.98
  player.play()
  pass(5_000)
  expect(Math.abs(player.atMs() - (sound.atMs ?? 0))).toBeLessThan(10)
  const frames = shown.filter(({ playing }) => playing).map(({ frame }) => frame)
  expect(frames.every((frame, index) => index === 0 || frame - (frames[index - 1] ?? 0) === 1)).toBe(true)
})

it('goes on without a sound that says it plays but stands still', () => {
  const { player, sound, pass } = playerOf({ heard: true })
  sound.drift = 0
  player.play()
  pass(4_000)
  expect(player.atMs()).toBeGreaterThan(3_700)
})

it('leads a sound that comes late to where the picture is', () => {
  const { player, sound, pass } = playerOf()
  player.play()
  pass(2_000)
  sound.atMs = 0
  pass(10)
  expect(sound.plays.at(-1)).toBeCloseTo(2_010)
  pass(1_000)
  expect(player.atMs()).toBeCloseTo(3_010, 0)
})

it('stops at the end, and starts from the beginning when it is played again', () => {
  const { player, places, pass } = playerOf()
  player.seek(9_500)
  player.play()
  pass(1_000)
  expect(places.at(-1)).toBe(10_000)
  expect(player.state.get().rate).toBe(0)
  player.play()
  expect(player.atMs()).toBe(0)
})

it('goes round when it loops, also backwards', () => {
  const { player, pass } = playerOf()
  player.set({ loop: true })
  player.seek(9_500)
  player.play()
  pass(1_000)
  expect(player.atMs()).toBeCloseTo(490, -2)
  player.shuttle(-1)
  pass(1_000)
  expect(player.atMs()).toBeGreaterThan(9_000)
})

it('shuttles faster with each press, and turns round at the other key', () => {
  const { player, shown, pass } = playerOf()
  player.shuttle(1)
  player.shuttle(1)
  expect(player.state.get().rate).toBe(2)
  pass(1_000)
  expect(player.atMs()).toBeCloseTo(2_000)
  player.shuttle(-1)
  pass(500)
  expect(player.atMs()).toBeCloseTo(1_500)
  expect(shown.at(-1)).toMatchObject({ direction: -1, playing: true })
  pass(2_000)
  expect(player.state.get().rate).toBe(0)
  expect(player.atMs()).toBe(0)
})

it('plays a first cut once without a sound, and waits at its start', () => {
  const { player, sound, places, pass } = playerOf()
  player.introduce()
  expect(sound.loudness).toBe(0)
  pass(11_000)
  expect(player.state.get().rate).toBe(0)
  expect(places).toEqual([0])
  expect(sound.loudness).toBe(1)
})

it('stays where a person goes while a first cut introduces itself', () => {
  const { player, places, pass, isTicking } = playerOf()
  player.introduce()
  pass(500)
  player.seek(4_000)
  expect(isTicking()).toBe(false)
  expect(places).toEqual([4_000])
})

it('goes on from a place that was chosen while it plays', () => {
  const { player, runs, pass } = playerOf()
  player.play()
  pass(100)
  player.seek(6_000)
  pass(100)
  expect(player.atMs()).toBeCloseTo(6_100)
  expect(runs.at(-1)).toBeGreaterThan(6_000)
})

it('steps by frames that add up, whatever milliseconds they begin in', () => {
  const { player, shown } = playerOf()
  for (let step = 0; step < 40; step++) player.step(1)
  expect(shown.at(-1)?.frame).toBe(40)
  for (let step = 0; step < 40; step++) player.step(-1)
  expect(shown.at(-1)?.frame).toBe(0)
})
