import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/main/nemo/wire/read-draft'
import { emptyProject } from '../../../src/main/studio/projects/project-fold'
import type { MediaInProject } from '../../../src/main/studio/projects/project-record'
import { canRenderHere } from '../../../src/main/studio/exports/render-here/can-render-here'
import { toLocalDraft } from '../../../src/main/studio/exports/render-here/local-draft'
import type { Timeline, TimelineClip } from '../../../src/shared/timeline'
import { filmsOf, readyToExport, withCut } from '../support/exports'
import { mortal } from '../support/mortal'
import { bench } from '../support/studio'

function media(name: string, kind: MediaInProject['kind'], more: Partial<MediaInProject> = {}): MediaInProject {
  const at = { path: `/pictures/${name}`, container: 'jpeg', sizeBytes: 9, modifiedMs: 1, hasAudio: false } as const
  return { id: `media-${name}`, name, kind, ...at, upload: { phase: 'sent' }, ...more }
}

const SEA = media('sea.jpg', 'photo')
const CITY = media('city.jpg', 'photo')
const WALK = media('walk.mp4', 'clip', { durationMs: 8_000, hasAudio: true })
const SONG = media('song.mp3', 'music', { durationMs: 60_000 })
const ALL = [SEA, CITY, WALK, SONG].map((item) => ({ id: `asset-${item.name}`, media: item }))

function clip(name: string, startMs: number, durationMs: number, more: Partial<TimelineClip> = {}): TimelineClip {
  return { id: name, name, startMs, durationMs, ...more }
}

function film(...tracks: [Timeline['tracks'][number]['type'], ...TimelineClip[]][]): Timeline {
  return { durationMs: 0, tracks: tracks.map(([type, ...clips]) => ({ type, name: '', clips })) }
}

const segmentsOf = (timeline: Timeline, tt: number): object[] =>
  toLocalDraft(timeline, ALL).draft.t.flatMap((track) => (track.tt === tt ? [...track.sg] : []))

