import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cut } from '../../src/main/engine/director/cut'
import { toFrames } from '../../src/main/engine/director/frame'
import { type LaidOutFilm, layOut } from '../../src/main/engine/director/lay-out'
import { startCut } from '../../src/main/engine/director/start-cut'
import type { Asset } from '../../src/main/engine/director/turn'
import { clip, photo, song } from './situation'

const beating = (beatsMs: readonly number[], durationMs = 40_000): Asset => ({ ...song('song', durationMs), beatsMs })

const everyBeat = (everyMs: number, countOfBeats = 80): number[] =>
  Array.from({ length: countOfBeats }, (_, beat) => Math.round(beat * everyMs))

const film = (assets: Asset[], change: Partial<Cut> = {}): LaidOutFilm =>
  layOut({ ...startCut(assets), length: { kind: 'exact', lengthMs: 20_000 }, ...change }, assets)

/** Where one picture gives way to the next: the middle of the transition. */
const cutsOf = ({ shots }: LaidOutFilm): number[] =>
  shots.slice(1).map((shot) => shot.startFrame + Math.floor((shot.transitionIn?.frameCount ?? 0) / 2))

const fivePhotos = ['a', 'b', 'c', 'd', 'e'].map((id) => photo(id))

describe('cuts', () => {
  it('fall on the beats of the music, and the film keeps its length', () => {
    const beats = everyBeat(560)
    const made = film([...fivePhotos, beating(beats)])

    expect(cutsOf(made).every((frame) => beats.some((beatMs) => toFrames(beatMs) === frame))).toBe(true)
    expect(made.frameCount).toBe(600)
  })

  it('fall on the beats of a song that starts again', () => {
    const beats = everyBeat(500, 6)
    const made = film([...fivePhotos, beating(beats, 3000)], { transition: { kind: 'none' } })

    expect(cutsOf(made).every((frame) => frame % 15 === 0)).toBe(true)
  })

  it('stay where they are when the nearest beat is far away', () => {
    const plain = film([...fivePhotos, song('song')])

    expect(cutsOf(film([...fivePhotos, beating([6200, 14_000])]))).toEqual(cutsOf(plain))
  })

  it.each<[string, Partial<Cut>]>([
    ['no beats are wished', { beats: false }],
    ['the time of every photo was wished', { photoMs: 4100, length: { kind: 'automatic' } }],
  ])('stay where they are when %s', (_name, change) => {
    const [quiet, loud] = [
      [...fivePhotos, song('song')],
      [...fivePhotos, beating(everyBeat(560))],
    ]

    expect(cutsOf(film(loud, change))).toEqual(cutsOf(film(quiet, change)))
  })

  it('move a little even beside a wished time per photo when the beat is asked for by name', () => {
    const change: Partial<Cut> = { photoMs: 4100, length: { kind: 'automatic' }, beats: true }
    const beats = everyBeat(560)

    const made = film([...fivePhotos, beating(beats)], change)

    expect(cutsOf(made).some((frame) => beats.some((beatMs) => toFrames(beatMs) === frame))).toBe(true)
    expect(made.frameCount).toBe(film([...fivePhotos, song('song')], change).frameCount)
  })

  it('leave a clip alone whose length was wished', () => {
    const assets = [...fivePhotos, beating(everyBeat(560))]
    const clips = startCut(assets).clips.map((entry, index) => (index === 2 ? { ...entry, lengthMs: 5000 } : entry))

    expect(film(assets, { clips }).shots[2]?.frameCount).toBe(150)
  })
})

describe('for any pictures, speeds, transitions, length and beats', () => {
  it('the film has the very frames it has without beats, in the same order, and no picture is cut short for a beat', () => {
    fc.assert(
      fc.property(anyPictures(), anyBeats(), anyChange(), (pictures, beats, change) => {
        const plain = film([...pictures, song('song')], change)
        const made = film([...pictures, beating(beats, 30_000)], change)

        expect(made.frameCount).toBe(plain.frameCount)
        expect(made.shots.map(({ clip: { id } }) => id)).toEqual(plain.shots.map(({ clip: { id } }) => id))
        made.shots.forEach((shot, index) => {
          const next = made.shots[index + 1]
          const overlap = next?.transitionIn?.frameCount ?? 0
          if (next) expect(next.startFrame).toBe(shot.startFrame + shot.frameCount - overlap)
          else expect(shot.startFrame + shot.frameCount).toBe(made.frameCount)
          expect(shot.frameCount).toBeGreaterThanOrEqual(Math.min(15, plain.shots[index]?.frameCount ?? 0))
          expect((shot.transitionIn?.frameCount ?? 0) + overlap).toBeLessThan(shot.frameCount)
          if (shot.asset.durationMs !== undefined) expect(shot.frameCount).toBeLessThanOrEqual(longest(shot))
        })
      }),
      { numRuns: 300 },
    )
  })
})

function longest({ asset, clip: { speed = 1 } }: LaidOutFilm['shots'][number]): number {
  return Math.floor(((asset.durationMs ?? 0) * 30) / (1000 * speed) + 0.1)
}

function anyPictures(): fc.Arbitrary<Asset[]> {
  const kind = fc.oneof(fc.constant(0), fc.integer({ min: 400, max: 20_000 }))
  return fc
    .array(kind, { minLength: 1, maxLength: 30 })
    .map((lengths) => lengths.map((ms, index) => (ms === 0 ? photo(`p${index}`) : clip(`c${index}`, ms))))
}

function anyBeats(): fc.Arbitrary<number[]> {
  return fc
    .array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 120 })
    .map((beats) => [...new Set(beats)].toSorted((a, b) => a - b))
}

function anyChange(): fc.Arbitrary<Partial<Cut>> {
  return fc.record({
    length: fc.oneof(
      fc.constant({ kind: 'automatic' as const }),
      fc.record({ kind: fc.constant('exact' as const), lengthMs: fc.integer({ min: 400, max: 90_000 }) }),
    ),
    transition: fc.record({
      kind: fc.constantFrom('none' as const, 'crossfade' as const, 'iris' as const),
      lengthMs: fc.integer({ min: 1, max: 5000 }),
    }),
  })
}
