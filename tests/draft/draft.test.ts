import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cut } from '../../src/main/engine/director/cut'
import { layOut } from '../../src/main/engine/director/lay-out'
import { startCut } from '../../src/main/engine/director/start-cut'
import type { Asset } from '../../src/main/engine/director/turn'
import { Draft } from '../../src/main/engine/draft/draft'
import type { FindSource } from '../../src/main/engine/draft/find-source'
import { planFilm } from '../../src/main/engine/draft/plan-film'
import { toDraft } from '../../src/main/engine/draft/to-draft'
import { ReelwrightError } from '../../src/shared/failures/failure'
import { clip, photo, products } from '../director/situation'

const finding =
  (assets: readonly Asset[]): FindSource =>
  (assetId) => {
    const asset = assets.find((candidate) => candidate.id === assetId)
    return asset && { source: { path: `/media/${asset.name}`, container: 'jpeg' }, kind: asset.kind }
  }

const promo = (assets: Asset[] = products()): Cut => ({
  ...startCut(assets),
  length: { kind: 'exact', lengthMs: 30_000 },
  texts: [
    {
      id: 'text-1',
      text: 'Urban Dreams',
      role: 'title',
      position: 'center',
      when: { kind: 'opening' },
      placeholder: false,
    },
  ],
})

const failureOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (thrown) {
    return thrown
  }
}

const shotDraft = (segments: unknown[], film: object = {}): unknown => ({ t: [{ tt: 0, sg: segments }], m: film })

describe('a draft of ours', () => {
  it('is what its schema says, in whole milliseconds', () => {
    const draft = toDraft(promo(), products())

    expect(Draft.parse(draft)).toEqual(draft)
    expect(draft.d).toBe(30_000)
    expect(draft.t.map((track) => track.tt)).toEqual([0, 7, 1])
    expect(draft.t[0]?.sg[1]).toMatchObject({
      id: 'clip-shoes',
      st: 5900,
      d: 6400,
      m: { name: 'shoes' },
      rw_asset: 'shoes',
      rw_media: '02-shoes.jpg',
      rw_in: { kind: 'crossfade', d: 500 },
    })
    expect(draft.t[1]?.sg[0]).toMatchObject({ id: 'text-1', st: 0, d: 3000, m: { text: 'Urban Dreams' } })
    expect(draft.t[2]?.sg[0]).toMatchObject({ rw_media: 'song.mp3', d: 30_000, rw_fade_in: 800, rw_fade_out: 2000 })
  })

  it('says when its music beats, also where a short song begins again, and not while it is silent', () => {
    const song = { kind: 'music', durationMs: 12_000, beatsMs: [500, 6000, 12_500] }
    const assets = products().map((asset) => (asset.kind === 'music' ? { ...asset, ...song } : asset)) as Asset[]
    const cut = promo(assets)
    const musicOf = (one: Cut) => (toDraft(one, assets).m.rw_wishes as { music: object }).music
    expect(musicOf(cut)).toMatchObject({ beatsMs: [500, 6000, 12_500, 18_000, 24_500] })
    const silent = { ...cut, ...(cut.music && { music: { ...cut.music, muted: true } }) }
    expect(musicOf(silent)).not.toHaveProperty('beatsMs')
  })

  it('has the same bytes every time', () => {
    expect(JSON.stringify(toDraft(promo(), products()))).toBe(JSON.stringify(toDraft(promo(), products())))
  })

  it('keeps a clip on its id when the order changes', () => {
    const cut = promo()
    const turned = { ...cut, clips: cut.clips.toReversed() }

    const ids = toDraft(turned, products()).t[0]?.sg.map((segment) => segment.id)
    expect(ids).toEqual(['clip-chair', 'clip-lamp', 'clip-bag', 'clip-shoes', 'clip-watch'])
  })

  it('carries the sound of clips that are not muted on a track of its own', () => {
    const assets = [clip('street', 4000), clip('silent', 4000, false), photo('a')]
    const cut = startCut(assets)

    expect(
      toDraft(cut, assets)
        .t.at(-1)
        ?.sg.map((segment) => segment.id),
    ).toEqual(['sound-clip-street'])
    const muted = { ...cut, clips: cut.clips.map((entry) => ({ ...entry, muted: true })) }
    expect(toDraft(muted, assets).t.map((track) => track.tt)).toEqual([0])
  })
})