describe('a film that was cut online', () => {
  it('keeps its pictures, their times and where in a file they begin', () => {
    const timeline = film(['video', clip('sea.jpg', 0, 2_000), clip('walk', 2_000, 3_000, { sourceInMs: 4_000 })])

    expect(segmentsOf(timeline, 0)).toMatchObject([
      { st: 0, d: 2_000, rw_asset: 'asset-sea.jpg', rw_from: 0 },
      { st: 2_000, d: 3_000, rw_asset: 'asset-walk.mp4', rw_from: 4_000 },
    ])
    expect(toLocalDraft(timeline, ALL).draft).toMatchObject({ d: 5_000, m: { width: 1920, height: 1080, fps: 30 } })
  })

  it('keeps the transitions that are known here and makes the others a crossfade, and says so', () => {
    const into = (kind: string) => ({ transitionIn: { kind, durationMs: 500 } })
    const timeline = film([
      'video',
      clip('sea.jpg', 0, 2_000),
      clip('city.jpg', 1_500, 2_000, into('wipe')),
      clip('sea.jpg', 3_000, 2_000, into('glitch')),
    ])

    expect(segmentsOf(timeline, 0)).toMatchObject([
      {},
      { rw_in: { kind: 'wipe', d: 500 } },
      { rw_in: { kind: 'crossfade', d: 500 } },
    ])
    expect(toLocalDraft(timeline, ALL).leftOut).toEqual([{ kind: 'transition', name: 'glitch' }])
  })

  it('lets pictures that only touch overlap for their transition, when their file goes on', () => {
    const fade = { transitionIn: { kind: 'crossfade', durationMs: 500 } }
    const timeline = film([
      'video',
      clip('sea.jpg', 0, 2_000),
      clip('walk', 2_000, 8_000, fade),
      clip('city.jpg', 10_000, 1_000, fade),
    ])

    expect(segmentsOf(timeline, 0)).toMatchObject([{ d: 2_500 }, { d: 8_000, rw_in: { d: 500 } }, { d: 1_000 }])
    expect(segmentsOf(timeline, 0)[2]).not.toHaveProperty('rw_in')
    expect(toLocalDraft(timeline, ALL).leftOut).toEqual([{ kind: 'transition', name: 'crossfade' }])
  })

  it('keeps texts with the role and place they have', () => {
    const lower = { setting: { role: 'lower-third', position: 'bottom' } as const }
    const timeline = film(
      ['video', clip('sea.jpg', 0, 4_000)],
      ['text', clip('Harbour', 0, 1_000, lower), clip('Evening', 1_000, 1_000)],
    )

    expect(segmentsOf(timeline, 7)).toMatchObject([
      { m: { text: 'Harbour' }, rw_role: 'lower-third', rw_position: 'bottom' },
      { m: { text: 'Evening' }, rw_role: 'title', rw_position: 'center' },
    ])
  })

  it('keeps the music with its loudness and the sound of clips that have one', () => {
    const timeline = film(
      ['video', clip('walk', 0, 3_000, { sourceInMs: 1_000 }), clip('sea.jpg', 3_000, 1_000)],
      ['audio', clip('song', 0, 4_000, { volume: 0.35 })],
    )

    expect(segmentsOf(timeline, 1)).toMatchObject([
      { rw_asset: 'asset-song.mp3', rw_role: 'music', volume: 0.35, d: 4_000, rw_loop: false },
      { rw_asset: 'asset-walk.mp4', rw_role: 'clip', volume: 1, rw_from: 1_000, d: 3_000 },
    ])
  })

  it('does not play a sound twice that has a track of its own, nor one that is muted', () => {
    const apart = film(['video', clip('walk', 0, 3_000)], ['audio', clip('walk.mp4', 0, 3_000)])
    const muted = film(['video', clip('walk', 0, 3_000, { volume: 0 })])

    expect(segmentsOf(apart, 1)).toHaveLength(1)
    expect(segmentsOf(muted, 1)).toEqual([])
  })

  it('begins short music again', () => {
    const timeline = film(['video', clip('sea.jpg', 0, 90_000)], ['audio', clip('song', 0, 90_000)])
    expect(segmentsOf(timeline, 1)).toMatchObject([{ rw_loop: true }])
  })

  it('says what it does without: pictures over others, and tracks of an unknown kind', () => {
    const timeline = film(
      ['video', clip('sea.jpg', 0, 4_000)],
      ['video', clip('city.jpg', 1_000, 1_000), clip('walk', 4_000, 1_000)],
      ['other', clip('sparkle', 0, 4_000)],
    )

    expect(segmentsOf(timeline, 0)).toMatchObject([{ st: 0 }, { st: 4_000, rw_asset: 'asset-walk.mp4' }])
    expect(toLocalDraft(timeline, ALL).leftOut).toEqual([
      { kind: 'picture', name: 'city.jpg' },
      { kind: 'track', name: 'sparkle' },
    ])
  })

  it('finds files by the address they were given, in any spelling', () => {
    const raw = '{"t":[{"tt":0,"sg":[{"d":1000,"url":"https://cdn.example/u/SEA.JPG?x=1"}]}]}'
    expect(segmentsOf(readDraft(raw) ?? film(), 0)).toMatchObject([{ rw_asset: 'asset-sea.jpg' }])
  })

  it('fits a draft of any size into what can be rendered', () => {
    const timeline = { ...film(['video', clip('sea.jpg', 0, 1_000)]), widthPx: 4_321, heightPx: 7_680 }
    const { width, height } = toLocalDraft(timeline, ALL).draft.m
    expect([width % 2, height % 2, height]).toEqual([0, 0, 4_096])
    expect(width / height).toBeCloseTo(4_321 / 7_680, 2)
  })
})

