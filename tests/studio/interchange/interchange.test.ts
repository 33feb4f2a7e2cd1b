import { describe, expect, it } from 'vitest'
import { type EditList, toEditList } from '../../../src/main/studio/interchange/edit-list'
import { toEdl } from '../../../src/main/studio/interchange/edl'
import { toLeftBehind } from '../../../src/main/studio/interchange/left-behind'
import { toOtio } from '../../../src/main/studio/interchange/otio'
import { toSrt, toVtt } from '../../../src/main/studio/interchange/subtitles'
import type { Timeline } from '../../../src/shared/timeline'

/** Two seconds of a photo, then a clip at double speed that dissolves in for half a second; a song from 1 s on; one title. */
const timeline: Timeline = {
  durationMs: 4500,
  tracks: [
    {
      type: 'video',
      name: 'Video',
      clips: [
        { id: 'a', name: 'a', mediaName: 'a.jpg', kind: 'photo', startMs: 0, durationMs: 2000 },
        {
          ...{ id: 'b', name: 'b', mediaName: 'b & c.mp4', kind: 'clip', startMs: 1500, durationMs: 3000 },
          ...{ sourceInMs: 1000, speed: 2, transitionIn: { kind: 'crossfade', durationMs: 500 } },
        },
      ],
    },
    {
      type: 'text',
      name: 'Text',
      clips: [{ id: 't', name: 'Hi', text: 'Hi <you>\n\n& me', startMs: 250, durationMs: 1500 }],
    },
    {
      type: 'audio',
      name: 'Audio',
      clips: [{ id: 'm', name: 's', mediaName: 'song.mp3', startMs: 1000, durationMs: 3500 }],
    },
  ],
}
const list: EditList = toEditList('Summer\npromo', timeline, (name) =>
  name === 'song.mp3' ? undefined : `/media/${name}`,
)

describe('an edit decision list', () => {
  it('is CMX 3600: numbered events, four timecodes each, dissolves in two lines, speed as M2', () => {
    expect(toEdl(list)).toBe(
      [
        'TITLE: Summer promo',
        'FCM: NON-DROP FRAME',
        '',
        '001  AX       V     C        00:00:00:00 00:00:01:15 00:00:00:00 00:00:01:15',
        '* FROM CLIP NAME: a.jpg',
        '* SOURCE FILE: /media/a.jpg',
        '',
        '002  AX       V     C        00:00:01:15 00:00:01:15 00:00:01:15 00:00:01:15',
        '002  AX       V     D    015 00:00:01:00 00:00:07:00 00:00:01:15 00:00:04:15',
        'M2   AX       060.0                00:00:01:00',
        '* FROM CLIP NAME: a.jpg',
        '* TO CLIP NAME: b & c.mp4',
        '* SOURCE FILE: /media/b & c.mp4',
        '',
        '003  AX       A     C        00:00:00:00 00:00:03:15 00:00:01:00 00:00:04:15',
        '* FROM CLIP NAME: song.mp3',
        '',
      ].join('\n'),
    )
  })
})

describe('an OpenTimelineIO file', () => {
  interface Item {
    OTIO_SCHEMA: string
    source_range?: { start_time: { value: number; rate: number }; duration: { value: number } }
    in_offset?: { value: number }
    out_offset?: { value: number }
    media_reference?: { OTIO_SCHEMA: string; target_url?: string }
  }
  const read = JSON.parse(toOtio(list)) as {
    OTIO_SCHEMA: string
    tracks: { markers: { name: string; marked_range: object }[]; children: { kind: string; children: Item[] }[] }
  }
  const [pictures, sound] = read.tracks.children.map(({ children }) => children)

  it('has pictures that together last as long as the film, and dissolves with enough picture on both sides', () => {
    expect(read.OTIO_SCHEMA).toBe('Timeline.1')
    expect(pictures?.map(({ OTIO_SCHEMA }) => OTIO_SCHEMA)).toEqual(['Clip.1', 'Transition.1', 'Clip.1'])
    const [first, dissolve, second] = pictures ?? []
    const lengths = [first, second].map((item) => item?.source_range?.duration.value ?? 0)
    expect(lengths).toEqual([52, 83])
    expect(lengths.reduce((sum, frames) => sum + frames, 0)).toBe(list.frameCount)
    expect([dissolve?.in_offset?.value, dissolve?.out_offset?.value]).toEqual([7, 8])
    // At double speed, seven frames later in the film are fourteen in the file.
    expect(second?.source_range?.start_time).toMatchObject({ value: 44, rate: 30 })
  })

  it('links files by address, keeps silence as a gap, and tells a file that is not known', () => {
    expect(pictures?.at(-1)?.media_reference?.target_url).toBe('file:///media/b%20&%20c.mp4')
    expect(sound?.map(({ OTIO_SCHEMA }) => OTIO_SCHEMA)).toEqual(['Gap.1', 'Clip.1'])
    expect(sound?.[0]?.source_range?.duration.value).toBe(30)
    expect(sound?.[1]?.media_reference?.OTIO_SCHEMA).toBe('MissingReference.1')
  })

  it('carries texts as markers', () => {
    expect(read.tracks.markers).toMatchObject([
      { name: 'Hi <you>\n\n& me', marked_range: { start_time: { value: 8 }, duration: { value: 45 } } },
    ])
  })
})

describe('subtitles', () => {
  it('are numbered cues without empty lines in SubRip', () => {
    expect(toSrt(list.texts)).toBe('1\n00:00:00,250 --> 00:00:01,750\nHi <you>\n& me\n')
    expect(toSrt([...list.texts, { text: 'b', startMs: 3_723_004, endMs: 3_724_000 }])).toContain(
      '& me\n\n2\n01:02:03,004 --> 01:02:04,000\nb\n',
    )
  })

  it('begin with their name in WebVTT, and mean what they say', () => {
    expect(toVtt(list.texts)).toBe('WEBVTT\n\n00:00:00.250 --> 00:00:01.750\nHi &lt;you&gt;\n&amp; me\n')
  })
})

it('tells what of a film another program does not get', () => {
  expect(toLeftBehind('srt', timeline, list)).toEqual([])
  expect(toLeftBehind('edl', timeline, list)).toEqual(['texts', 'levels'])
  expect(toLeftBehind('otio', timeline, list)).toEqual(['texts-as-markers', 'levels'])
  expect(toLeftBehind('fcpxml', timeline, list)).toEqual(['text-styles', 'levels'])
})

it('tells when an edit decision list has no room for all of it', () => {
  const [video, , audio] = timeline.tracks
  if (!video || !audio) throw new Error('The film has lost its tracks.')
  const photos = Array.from({ length: 999 }, (_, index) => ({
    ...{ id: `p${index}`, name: 'p', kind: 'photo' as const, startMs: index * 100, durationMs: 100 },
  }))
  const long: Timeline = { durationMs: 99_900, tracks: [{ ...video, clips: photos }, audio, audio, audio] }
  const longList = toEditList('Long', long, () => undefined)

  expect(toEdl(longList).match(/^999 /gmu)).toHaveLength(1)
  expect(toEdl(longList)).not.toContain('song.mp3')
  expect(toLeftBehind('edl', long, longList)).toEqual(['beyond-999', 'more-sounds', 'levels'])
  expect(toLeftBehind('otio', long, longList)).toEqual(['levels'])
})
