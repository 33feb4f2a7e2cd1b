import { expect, it } from 'vitest'
import { diffTimelines } from '../../../src/main/studio/turns/timeline-diff'
import { WORDS } from '../../../src/main/studio/words'
import type { Timeline, TimelineClip } from '../../../src/shared/timeline'

const clip = (id: string, startMs: number, durationMs: number, more: Partial<TimelineClip> = {}): TimelineClip => ({
  id,
  name: `${id}.jpg`,
  startMs,
  durationMs,
  ...more,
})
const film = (parts: { video?: TimelineClip[]; text?: TimelineClip[]; audio?: TimelineClip[]; durationMs?: number }) =>
  ({
    durationMs: parts.durationMs ?? 10_000,
    tracks: (['video', 'text', 'audio'] as const).map((type) => ({ type, name: type, clips: parts[type] ?? [] })),
  }) satisfies Timeline

const diff = (before: Timeline | undefined, after: Timeline, language: 'en' | 'zh-CN' = 'en'): string[] =>
  diffTimelines(before, after, WORDS[language])

it('says nothing when a person would see and hear the same', () => {
  const same = film({ video: [clip('a', 0, 5_000)] })
  expect(diff(same, structuredClone(same))).toEqual([])
})

it('tells a new title, in both languages', () => {
  const after = film({ text: [clip('t', 0, 3_000, { name: 'Paradise Found' })] })
  expect(diff(film({}), after)).toEqual(["Title added: 'Paradise Found' (0-3s)"])
  expect(diff(film({}), after, 'zh-CN')).toEqual(['已添加标题：‘Paradise Found’（0-3 秒）'])
})

it('tells volume, lengths, words and places before and after', () => {
  const before = film({
    video: [clip('a', 0, 4_000), clip('b', 4_000, 8_000)],
    text: [clip('t', 0, 2_000, { name: 'Hi' }), clip('u', 0, 2_000, { name: 'Place' })],
    audio: [clip('m', 0, 10_000, { volume: 0.8 })],
  })
  const after = film({
    video: [clip('a', 0, 4_000), clip('b', 4_000, 5_000)],
    text: [clip('t', 0, 2_000, { name: 'Hello' }), clip('u', 5_000, 2_000, { name: 'Place' })],
    audio: [clip('m', 0, 10_000, { volume: 0.35 })],
    durationMs: 9_000,
  })
  expect(diff(before, after)).toEqual([
    'Clip 2 shortened: 8s -> 5s',
    "Title changed: 'Hi' -> 'Hello'",
    "Title moved: 'Place' (5-7s)",
    'Music changed: volume 80% -> 35%',
    'Length changed: 10s -> 9s',
  ])
})

it('knows a clip by its file when its id is new', () => {
  const before = film({ video: [clip('a', 0, 4_000, { name: 'x', mediaName: 'x.jpg' })] })
  const after = film({ video: [clip('z', 0, 6_000, { name: 'x', mediaName: 'x.jpg' })] })
  expect(diff(before, after)).toEqual(['Clip 1 lengthened: 4s -> 6s'])
})

it('tells another order, removals and transitions', () => {
  const [a, b, c] = [clip('a', 0, 2_000), clip('b', 2_000, 2_000), clip('c', 4_000, 2_000)]
  const joined = { ...a, transitionIn: { kind: 'crossfade', durationMs: 500 } }
  expect(diff(film({ video: [a, b, c] }), film({ video: [b, joined] }))).toEqual([
    'Removed: c.jpg',
    'Clips were put in another order.',
    'Transition added before clip 2',
  ])
})

it('counts long lists instead of telling each', () => {
  const video = Array.from({ length: 6 }, (_, index) => clip(`p${index}`, index * 1_000, 1_000))
  expect(diff(undefined, film({ video }))).toEqual(['Added 6 clips.'])
  const none = film({ video: [] })
  expect(diff(film({ video }), none, 'zh-CN')).toEqual(['已删除 6 个片段：p0.jpg、p1.jpg、p2.jpg、p3.jpg 等 6 个。'])
  expect(diff(none, film({ video }))).toEqual(['Added 6 clips: p0.jpg, p1.jpg, p2.jpg, p3.jpg, 2 more.'])
})

it('says which of many changed, and what they have in common', () => {
  const six = (lengthMs: (index: number) => number) =>
    film({ video: Array.from({ length: 6 }, (_, index) => clip(`p${index}`, index * 1_000, lengthMs(index))) })
  const before = six(() => 1_000)
  expect(
    diff(
      before,
      six((index) => (index === 4 ? 1_000 : 3_000)),
    ),
  ).toEqual(['Changed 5 clips: 1-4, 6, now 3s each.'])
  expect(
    diff(
      before,
      six((index) => 2_000 + index),
    ),
  ).toEqual(['Changed 6 clips: 1-6.'])
  expect(
    diff(
      before,
      six(() => 500),
      'zh-CN',
    ),
  ).toEqual(['已修改 6 个片段：1-6，现在各 0.5 秒。'])
  const crossfaded = film({
    video:
      before.tracks[0]?.clips.map((one, index) =>
        index === 0 ? one : { ...one, transitionIn: { kind: 'crossfade', durationMs: 500 } },
      ) ?? [],
  })
  expect(diff(before, crossfaded)).toEqual(['Added 5 transitions: 2-6.'])
})

it('tells another shape of the picture', () => {
  const before = { ...film({}), widthPx: 1920, heightPx: 1080 }
  const after = { ...film({}), widthPx: 1080, heightPx: 1920 }
  expect(diff(before, after)).toEqual(['The picture is now 1080 × 1920.'])
})