describe('whether a film can be rendered here', () => {
  const record = (timeline: Timeline, items = [SEA, CITY, WALK, SONG]) => ({
    ...emptyProject('p'),
    engine: 'cloud' as const,
    media: items,
    draft: { exportable: true, timeline },
  })

  it.each<[string, Timeline, boolean]>([
    ['all files are here', film(['video', clip('sea.jpg', 0, 1_000)], ['audio', clip('song', 0, 1_000)]), true],
    ['a picture was made online', film(['video', clip('sea.jpg', 0, 1_000), clip('made', 1_000, 1_000)]), false],
    ['the music was', film(['video', clip('sea.jpg', 0, 1_000)], ['audio', clip('lo-fi', 0, 1_000)]), false],
    [
      'a sound bears the name of a photo',
      film(['video', clip('sea.jpg', 0, 1_000)], ['audio', clip('sea', 0, 1_000)]),
      false,
    ],
    ['a clip lasts longer than its file', film(['video', clip('walk', 0, 9_000)]), false],
    ['a clip has no name', film(['video', clip('clip', 0, 1_000)]), false],
    ['there is no picture', film(['audio', clip('song', 0, 1_000)]), false],
    ['it is longer than any film', film(['video', clip('sea.jpg', 0, 15_000_000)]), false],
  ])('when %s: it is decided', (_when, timeline, expected) => {
    expect(canRenderHere(record(timeline))).toBe(expected)
  })

  it('does not guess between two files of one name', () => {
    const two = [SEA, media('sea.png', 'photo')]
    expect(canRenderHere(record(film(['video', clip('sea', 0, 1_000)]), two))).toBe(false)
    expect(canRenderHere(record(film(['video', clip('sea.png', 0, 1_000)]), two))).toBe(true)
  })

  it('knows a file by the name of the copy that was sent', () => {
    const copy = { path: '/copies/1.jpg', name: 'beach.jpg', sizeBytes: 1, modifiedMs: 1 }
    const items = [media('beach.heic', 'photo', { copy })]
    expect(canRenderHere(record(film(['video', clip('beach.jpg', 0, 1_000)]), items))).toBe(true)
  })

  it('is no question for a project of this computer', () => {
    expect(canRenderHere({ ...record(film(['video', clip('sea.jpg', 0, 1_000)])), engine: 'local' })).toBe(false)
  })
})

describe('an export on this computer', () => {
  it('opens a session of its own there, hands the files over and ends in a film', async () => {
    const { place, studio, projectId } = await readyToExport('cloud')
    expect(await studio.projects.state(projectId)).toMatchObject({ engine: 'cloud', canRenderHere: true })

    const exportId = await studio.exports.startHere(projectId, { folder: place.filmFolder })
    const state = await studio.exports.settled(exportId)

    expect(state).toMatchObject({ phase: 'done', engine: 'local', leftOut: [] })
    expect(place.engine.sessions.size).toBe(2)
    expect(place.engine.heard.uploads).toEqual(['a.png', 'a.png'])
    expect(await filmsOf(place)).toEqual(['Promo.mp4'])
    expect(await studio.projects.state(projectId)).toMatchObject({ engine: 'cloud' })
  })

  it('says which file it misses, and which is not the same any more', async () => {
    const { place, studio, projectId } = await readyToExport('cloud')
    const path = join(place.mediaFolder, 'a.png')
    const failureOf = async () =>
      studio.exports.settled(await studio.exports.startHere(projectId, { folder: place.filmFolder }))

    await writeFile(path, 'something else')
    expect(await failureOf()).toMatchObject({ phase: 'failed', failure: { code: 'media.changed' } })
    await rm(path)
    expect(await failureOf()).toMatchObject({ phase: 'failed', failure: { code: 'media.missing' } })
    expect(place.engine.heard.submits).toEqual([])
  })

  it('is refused before anything is written down when not all of it is here', async () => {
    const { place, studio, projectId } = await readyToExport('cloud')
    const [item] = (await studio.projects.state(projectId)).media
    await studio.media.remove(projectId, item?.id ?? '')

    await expect(studio.exports.startHere(projectId, { folder: place.filmFolder })).rejects.toMatchObject({
      code: 'export.nothing-yet',
    })
    expect(studio.exports.list()).toEqual([])
    expect(await studio.projects.state(projectId)).toMatchObject({ canRenderHere: false })
  })

  const DEATHS = ['export-asked', 'render-intended', 'render-accepted', 'name-taken'].flatMap((entry) =>
    (['before', 'after'] as const).map((moment) => ({ entry, moment })),
  )

  it.each(DEATHS)('killed $moment $entry, ends in one film and one render', async (death) => {
    const place = await bench()
    const projectId = await withCut(place, 'cloud')
    const doomed = mortal(place.host, death)
    const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
    first.exports.startHere(projectId, { folder: place.filmFolder }).catch(() => undefined)
    await doomed.died

    const second = await place.start()
    await second.resume()
    const [found] = second.exports.list()

    const isPressed = death.entry !== 'export-asked' || death.moment === 'after'
    expect(found !== undefined).toBe(isPressed)
    if (!found) return expect(place.engine.heard.submits).toEqual([])
    expect(await second.exports.settled(found.id)).toMatchObject({ phase: 'done', engine: 'local' })
    expect(await filmsOf(place)).toEqual(['Promo.mp4'])
    expect(place.engine.heard.submits).toHaveLength(1)
  })
})
