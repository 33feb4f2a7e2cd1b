import fc from 'fast-check'
import { direct } from '../../src/main/engine/director/direct'
import { describe, expect, it } from 'vitest'
import type { Timeline, TimelineClip } from '../../src/shared/timeline'
import { choose, toMuteEdits, toRemoveEdits, toSplitEdits, toTrimAt } from '../../src/renderer/timeline/commands'
import { toDb, toDbWords, toGain } from '../../src/renderer/timeline/decibels'
import { drawAhead } from '../../src/renderer/timeline/draw-ahead'
import { findDropPlace, toMoveEdits, toStepEdits, toTextMove } from '../../src/renderer/timeline/moves'
import { clipsInSight, findNeighbour, toRows } from '../../src/renderer/timeline/rows'
import { clampZoom, fromSlider, scrollAlong, scrollTo, toMostZoom, toSlider } from '../../src/renderer/timeline/scale'
import { type About, sayAbout } from '../../src/renderer/timeline/say-about'
import { reach } from '../../src/renderer/timeline/selection'
import { snap, snapSpan, toSnapPoints } from '../../src/renderer/timeline/snap'
import { toTrimEdits } from '../../src/renderer/timeline/trim'
import { toWavePath } from '../../src/renderer/timeline/wave-path'

const SECOND_MS = 1000

/** Photos of so many seconds, one after the other. */
function photos(...seconds: number[]): TimelineClip[] {
  let startMs = 0
  return seconds.map((length, index) => {
    const clip = {
      id: `p${index + 1}`,
      name: `P${index + 1}`,
      startMs,
      durationMs: length * SECOND_MS,
      kind: 'photo' as const,
    }
    startMs += clip.durationMs
    return clip
  })
}

const street: TimelineClip = {
  id: 'c1',
  name: 'street',
  startMs: 4000,
  durationMs: 3000,
  kind: 'clip',
  hasSound: true,
  sourceInMs: 1000,
  sourceDurationMs: 6000,
}
const title: TimelineClip = { id: 't1', name: 'Hello', text: 'Hello', startMs: 0, durationMs: 3000 }
const music: TimelineClip = { id: 'music', name: 'song', startMs: 0, durationMs: 7000, role: 'music', volume: 0.5 }

const film = (): Timeline => ({
  durationMs: 7000,
  tracks: [
    { type: 'video', name: 'Video', clips: [...photos(2, 2), street] },
    { type: 'text', name: 'Text', clips: [title] },
    { type: 'audio', name: 'Audio', clips: [music] },
    { type: 'audio', name: 'Audio', clips: [{ ...street, id: 'sound-c1', role: 'clip' }] },
  ],
})

describe('zooming', () => {
  it('keeps the moment under the pointer where it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900_000 }),
        fc.integer({ min: 0, max: 700 }),
        fc.double({ min: 0.05, max: 0.24, noNaN: true }),
        (atMs, atPx, pxPerMs) => {
          const leftPx = scrollTo(atMs, atPx, pxPerMs, Infinity)
          return leftPx === 0 || Math.abs(atMs * pxPerMs - leftPx - atPx) < 1e-6
        },
      ),
    )
  })

  it('stays between the whole film and single frames, and the slider goes there and back', () => {
    const most = toMostZoom(900_000, 760)
    expect(most).toBeGreaterThan(200)
    expect([clampZoom(0.1, most), clampZoom(1e9, most)]).toEqual([1, most])
    expect(toMostZoom(1000, 760)).toBe(1)
    for (const zoom of [1, 2, 40, most]) expect(fromSlider(toSlider(zoom, most), most)).toBeCloseTo(zoom)
  })

  it('goes along with a film that plays only when its moment would leave the window', () => {
    expect(scrollAlong(1000, 0, 700, 0.1)).toBeUndefined()
    expect(scrollAlong(7000, 0, 700, 0.1)).toBeCloseTo(644)
    expect(scrollAlong(0, 500, 700, 0.1)).toBe(0)
  })
})

