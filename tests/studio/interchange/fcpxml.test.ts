import { describe, expect, it } from 'vitest'
import { toEditList } from '../../../src/main/studio/interchange/edit-list'
import { toFcpxml } from '../../../src/main/studio/interchange/fcpxml'
import type { Timeline } from '../../../src/shared/timeline'
import { type Element, find, findAll, readXml } from './read-xml'

/** A photo; from 1.5 s on a clip at double speed that dissolves in for half a second; a song from 1 s on; two titles at once. */
const timeline: Timeline = {
  durationMs: 4500,
  widthPx: 1080,
  heightPx: 1920,
  tracks: [
    {
      type: 'video',
      name: 'Video',
      clips: [
        { id: 'a', name: 'a', mediaName: 'a "1".jpg', kind: 'photo', startMs: 0, durationMs: 2000 },
        {
          ...{ id: 'b', name: 'b', mediaName: 'b & c.mp4', kind: 'clip', startMs: 1500, durationMs: 3000 },
          ...{
            sourceInMs: 1000,
            sourceDurationMs: 9000,
            speed: 2,
            transitionIn: { kind: 'crossfade', durationMs: 500 },
          },
        },
      ],
    },
    {
      type: 'text',
      name: 'Text',
      clips: [
        { id: 't', name: 'Hi', text: 'Hi <you>\n& me\u0001', startMs: 250, durationMs: 1500 },
        { id: 'u', name: 'Also', startMs: 1000, durationMs: 1500 },
        { id: 'v', name: 'Later', startMs: 2000, durationMs: 1000 },
      ],
    },
    {
      type: 'audio',
      name: 'Audio',
      clips: [{ id: 'm', name: 's', mediaName: 'song.mp3', startMs: 1000, durationMs: 3500 }],
    },
    {
      type: 'audio',
      name: 'Own sounds',
      clips: [
        ...[{ id: 'sound-b', name: 'b', mediaName: 'b & c.mp4', startMs: 1500, durationMs: 3000, sourceInMs: 1000 }],
      ],
    },
  ],
}

const write = (film: Timeline): Element =>
  readXml(toFcpxml(toEditList('Summer & <sea>', film, (name) => (name === 'song.mp3' ? undefined : `/media/${name}`))))

/** In frames, or undefined where the format would not take it. */
function toFrames(time: string | undefined): number | undefined {
  const [, above, below = '1'] = /^(\d+)(?:\/(\d+))?s$/u.exec(time ?? '') ?? []
  return above === undefined ? undefined : (Number(above) * 30) / Number(below)
}

/** Which elements stand in which, in this order. Source: Apple, "FCPXML Reference", the declarations of version 1.9. */
const CONTENT: Record<string, readonly string[]> = {
  fcpxml: ['resources', 'library'],
  resources: ['format', 'asset', 'effect'],
  asset: ['media-rep'],
  library: ['event'],
  event: ['project'],
  project: ['sequence'],
  sequence: ['spine'],
  'asset-clip': ['timeMap', 'asset-clip', 'title'],
  video: ['asset-clip', 'title'],
  gap: ['asset-clip', 'title'],
  title: ['text', 'text-style-def'],
  text: ['text-style'],
  'text-style-def': ['text-style'],
  timeMap: ['timept'],
}
const NEEDED: Record<string, readonly string[]> = {
  asset: ['id'],
  format: ['id'],
  effect: ['id', 'uid'],
  'media-rep': ['src'],
  sequence: ['format'],
  'asset-clip': ['ref', 'offset', 'duration'],
  video: ['ref', 'offset', 'duration'],
  title: ['ref', 'offset', 'duration'],
  gap: ['offset', 'duration'],
  transition: ['offset', 'duration'],
  timept: ['time', 'value'],
}

