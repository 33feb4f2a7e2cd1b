import type { Cut, CutClip } from './cut'
import { FPS, toFrames } from './frame'
import { PACES } from './pace'
import type { Asset } from './turn'

/** A clip of the cut with its file and what that file can give. */
export interface Material {
  readonly clip: CutClip
  readonly asset: Asset
  /** Infinity for a photo. */
  readonly maxFrames: number
  /** What it takes when nobody says a length. */
  readonly ownFrames: number
}

/** Pictures that are used, with their lengths and the overlap of each with the next. */
export interface FilledCut {
  readonly used: readonly Material[]
  readonly frames: readonly number[]
  readonly overlaps: readonly number[]
  readonly pinsKept: boolean
}

export function toMaterial(cut: Cut, assets: readonly Asset[]): Material[] {
  return cut.clips.flatMap((clip) => {
    const asset = assets.find((candidate) => candidate.id === clip.assetId)
    if (!asset || asset.kind === 'music') return []
    const pace = PACES[cut.pace]
    if (asset.kind === 'photo') return [{ clip, asset, maxFrames: Infinity, ownFrames: toFrames(pace.photoMs) }]
    const maxFrames = availableFrames(clip, asset)
    const ownFrames = Math.min(maxFrames, toFrames(pace.longestClipMs))
    return maxFrames > 0 ? [{ clip, asset, maxFrames, ownFrames }] : []
  })
}

/** Whole frames only: the last part of a frame would have to be made up. */
function availableFrames(clip: CutClip, asset: Asset): number {
  const endMs = Math.min(clip.sourceOutMs ?? Infinity, asset.durationMs ?? 0)
  // A tenth of a frame forgives the rounding of a container's clock.
  return Math.max(0, Math.floor(((endMs - clip.sourceInMs) * FPS) / (1000 * (clip.speed ?? 1)) + 0.1))
}
