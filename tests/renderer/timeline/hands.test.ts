import { describe, expect, it } from 'vitest'
import { toPullPx } from '../../../src/renderer/timeline/edge-scroll'
import { toRows } from '../../../src/renderer/timeline/rows'
import { toSnapPoints } from '../../../src/renderer/timeline/snap'
import { toDropEdits } from '../../../src/renderer/timeline/use-media-drop'
import type { MediaItem } from '../../../src/shared/states/project-state'
import type { FilmWishes, Timeline } from '../../../src/shared/timeline'

const picture = (id: string, startMs: number) => ({ id, name: id, startMs, durationMs: 2000, kind: 'photo' as const })

const FILM: Timeline = {
  durationMs: 4000,
  tracks: [{ type: 'video', name: 'Video', clips: [picture('one', 0), picture('two', 2000)] }],
}

const WISHES: FilmWishes = {
  ...{ ratio: '16:9', pace: 'even', look: 'none', fit: 'automatic', motion: true, beats: true },
  transition: { kind: 'crossfade' },
  music: { mediaName: 'song', muted: false, volume: 1, fadeInMs: 0, fadeOutMs: 0, ducks: false, beatsMs: [480, 960] },
}

const file = (id: string, kind: MediaItem['kind']): MediaItem => ({
  ...{ id, name: id, kind, sizeBytes: 1 },
  upload: { phase: 'sent' },
})

describe('something held at the edge of the window', () => {
  it('pulls the film along the faster the nearer it is, and not at all in the middle', () => {
    expect(toPullPx(500, 100, 900)).toBe(0)
    expect(toPullPx(870, 100, 900)).toBeGreaterThan(0)
    expect(toPullPx(890, 100, 900)).toBeGreaterThan(toPullPx(870, 100, 900))
    expect(toPullPx(110, 100, 900)).toBe(-toPullPx(890, 100, 900))
  })

  it('does not pull faster the further it is outside', () => {
    expect(toPullPx(5000, 100, 900)).toBe(toPullPx(900, 100, 900))
  })
})

describe('the beats of the music', () => {
  it('pull what is moved by hand, as cuts do', () => {
    expect(toSnapPoints({ ...FILM, wishes: WISHES }, new Set())).toEqual([0, 480, 960, 2000, 4000])
  })
})

describe('media let go over the film', () => {
  const media = [file('sea', 'photo'), file('walk', 'clip'), file('song', 'music')]

  it('come in where they are let go', () => {
    const rows = toRows(FILM)
    expect(toDropEdits(rows, media, ['sea', 'walk'], 2500)).toEqual([
      { do: 'add-clips', assetIds: ['sea', 'walk'], place: { beforeClipId: 'two' } },
    ])
    expect(toDropEdits(rows, media, ['sea'], 3900)).toEqual([{ do: 'add-clips', assetIds: ['sea'], place: {} }])
  })

  it('become the music if they are a song, and nothing if nobody knows them', () => {
    const rows = toRows(FILM)
    expect(toDropEdits(rows, media, ['song'], 0)).toEqual([{ do: 'set-music', assetId: 'song' }])
    expect(toDropEdits(rows, media, ['gone'], 0)).toEqual([])
  })
})