describe('from draft to film', () => {
  it('gives every frame back that the layout had', () => {
    const assets = [...products(), clip('street', 3700)]
    const cut: Cut = { ...promo(assets), length: { kind: 'exact', lengthMs: 23_333 }, pace: 'fast' }
    const laidOut = layOut(cut, assets)
    const plan = planFilm(JSON.parse(JSON.stringify(toDraft(cut, assets))), finding(assets))

    expect(plan.frameCount).toBe(700)
    const frames = ({ startFrame, frameCount }: { startFrame: number; frameCount: number }): object => ({
      startFrame,
      frameCount,
    })
    expect(plan.shots.map(frames)).toEqual(laidOut.shots.map(frames))
    expect(plan.shots.map((shot) => shot.transitionIn)).toEqual(laidOut.shots.map((shot) => shot.transitionIn))
    expect(plan.shots.map((shot) => shot.motion)).toEqual(laidOut.shots.map((shot) => shot.motion))
    expect(plan.texts.map(frames)).toEqual(laidOut.texts.map(frames))
    expect(plan.sounds.map((sound) => sound.role)).toEqual(['music', 'clip'])
  })

  it('places segments without a start one behind the other', () => {
    const plan = planFilm(
      shotDraft([
        { d: 1000, rw_asset: 'watch' },
        { d: 2000, rw_asset: 'shoes', future: [1] },
      ]),
      finding(products()),
    )

    expect(plan.shots.map((shot) => shot.startFrame)).toEqual([0, 30])
    expect(plan).toMatchObject({ frameCount: 90, widthPx: 1920, heightPx: 1080, fps: 30 })
  })

  it('shortens a transition to the overlap there is', () => {
    const plan = planFilm(
      shotDraft([
        { st: 0, d: 1000, rw_asset: 'watch' },
        { st: 900, d: 2000, rw_asset: 'shoes', rw_in: { kind: 'wipe', d: 5000 } },
      ]),
      finding(products()),
    )

    expect(plan.shots[1]?.transitionIn).toEqual({ kind: 'wipe', frameCount: 3 })
  })

  it('makes odd sides even and cuts off what lies behind the end', () => {
    const draft = { ...(shotDraft([{ d: 9000, rw_asset: 'watch' }], { width: 601, height: 401 }) as object), d: 2000 }

    expect(planFilm(draft, finding(products()))).toMatchObject({
      widthPx: 602,
      heightPx: 402,
      frameCount: 60,
      shots: [{ frameCount: 60 }],
    })
  })

  it.each([
    ['nothing', null],
    ['no tracks', {}],
    ['only sound', { t: [{ tt: 1, sg: [{ d: 1000, rw_asset: 'song' }] }] }],
    ['pictures of no length', shotDraft([{ d: 0, rw_asset: 'watch' }])],
  ])('says that there is nothing to export yet: %s', (_name, draft) => {
    expect(failureOf(() => planFilm(draft, finding(products())))).toMatchObject({ code: 'export.nothing-yet' })
  })

  it('names the file that is not there', () => {
    const draft = shotDraft([{ d: 1000, rw_asset: 'gone', rw_media: 'beach.jpg' }])

    expect(failureOf(() => planFilm(draft, finding(products())))).toMatchObject({
      code: 'media.missing',
      facts: { name: 'beach.jpg' },
    })
  })

  it.each([
    ['a text', 'draft'],
    ['an endless segment', shotDraft([{ d: Infinity, rw_asset: 'watch' }])],
    ['a week of film', shotDraft([{ d: 7 * 24 * 3_600_000, rw_asset: 'watch' }])],
    ['a negative start', shotDraft([{ st: -1, d: 1000, rw_asset: 'watch' }])],
    ['a frame as large as a wall', shotDraft([{ d: 1000, rw_asset: 'watch' }], { width: 100_000, height: 2 })],
    ['sixty-five tracks', { t: Array.from({ length: 65 }, () => ({ tt: 0, sg: [] })) }],
    [
      '2001 segments on two tracks',
      { t: [1000, 1001].map((length) => ({ tt: 9, sg: Array.from({ length }, () => ({ d: 1 })) })) },
    ],
  ])('refuses %s', (_name, draft) => {
    expect(failureOf(() => planFilm(draft, finding(products())))).toMatchObject({ code: 'nemo.bad-request' })
  })

  it('throws nothing but failures a person can read, whatever the draft', () => {
    const segment = fc.record(
      {
        id: fc.oneof(fc.string(), fc.integer()),
        st: fc.oneof(fc.double(), fc.integer()),
        d: fc.oneof(fc.double(), fc.integer({ min: 0, max: 20_000 })),
        m: fc.oneof(fc.record({ text: fc.string() }), fc.jsonValue()),
        rw_asset: fc.constantFrom('watch', 'shoes', 'song', 'gone'),
        rw_in: fc.oneof(fc.record({ kind: fc.constantFrom('wipe', 'x'), d: fc.integer() }), fc.jsonValue()),
        volume: fc.double(),
        rw_motion: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    const track = fc.record({ tt: fc.constantFrom<unknown>(0, 1, 7, 3, 'x'), sg: fc.array(segment) })
    const draft = fc.oneof(fc.jsonValue(), fc.record({ t: fc.array(track), d: fc.double(), m: fc.jsonValue() }))
    fc.assert(
      fc.property(draft, (value) => {
        const outcome = failureOf(() => planFilm(value, finding(products())))
        const isFailure = outcome instanceof ReelwrightError
        expect(isFailure || Object.hasOwn(Object(outcome) as object, 'shots')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
