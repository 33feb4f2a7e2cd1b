import type { Cut, CutClip } from './cut'
import { toClip } from './start-cut'
import type { Asset } from './turn'

/** Where clips go: in front of another one, or to the end. */
export interface ClipPlace {
  readonly beforeClipId?: string
}

/** Nothing moves when the clip that it should stand in front of is not there. */
export function withMoved(cut: Cut, clipIds: readonly string[], place: ClipPlace): Cut {
  const moving = clipIds.flatMap((id) => cut.clips.filter((clip) => clip.id === id))
  const others = cut.clips.filter((clip) => !moving.includes(clip))
  const clips = put(others, moving, place)
  return clips ? { ...cut, clips } : cut
}

/** A new clip of each file, also of one that is in the film already. */
export function withPlaced(cut: Cut, assetIds: readonly string[], place: ClipPlace, assets: readonly Asset[]): Cut {
  const pictures = assetIds.flatMap((id) => assets.filter((asset) => asset.id === id && asset.kind !== 'music'))
  return pictures.reduce((current, asset) => withOne(current, toClip(asset), place), cut)
}

/** Each copy stands right behind its original. */
export function withCopies(cut: Cut, clipIds: readonly string[]): Cut {
  return clipIds.reduce((current, id) => {
    const index = current.clips.findIndex((clip) => clip.id === id)
    const original = current.clips[index]
    return original ? withOne(current, original, toPlace(current.clips[index + 1])) : current
  }, cut)
}

/**
 * Two clips that show together what the one showed, with a plain cut between them.
 * `atMs` and `lengthMs` are in the film's time. Nothing happens at its very ends.
 */
export function withSplit(cut: Cut, clipId: string, atMs: number, lengthMs: number, assets: readonly Asset[]): Cut {
  const index = cut.clips.findIndex(({ id }) => id === clipId)
  const clip = cut.clips[index]
  const asset = assets.find(({ id }) => id === clip?.assetId)
  if (!clip || !asset || atMs >= lengthMs) return cut
  const [first, second] = asset.kind === 'clip' ? splitSource(clip, atMs, lengthMs) : splitTime(clip, atMs, lengthMs)
  const clips = cut.clips.with(index, first)
  return withOne({ ...cut, clips }, { ...second, transition: { kind: 'none' } }, toPlace(clips[index + 1]))
}

function splitSource(clip: CutClip, atMs: number, lengthMs: number): [CutClip, CutClip] {
  const toSource = (filmMs: number): number => Math.round(clip.sourceInMs + filmMs * (clip.speed ?? 1))
  const [first, second] = clip.lengthMs === undefined ? [clip, clip] : splitTime(clip, atMs, lengthMs)
  return [
    { ...first, sourceOutMs: toSource(atMs) },
    { ...second, sourceInMs: toSource(atMs), sourceOutMs: toSource(lengthMs) },
  ]
}

const splitTime = (clip: CutClip, atMs: number, lengthMs: number): [CutClip, CutClip] => [
  { ...clip, lengthMs: atMs },
  { ...clip, lengthMs: lengthMs - atMs },
]

/** A clip more, with an id that no other one has or had. */
function withOne(cut: Cut, clip: CutClip, place: ClipPlace): Cut {
  const isTaken = cut.clips.some(({ id }) => id === clip.id)
  const id = isTaken ? `${toClip({ id: clip.assetId }).id}-${cut.nextId}` : clip.id
  const clips = put(cut.clips, [{ ...clip, id }], place)
  return clips ? { ...cut, nextId: cut.nextId + 1, clips } : cut
}

function put(clips: readonly CutClip[], added: readonly CutClip[], { beforeClipId }: ClipPlace): CutClip[] | undefined {
  if (beforeClipId === undefined) return [...clips, ...added]
  const index = clips.findIndex(({ id }) => id === beforeClipId)
  return index === -1 ? undefined : clips.toSpliced(index, 0, ...added)
}

const toPlace = (next: CutClip | undefined): ClipPlace => (next ? { beforeClipId: next.id } : {})