describe('snapping', () => {
  it('pulls to the nearest moment that is near enough, and to no other', () => {
    const points = [0, 2000, 4000]
    expect(snap(1930, points, 100)).toBe(2000)
    expect(snap(1930, points, 50)).toBe(1930)
    expect(snap(1930, points, 0)).toBe(1930)
  })

  it('moves something with two ends to whichever end is nearer', () => {
    expect(snapSpan({ startMs: 0, durationMs: 1000 }, 980, [2000], 50)).toBe(1000)
    expect(snapSpan({ startMs: 0, durationMs: 1000 }, 1980, [2000], 50)).toBe(2000)
  })

  it('knows every cut but those that move along', () => {
    expect(toSnapPoints(film(), new Set(['t1']))).toEqual([0, 2000, 4000, 7000])
    expect(toSnapPoints(film(), new Set(['p1', 'p2', 'c1']))).toEqual([0, 3000])
  })
})

describe('what is drawn', () => {
  it('is what lies in the window, and what a hand or the keyboard holds', () => {
    const clips = photos(...Array.from({ length: 300 }, () => 3))
    const seen = clipsInSight(clips, 30_000, 60_000, new Set(['p300'])).map(({ id }) => id)
    expect(seen).toEqual(['p11', 'p12', 'p13', 'p14', 'p15', 'p16', 'p17', 'p18', 'p19', 'p20', 'p300'])
  })

  it('shows silent music, which has no place in the draft', () => {
    const silent = { mediaName: 'song.mp3', muted: true, volume: 0.5, fadeInMs: 0, fadeOutMs: 0, ducks: false }
    const [video] = film().tracks
    const wishes = { ...WISHES, music: silent }
    const rows = toRows({ durationMs: 7000, tracks: video ? [video] : [], wishes })
    expect(rows[1]).toMatchObject({ type: 'audio', clips: [{ id: 'music', muted: true, durationMs: 7000 }] })
    expect(toMuteEdits(choose(rows, ['music']))).toEqual([{ do: 'mute-music', muted: false }])
  })

  it('leads from clip to clip along a line, and to what is seen at the same time on the next', () => {
    const rows = toRows(film())
    expect(findNeighbour(rows, 'p1', 'right')?.id).toBe('p2')
    expect(findNeighbour(rows, 'p1', 'left')).toBeUndefined()
    expect(findNeighbour(rows, 'p1', 'last')?.id).toBe('c1')
    expect(findNeighbour(rows, 'c1', 'down')?.id).toBe('t1')
    expect(findNeighbour(rows, 't1', 'up')?.id).toBe('p1')
  })
})

const WISHES = {
  ratio: '16:9',
  pace: 'even',
  transition: { kind: 'none' },
  look: 'none',
  fit: 'automatic',
  motion: true,
  beats: true,
} as const

describe('trimming', () => {
  it('ends where the file ends, in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom('start', 'end'), (deltaMs, edge) => {
        const [edit] = toTrimEdits(street, 'video', edge, deltaMs)
        if (!edit) return true
        return (
          edit.do === 'trim-clip' &&
          edit.fromMs >= 0 &&
          (edit.toMs ?? 0) <= 6000 &&
          (edit.toMs ?? 0) - edit.fromMs >= 200
        )
      }),
    )
  })

  it('takes the speed of a clip into account', () => {
    const fast = { ...street, speed: 2, sourceInMs: 0 }
    expect(toTrimEdits(fast, 'video', 'end', -1000)).toEqual([{ do: 'trim-clip', clipId: 'c1', fromMs: 0, toMs: 4000 }])
  })

  it('makes a photo longer or shorter, and says when a text is seen', () => {
    const [photo] = photos(2)
    if (!photo) throw new Error('There is a photo.')
    expect(toTrimEdits(photo, 'video', 'end', 500)).toEqual([{ do: 'set-clip-time', clipIds: ['p1'], lengthMs: 2500 }])
    expect(toTrimEdits(photo, 'video', 'start', 500)).toEqual([
      { do: 'set-clip-time', clipIds: ['p1'], lengthMs: 1500 },
    ])
    expect(toTrimEdits(title, 'text', 'end', -1000)).toEqual([
      { do: 'place-text', textId: 't1', when: { kind: 'range', startMs: 0, endMs: 2000 } },
    ])
    expect(toTrimEdits(music, 'audio', 'end', -1000)).toEqual([])
  })

  it('cuts off at the playhead only inside the clip', () => {
    const chosen = choose(toRows(film()), ['c1'])
    expect(toTrimAt(chosen, 'start', 5000)).toEqual([{ do: 'trim-clip', clipId: 'c1', fromMs: 2000, toMs: 4000 }])
    expect(toTrimAt(chosen, 'end', 5000)).toEqual([{ do: 'trim-clip', clipId: 'c1', fromMs: 1000, toMs: 2000 }])
    expect(toTrimAt(chosen, 'end', 500)).toEqual([])
  })
})

