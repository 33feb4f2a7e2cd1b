import type { Timeline, TimelineClip, TrackType } from '../../../shared/timeline'
import type { Words } from '../words'
import { countLongLists, type Told } from './long-lists'

/** Differences below what a person sees or hears. */
const SAME_LENGTH_MS = 50
const SAME_VOLUME = 0.005

interface Pair {
  readonly before: TimelineClip
  readonly after: TimelineClip
}

/** What lies between two timelines, in words. Empty when a person would see and hear the same. */
export function diffTimelines(before: Timeline | undefined, after: Timeline | undefined, words: Words): string[] {
  if (!after) return []
  const all = [
    ...diffClips(clipsOf(before, 'video'), clipsOf(after, 'video'), words),
    ...diffTexts(clipsOf(before, 'text'), clipsOf(after, 'text'), words),
    ...diffSounds(clipsOf(before, 'audio'), clipsOf(after, 'audio'), words),
  ]
  return [
    ...(before ? countLongLists(all, words) : countLongLists(all.map(withoutWhich), words)),
    ...diffWhole(before, after, words),
  ]
}

/** Clips of a kind that were not there before. */
export function addedClips(
  before: Timeline | undefined,
  after: Timeline | undefined,
  type: TrackType,
): readonly TimelineClip[] {
  return match(clipsOf(before, type), clipsOf(after, type)).added
}

function diffClips(before: readonly TimelineClip[], after: readonly TimelineClip[], words: Words): Told[] {
  const { pairs, added, removed } = match(before, after)
  const position = (clip: TimelineClip): number => after.indexOf(clip) + 1
  return [
    ...added.map((clip) => told('added', 'clip', words.clipAdded(clip.name, clip), { name: clip.name })),
    ...removed.map((clip) => told('removed', 'clip', words.clipRemoved(clip.name), { name: clip.name })),
    ...pairs.filter(isOtherLength).map(({ before: was, after: is }) => {
      const say = is.durationMs < was.durationMs ? words.clipShortened : words.clipLengthened
      const sentence = say(position(is), was.durationMs, is.durationMs)
      return told('changed', 'clip', sentence, { position: position(is), lengthMs: is.durationMs })
    }),
    ...(isReordered(pairs, before, after) ? [told('changed', 'clip', words.clipsReordered)] : []),
    ...added.filter((clip) => clip.transitionIn).map((clip) => toldTransition('added', position(clip), words)),
    ...pairs.flatMap(({ before: was, after: is }) => {
      const [wasKind, isKind] = [was.transitionIn?.kind, is.transitionIn?.kind]
      if (wasKind === isKind) return []
      const change = wasKind === undefined ? 'added' : isKind === undefined ? 'removed' : 'changed'
      return [toldTransition(change, position(is), words)]
    }),
  ]
}

function diffTexts(before: readonly TimelineClip[], after: readonly TimelineClip[], words: Words): Told[] {
  const { pairs, added, removed } = match(before, after)
  return [
    ...added.map((clip) => told('added', 'title', words.titleAdded(clip.name, clip), { name: clip.name })),
    ...removed.map((clip) => told('removed', 'title', words.titleRemoved(clip.name), { name: clip.name })),
    ...pairs.flatMap((pair) => {
      const { before: was, after: is } = pair
      if (was.name !== is.name)
        return [told('changed', 'title', words.titleChanged(was.name, is.name), { name: is.name })]
      const isElsewhere = Math.abs(was.startMs - is.startMs) > SAME_LENGTH_MS || isOtherLength(pair)
      return isElsewhere ? [told('changed', 'title', words.titleMoved(is.name, is), { name: is.name })] : []
    }),
  ]
}

function diffSounds(before: readonly TimelineClip[], after: readonly TimelineClip[], words: Words): Told[] {
  const { pairs, added, removed } = match(before, after)
  return [
    ...added.map((clip) => told('added', 'sound', words.soundAdded(clip.name), { name: clip.name })),
    ...removed.map((clip) => told('removed', 'sound', words.soundRemoved(clip.name), { name: clip.name })),
    ...pairs
      .filter(({ before: was, after: is }) => Math.abs((was.volume ?? 1) - (is.volume ?? 1)) > SAME_VOLUME)
      .map(({ before: was, after: is }) =>
        told('changed', 'sound', words.soundVolume(was.volume ?? 1, is.volume ?? 1)),
      ),
    ...pairs
      .filter(isOtherLength)
      .map(({ before: was, after: is }) => told('changed', 'sound', words.soundLength(was.durationMs, is.durationMs))),
  ]
}

function diffWhole(before: Timeline | undefined, after: Timeline, words: Words): string[] {
  if (!before) return []
  const { widthPx, heightPx } = after
  const isOtherFrame = widthPx !== before.widthPx || heightPx !== before.heightPx
  return [
    ...(Math.abs(before.durationMs - after.durationMs) > SAME_LENGTH_MS
      ? [words.lengthChanged(before.durationMs, after.durationMs)]
      : []),
    ...(isOtherFrame && widthPx !== undefined && heightPx !== undefined ? [words.frameChanged(widthPx, heightPx)] : []),
  ]
}

/** Clips that are the same one before and after: by id, else by file and name, in order. */
function match(before: readonly TimelineClip[], after: readonly TimelineClip[]) {
  const left = [...before]
  const pairs: Pair[] = []
  const take = (clip: TimelineClip, isSame: (other: TimelineClip) => boolean): boolean => {
    const index = left.findIndex(isSame)
    const found = left[index]
    if (!found) return false
    left.splice(index, 1)
    pairs.push({ before: found, after: clip })
    return true
  }
  const unmatched = after.filter((clip) => !take(clip, (other) => other.id === clip.id))
  const added = unmatched.filter(
    (clip) => !take(clip, (other) => other.name === clip.name && other.mediaName === clip.mediaName),
  )
  return { pairs, added, removed: left }
}

function isReordered(pairs: readonly Pair[], before: readonly TimelineClip[], after: readonly TimelineClip[]): boolean {
  const inOldOrder = pairs.toSorted((one, other) => before.indexOf(one.before) - before.indexOf(other.before))
  const places = inOldOrder.map((pair) => after.indexOf(pair.after))
  return places.some((place, index) => place < (places[index - 1] ?? -1))
}

const told = (change: Told['change'], thing: Told['thing'], sentence: string, which: Told['which'] = {}): Told => ({
  ...{ change, thing, sentence, which },
})

function toldTransition(change: Told['change'], position: number, words: Words): Told {
  const say = { added: words.transitionAdded, removed: words.transitionRemoved, changed: words.transitionChanged }
  return told(change, 'transition', say[change](position), { position })
}

/** All of a first film is new: which of it nobody asks. */
const withoutWhich = (one: Told): Told => ({ ...one, which: {} })

const isOtherLength = ({ before, after }: Pair): boolean =>
  Math.abs(before.durationMs - after.durationMs) > SAME_LENGTH_MS

const clipsOf = (timeline: Timeline | undefined, type: TrackType): TimelineClip[] =>
  timeline?.tracks.filter((track) => track.type === type).flatMap((track) => track.clips) ?? []