describe('a Final Cut Pro XML file', () => {
  const document = write(timeline)
  const all = findAll(document, () => true)
  const spine = find(document, 'spine')

  it('has elements only where they may stand, in their order, with what they need', () => {
    for (const { name, attributes, children } of all) {
      if (name !== 'spine') {
        const places = children.map((child) => (CONTENT[name] ?? []).indexOf(child.name))
        expect([name, places], name).toEqual([name, places.filter((place) => place >= 0).sort((a, b) => a - b)])
      }
      for (const needed of NEEDED[name] ?? []) expect(attributes[needed], `${needed} of ${name}`).toBeTruthy()
    }
    expect(spine.children.map(({ name }) => name)).toEqual(['video', 'transition', 'asset-clip'])
  })

  it('names everything once and refers to nothing else', () => {
    const ids = all.flatMap(({ attributes: { id } }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of all) {
      for (const ref of [attributes.ref, attributes.format]) if (ref !== undefined) expect(ids).toContain(ref)
    }
  })

  it('tells every time in whole frames as a fraction of seconds', () => {
    for (const { name, attributes } of all) {
      for (const key of ['offset', 'start', 'duration', 'time', 'value', 'tcStart', 'frameDuration']) {
        const told = attributes[key]
        if (told !== undefined) expect(Number.isInteger(toFrames(told)), `${key} ${told} of ${name}`).toBe(true)
      }
    }
  })

  it('has pictures that follow each other without a gap for the whole film, and a dissolve about the cut', () => {
    const [photo, dissolve, clip] = spine.children.map(({ attributes }) => ({
      offset: toFrames(attributes.offset),
      duration: toFrames(attributes.duration),
    }))
    expect([photo, dissolve, clip]).toEqual([
      { offset: 0, duration: 52 },
      { offset: 45, duration: 15 },
      { offset: 52, duration: 83 },
    ])
    expect(find(document, 'sequence').attributes).toMatchObject({ duration: '135/30s' })
    expect(find(document, 'format').attributes).toMatchObject({ width: '1080', height: '1920', frameDuration: '1/30s' })
  })

  it('connects sounds below and titles above at their moments, each on a line of its own while it is seen', () => {
    const [photo, , clip] = spine.children
    const placed = (parent: Element | undefined): unknown =>
      parent?.children
        .filter(({ name }) => name !== 'timeMap')
        .map(({ attributes: { offset, lane, name } }) => [name, toFrames(offset), lane])
    expect(placed(photo)).toEqual([
      ['song.mp3', 30, '-1'],
      ['b & c.mp4', 45, '-2'],
      ['Hi <you>', 8, '1'],
      ['Also', 30, '2'],
    ])
    // The clip's own clock: second 1 of the file comes after half a second at double speed, and seven frames into the dissolve.
    expect(toFrames(clip?.attributes.start)).toBe(15 + 7)
    expect(placed(clip)).toEqual([['Later', 22 + (60 - 52), '1']])
  })

  it('runs a clip at its speed, and takes picture and sound of it apart', () => {
    const clip = find(spine, 'asset-clip', ({ srcEnable }) => srcEnable === 'video')
    const [from, to] = find(clip, 'timeMap').children.map(({ attributes }) => attributes)
    expect([toFrames(from?.time), toFrames(from?.value)]).toEqual([0, 0])
    expect([toFrames(to?.time), toFrames(to?.value)]).toEqual([135, 270])
    expect(findAll(spine, ({ attributes }) => attributes.srcEnable === 'audio')).toHaveLength(2)
  })

  it('links files by address, each once, and asks for one that is not known', () => {
    const assets = findAll(document, ({ name }) => name === 'asset').map(({ attributes, children }) => [
      attributes.name,
      children[0]?.attributes.src,
      `${attributes.hasVideo ?? 0}${attributes.hasAudio ?? 0}`,
    ])
    expect(assets).toEqual([
      ['a "1".jpg', 'file:///media/a%20%221%22.jpg', '10'],
      ['b & c.mp4', 'file:///media/b%20&%20c.mp4', '11'],
      ['song.mp3', './song.mp3', '01'],
    ])
  })

  it('keeps the words of a text and leaves out what XML cannot hold', () => {
    expect(find(find(document, 'title'), 'text-style').text).toBe('Hi <you>\n& me')
  })

  it('holds the place of what has no picture', () => {
    const [video] = timeline.tracks
    const late = video?.clips.map((clip) => ({ ...clip, startMs: clip.startMs + 1000 })) ?? []
    const gapped = write({ durationMs: 7000, tracks: [{ type: 'video', name: 'Video', clips: late }] })
    const names = find(gapped, 'spine').children.map(({ name, attributes }) => [name, toFrames(attributes.duration)])
    expect(names).toEqual([
      ['gap', 30],
      ['video', 52],
      ['transition', 15],
      ['asset-clip', 83],
      ['gap', 45],
    ])
  })
})
