import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cut } from '../../src/main/engine/director/cut'
import { layOut } from '../../src/main/engine/director/lay-out'
import { startCut } from '../../src/main/engine/director/start-cut'
import type { Asset } from '../../src/main/engine/director/turn'
import { clip, photo, products, song } from './situation'

const exact = (assets: Asset[], lengthMs: number, change: Partial<Cut> = {}): ReturnType<typeof layOut> =>
  layOut({ ...startCut(assets), length: { kind: 'exact', lengthMs }, ...change }, assets)

describe('a wished length', () => {
  it('gives five photos 6.4 seconds each in 30 seconds with half-second crossfades', () => {
    const film = exact(products(), 30_000)

    expect(film.frameCount).toBe(900)
    expect(film.shots.map((shot) => shot.frameCount)).toEqual([192, 192, 192, 192, 192])
    expect(film.shots.map((shot) => shot.startFrame)).toEqual([0, 177, 354, 531, 708])
    expect(film.shots.map((shot) => shot.transitionIn?.frameCount)).toEqual([undefined, 15, 15, 15, 15])
  })

  it('is met to the frame when the parts do not come out even', () => {
    const film = exact(products(), 10_000, { transition: { kind: 'none' } })

    expect(film.frameCount).toBe(300)
    expect(exact(products(), 10_033, { transition: { kind: 'none' } }).frameCount).toBe(301)
  })

  it('gives a short clip its own length and the photos the rest', () => {
    const assets = [photo('a'), clip('street', 2000), photo('b')]
    const film = exact(assets, 20_000, { transition: { kind: 'none' } })

    expect(film.shots.map((shot) => shot.frameCount)).toEqual([270, 60, 270])
  })

  it('keeps a length that was wished for one photo and shares the rest', () => {
    const assets = [photo('a'), photo('b'), photo('c')]
    const cut = startCut(assets)
    const clips = cut.clips.map((entry, index) => (index === 1 ? { ...entry, lengthMs: 8000 } : entry))
    const film = exact(assets, 20_000, { clips, transition: { kind: 'none' } })

    expect(film.shots.map((shot) => shot.frameCount)).toEqual([180, 240, 180])
  })

  it('says so when the only clip is shorter', () => {
    const film = exact([clip('street', 5000)], 30_000)

    expect(film.frameCount).toBe(150)
    expect(film.notes).toEqual([{ kind: 'too-little-material', wishedFrames: 900, frames: 150 }])
  })

  it('leaves out from the end what cannot be seen for 12 frames, and names it', () => {
    const assets = Array.from({ length: 5 }, (_, index) => photo(`p${index}`))
    const film = exact(assets, 1500)

    expect(film.frameCount).toBe(45)
    expect(film.shots.length).toBe(3)
    expect(film.notes).toEqual([{ kind: 'left-out', names: ['p3.jpg', 'p4.jpg'] }])
  })

  it('lets a photo take the place of a clip that is only a moment long', () => {
    const film = exact([clip('blink', 40), photo('a')], 400)

    expect(film.frameCount).toBe(12)
    expect(film.notes).toEqual([{ kind: 'left-out', names: ['blink.mp4'] }])
  })

  it('follows the music when asked to', () => {
    const assets = [...products().slice(0, 5), song('long', 61_240)]
    const film = layOut({ ...startCut(assets), length: { kind: 'music' } }, assets)

    expect(film.frameCount).toBe(1837)
  })
})

describe('without a wished length', () => {
  it('gives photos five seconds and clips their own length, capped', () => {
    const assets = [photo('a'), clip('short', 3000), clip('long', 60_000), song('song', 7000)]
    const film = layOut({ ...startCut(assets), transition: { kind: 'none' } }, assets)

    expect(film.shots.map((shot) => shot.frameCount)).toEqual([150, 90, 300])
  })

  it('loops a song that is shorter than the film', () => {
    const assets = [photo('a'), photo('b'), song('jingle', 7000)]

    expect(layOut(startCut(assets), assets).music).toMatchObject({ loop: true, fadeInMs: 800, fadeOutMs: 2000 })
  })

  it('has no frames and no sound without pictures', () => {
    expect(layOut(startCut([song('song')]), [song('song')])).toMatchObject({
      frameCount: 0,
      shots: [],
      music: undefined,
    })
  })
})

describe('pictures', () => {
  it('are shown whole over a blur when cropping would cost more than half of them', () => {
    const film = layOut(startCut(products()), products())

    expect(film.shots.map((shot) => shot.fit)).toEqual(['fill', 'fill', 'fill', 'fit-blur', 'fill'])
  })

  it('zoom in and out by turns, never beyond 1.12', () => {
    const zooms = layOut(startCut(products()), products()).shots.map((shot) => shot.motion)

    expect(zooms.map((motion) => motion && motion.toZoom > motion.fromZoom)).toEqual([true, false, true, false, true])
    expect(Math.max(...zooms.map((motion) => Math.max(motion?.fromZoom ?? 0, motion?.toZoom ?? 0)))).toBe(1.12)
  })
})

describe('for any pictures, pace, transition and length', () => {
  it('the film is exact, gapless and in order, and no picture is in two transitions at once', () => {
    fc.assert(
      fc.property(anyAssets(), anyChange(), fc.integer({ min: 400, max: 120_000 }), (assets, change, lengthMs) => {
        const film = exact(assets, lengthMs, change)
        const longest = assets.every((asset) => asset.kind === 'clip')
        if (!longest) expect(film.frameCount).toBe(Math.max(12, Math.round((lengthMs * 30) / 1000)))
        film.shots.forEach((shot, index) => {
          const before = film.shots[index - 1]
          const next = film.shots[index + 1]
          const comesIn = shot.transitionIn?.frameCount ?? 0
          if (before) expect(shot.startFrame).toBe(before.startFrame + before.frameCount - comesIn)
          expect(comesIn + (next?.transitionIn?.frameCount ?? 0)).toBeLessThan(shot.frameCount)
          if (shot.asset.kind === 'photo') expect(shot.frameCount).toBeGreaterThanOrEqual(12)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('the same cut is laid out the same way again', () => {
    fc.assert(
      fc.property(anyAssets(), anyChange(), (assets, change) => {
        expect(exact(assets, 9000, change)).toEqual(exact(assets, 9000, change))
      }),
    )
  })
})

function anyAssets(): fc.Arbitrary<Asset[]> {
  const kind = fc.oneof(fc.constant(0), fc.integer({ min: 40, max: 20_000 }))
  return fc
    .array(kind, { minLength: 1, maxLength: 40 })
    .map((lengths) => lengths.map((ms, index) => (ms === 0 ? photo(`p${index}`) : clip(`c${index}`, ms))))
}

function anyChange(): fc.Arbitrary<Partial<Cut>> {
  return fc.record({
    pace: fc.constantFrom('calm' as const, 'even' as const, 'lively' as const, 'fast' as const),
    transition: fc.record({
      kind: fc.constantFrom('none' as const, 'crossfade' as const, 'wipe' as const),
      lengthMs: fc.integer({ min: 1, max: 20_000 }),
    }),
  })
}