describe('moving', () => {
  it('drops in front of the clip whose first half the hand is over, or at the end', () => {
    expect(findDropPlace(photos(2, 2, 2), 2500)?.id).toBe('p2')
    expect(findDropPlace(photos(2, 2, 2), 5500)).toBeUndefined()
  })

  it('asks for nothing when everything stands there already', () => {
    const clips = photos(1, 1, 1)
    expect(toMoveEdits(clips, ['p2'], clips[2])).toEqual([])
    expect(toMoveEdits(clips, ['p3'], undefined)).toEqual([])
    expect(toStepEdits(clips, ['p1'], -1)).toEqual([])
    expect(toStepEdits(clips, ['p3'], 1)).toEqual([])
  })

  it('brings any choice of clips one place further, and back again', () => {
    const idsAfter = (clips: readonly TimelineClip[], moved: readonly string[], direction: 1 | -1): TimelineClip[] => {
      const timeline = { durationMs: 1, tracks: [{ type: 'video' as const, name: '', clips: [...clips] }] }
      return drawAhead(timeline, toStepEdits(clips, moved, direction)).tracks[0]?.clips ?? []
    }
    const clips = photos(1, 1, 1, 1)
    expect(idsAfter(clips, ['p2'], 1).map(({ id }) => id)).toEqual(['p1', 'p3', 'p2', 'p4'])
    expect(idsAfter(clips, ['p2', 'p3'], -1).map(({ id }) => id)).toEqual(['p2', 'p3', 'p1', 'p4'])
    expect(idsAfter(clips, ['p2', 'p3'], 1).map(({ id }) => id)).toEqual(['p1', 'p4', 'p2', 'p3'])
  })

  it('keeps a text inside the film', () => {
    expect(toTextMove(title, 90_000, 7000)).toEqual([
      { do: 'place-text', textId: 't1', when: { kind: 'range', startMs: 4000, endMs: 7000 } },
    ])
    expect(toTextMove(title, -500, 7000)).toEqual([])
  })
})

describe('choosing', () => {
  it('takes one, adds and takes away, or reaches along the line', () => {
    const row = ['a', 'b', 'c', 'd']
    expect(reach(['a'], 'c', 'only', row)).toEqual(['c'])
    expect(reach(['a'], 'c', 'toggle', row)).toEqual(['a', 'c'])
    expect(reach(['a', 'c'], 'a', 'toggle', row)).toEqual(['c'])
    expect(reach(['b'], 'd', 'up-to', row)).toEqual(['b', 'c', 'd'])
    expect(reach(['b', 'c', 'd'], 'a', 'up-to', row)).toEqual(['b', 'a'])
  })

  it('means the picture when its own sound is chosen, and silences music instead of losing it', () => {
    const rows = toRows(film())
    expect(toRemoveEdits(choose(rows, ['sound-c1', 't1', 'music']))).toEqual([
      { do: 'remove-clips', clipIds: ['c1'] },
      { do: 'remove-texts', textIds: ['t1'] },
      { do: 'mute-music', muted: true },
    ])
    expect(toMuteEdits(choose(rows, ['p1', 'sound-c1']))).toEqual([{ do: 'mute-clips', clipIds: ['c1'], muted: true }])
  })

  it('splits what is seen at the playhead when nothing is chosen', () => {
    const rows = toRows(film())
    expect(toSplitEdits(rows, choose(rows, []), 2500)).toEqual([
      { do: 'split-clip', clipId: 'p2', atMs: 500, lengthMs: 2000 },
    ])
    expect(toSplitEdits(rows, choose(rows, ['p1']), 2500)).toEqual([])
  })
})

