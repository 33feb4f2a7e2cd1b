import type { Cut, CutClip, CutMark } from './cut'
import { findBeatFrames, moveToBeats } from './beats'
import { type LaidOutShot, readTransition, toShots } from './lay-out-shots'
import { type LaidOutText, layOutTexts } from './lay-out-texts'
import { PACES } from './pace'
import { choosePictures, leastFrames } from './choose-pictures'
import { type FilledCut, type Material, toMaterial } from './material'
import { type Place, SHORTEST_SHOT_FRAMES, clamp, shareFrames, sum } from './share-frames'
import { FPS, FRAME_SIZES, toFrames } from './frame'
import type { Asset } from './turn'

/** A cut with exact times, in frames at 30 a second. */
export interface LaidOutFilm {
  readonly widthPx: number
  readonly heightPx: number
  readonly fps: number
  readonly frameCount: number
  readonly shots: readonly LaidOutShot[]
  readonly texts: readonly LaidOutText[]
  readonly music: LaidOutMusic | undefined
  readonly mark: (CutMark & { readonly asset: Asset }) | undefined
  readonly notes: readonly LayoutNote[]
}

export interface LaidOutMusic {
  readonly asset: Asset
  readonly gain: number
  readonly fadeInMs: number
  readonly fadeOutMs: number
  readonly loop: boolean
  readonly ducks: boolean
}

/** What the wishes and the material did not allow. */
export type LayoutNote =
  | { readonly kind: 'left-out'; readonly names: readonly string[] }
  | { readonly kind: 'too-little-material'; readonly wishedFrames: number; readonly frames: number }
  | { readonly kind: 'clip-times-gave-way' }
  | { readonly kind: 'no-music-to-follow' }

/**
 * Gives a cut its times. A wished length is met to the frame; neighbours overlap by their transition.
 * A film without pictures has no frames.
 */
export function layOut(cut: Cut, assets: readonly Asset[]): LaidOutFilm {
  const all = toMaterial(cut, assets)
  const wishedFrames = readWishedFrames(cut, assets)
  const { used, leftOut } = choosePictures(all, wishedFrames)
  const filled = moveToBeats(
    share(cut, used, wishedFrames),
    findBeatFrames(cut, assets),
    cut.beats ? undefined : cut.photoMs,
  )
  const shots = toShots(cut, filled)
  const last = shots.at(-1)
  const frameCount = last ? last.startFrame + last.frameCount : 0
  return {
    ...FRAME_SIZES[cut.ratio],
    fps: FPS,
    frameCount,
    shots,
    texts: layOutTexts(cut.texts, shots, frameCount),
    music: layOutMusic(cut, assets, frameCount),
    mark: layOutMark(cut, assets),
    notes: [
      ...(leftOut.length > 0 ? [{ kind: 'left-out' as const, names: leftOut.map((item) => item.asset.name) }] : []),
      ...(wishedFrames !== undefined && frameCount > 0 && frameCount < wishedFrames
        ? [{ kind: 'too-little-material' as const, wishedFrames, frames: frameCount }]
        : []),
      ...(filled.pinsKept ? [] : [{ kind: 'clip-times-gave-way' as const }]),
      ...(cut.length.kind === 'music' && wishedFrames === undefined ? [{ kind: 'no-music-to-follow' as const }] : []),
    ],
  }
}

/** Undefined when the pictures decide. */
function readWishedFrames(cut: Cut, assets: readonly Asset[]): number | undefined {
  if (cut.length.kind === 'exact') return Math.max(SHORTEST_SHOT_FRAMES, toFrames(cut.length.lengthMs))
  const song = assets.find((asset) => asset.id === cut.music?.assetId)
  if (cut.length.kind === 'automatic' || song?.durationMs === undefined) return undefined
  return Math.max(SHORTEST_SHOT_FRAMES, toFrames(song.durationMs))
}

/** Overlaps shrink until no picture is in two transitions at once, at most a third of it in each. */
function share(cut: Cut, used: readonly Material[], wishedFrames: number | undefined): FilledCut {
  const places = used.map((item) => toPlace(item, cut))
  let overlaps = used.slice(1).map(({ clip }) => wishedOverlap(cut, clip))
  for (;;) {
    const shares =
      wishedFrames === undefined ? ownLengths(places, used) : shareFrames(places, wishedFrames + sum(overlaps))
    const next = overlaps.map((overlap, index) => {
      const shorter = Math.min(shares.frames[index] ?? 0, shares.frames[index + 1] ?? 0)
      return Math.min(overlap, Math.floor(shorter / 3))
    })
    if (sum(next) === sum(overlaps)) return { used, frames: shares.frames, overlaps, pinsKept: shares.pinsKept }
    overlaps = next
  }
}

function wishedOverlap(cut: Cut, clip: CutClip): number {
  const { kind, lengthMs } = readTransition(cut, clip)
  return kind === 'none' ? 0 : toFrames(lengthMs ?? PACES[cut.pace].transitionMs)
}

function toPlace(item: Material, cut: Cut): Place {
  const wishedMs = item.clip.lengthMs ?? (item.asset.kind === 'photo' ? cut.photoMs : undefined)
  return {
    minFrames: leastFrames(item),
    maxFrames: item.maxFrames,
    ...(wishedMs !== undefined && { pinnedFrames: toFrames(wishedMs) }),
  }
}

function ownLengths(places: readonly Place[], used: readonly Material[]): { frames: number[]; pinsKept: boolean } {
  const frames = places.map((place, index) =>
    clamp(place.pinnedFrames ?? used[index]?.ownFrames ?? 0, place.minFrames, place.maxFrames),
  )
  return { frames, pinsKept: true }
}

function layOutMusic(cut: Cut, assets: readonly Asset[], frameCount: number): LaidOutMusic | undefined {
  const asset = assets.find((candidate) => candidate.id === cut.music?.assetId)
  if (!cut.music || cut.music.muted || !asset || frameCount === 0) return undefined
  const filmMs = (frameCount * 1000) / FPS
  const { gain, fadeInMs, fadeOutMs, ducks = false } = cut.music
  // Two fades never meet: each may take half of the film.
  const half = Math.floor(filmMs / 2)
  const loop = asset.durationMs !== undefined && asset.durationMs < filmMs
  return { asset, gain, fadeInMs: Math.min(fadeInMs, half), fadeOutMs: Math.min(fadeOutMs, half), loop, ducks }
}

function layOutMark({ mark }: Cut, assets: readonly Asset[]): LaidOutFilm['mark'] {
  const asset = assets.find((candidate) => candidate.id === mark?.assetId)
  return mark && asset && { ...mark, asset }
}