describe('drawing ahead', () => {
  it('lets the other pictures, the sounds and the music follow', () => {
    const after = drawAhead(film(), [{ do: 'set-clip-time', clipIds: ['p1'], lengthMs: 5000 }])
    expect(after.durationMs).toBe(10_000)
    expect(after.tracks[0]?.clips.map(({ startMs }) => startMs)).toEqual([0, 5000, 7000])
    expect(after.tracks[2]?.clips[0]).toMatchObject({ durationMs: 10_000 })
    expect(after.tracks[3]?.clips[0]).toMatchObject({ startMs: 7000, durationMs: 3000 })
  })

  it('takes the sound of a clip away with its picture', () => {
    const after = drawAhead(film(), [{ do: 'remove-clips', clipIds: ['c1'] }])
    expect(after.tracks[3]?.clips).toEqual([])
  })

  it('draws the same film for what cannot be known beforehand', () => {
    const before = film()
    expect(drawAhead(before, [{ do: 'set-pace', pace: 'fast' }])).toBe(before)
  })
})

it('says loudness in decibels and finds the same loudness again', () => {
  expect([toDbWords(1), toDbWords(0.5), toDbWords(2), toDbWords(0)]).toEqual(['0 dB', '−6 dB', '+6 dB', '−∞ dB'])
  fc.assert(fc.property(fc.double({ min: -39, max: 12, noNaN: true }), (db) => Math.abs(toDb(toGain(db)) - db) < 0.05))
})

it('draws the part of a sound that is used, and goes on from its start where it loops', () => {
  const loudStart = [1, 0, 0, 0]
  const facts = { durationMs: 8000, sourceInMs: 0, sourceDurationMs: 4000, speed: 1, volume: 1, pxPerMs: 0.003 }
  const { d, columns } = toWavePath(loudStart, facts)
  expect(columns).toBe(8)
  expect(d.match(/M\d 0\.00h/g)).toEqual(['M0 0.00h', 'M4 0.00h'])
})

describe('a sentence about what is chosen', () => {
  const [photo] = photos(5)
  const third: About = { pictures: photo ? [{ clip: photo, position: 3 }] : [], texts: [], hasMusic: false }
  const words: About = { pictures: [], texts: [title], hasMusic: false }

  it.each([
    ['longer', 'clip 3 for 7.5 seconds'],
    ['make it a bit shorter', 'clip 3 for 3.3 seconds'],
    ['this clip: longer', 'clip 3 for 7.5 seconds'],
    ['mute', 'mute clip 3'],
    ['move this photo to the end', 'move clip 3 to the end'],
    ['put it first', 'put clip 3 first'],
    ['black and white', 'make clip 3 black and white'],
    ['make it vertical', 'make it vertical'],
    ['faster cuts everywhere', 'faster cuts everywhere'],
    ['长一点', '第3段显示7.5秒'],
    ['把这张照片删掉', '把第3段删掉'],
    ['删掉', '把第3段删掉'],
  ])('says %s as %s', (typed, said) => {
    expect(sayAbout(typed, third)).toBe(said)
  })

  it.each([
    ['export it please', 'export it please'],
    ['undo that', 'undo that'],
    ['take it back', 'take it back'],
    ['make it brighter and export it', 'make clip 3 brighter and export it'],
    ['撤销它', '撤销它'],
    ['把这个视频导出', '把这个视频导出'],
    ['把它变暖，然后导出它', '把第3段变暖，然后导出它'],
  ])('leaves what is asked of the program as it was typed: %s', (typed, said) => {
    expect(sayAbout(typed, third)).toBe(said)
  })

  it('calls words by what they are, and changes nothing when nothing is chosen', () => {
    expect(sayAbout('make it bigger', words)).toBe('make the title bigger')
    expect(sayAbout('longer', { pictures: [], texts: [], hasMusic: false })).toBe('longer')
  })

  it.each(['clip 3 for 7.5 seconds', 'clip 2 for 4 seconds, clip 3 for 7.5 seconds', '第3段显示7.5秒'])(
    'says lengths so that the director gives them to those clips: %s',
    (text) => {
      const assets = ['a', 'b', 'c'].map((id) => ({ id, name: `${id}.jpg`, kind: 'photo' as const, hasAudio: false }))
      const language = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
      const { cut } = direct({ text: 'make a film', language: 'en', assets })
      const after = direct({ text, language, assets, ...(cut && { cut }) })
      expect(after.cut?.clips[2]?.lengthMs).toBe(7500)
      expect(after.card.unused).toEqual([])
    },
  )
})
