import type { TransitionKind } from '../../../shared/film-words'
import type { Motion } from '../../../shared/picture-plan'
import type { Shot } from '../film'
import type { Cut, CutClip } from './cut'
import { FRAME_SIZES } from './frame'
import type { FilledCut } from './material'
import { planMotion } from './motion'
import { sum } from './share-frames'
import type { Asset } from './turn'

/** A clip with its place in the film. It starts before the one in front of it has ended, by its transition. */
export interface LaidOutShot {
  readonly clip: CutClip
  readonly asset: Asset
  readonly startFrame: number
  readonly frameCount: number
  readonly transitionIn: { readonly kind: TransitionKind; readonly frameCount: number } | undefined
  readonly motion: Motion | undefined
  readonly fit: Shot['fit']
}

/** Cropping may cost half of a picture, not more. */
const LEAST_SHOWN_PART = 0.5

export function toShots(cut: Cut, { used, frames, overlaps }: FilledCut): LaidOutShot[] {
  return used.map(({ clip, asset }, index) => {
    const fit = pickFit(clip.fit ?? cut.fit, cut.ratio, asset)
    return {
      clip,
      asset,
      startFrame: sum(frames.slice(0, index)) - sum(overlaps.slice(0, index)),
      frameCount: frames[index] ?? 0,
      transitionIn: toTransition(cut, clip, overlaps[index - 1] ?? 0),
      motion: cut.motion && asset.kind === 'photo' ? planMotion(index, fit) : undefined,
      fit,
    }
  })
}

function toTransition(cut: Cut, clip: CutClip, frameCount: number): LaidOutShot['transitionIn'] {
  const { kind } = readTransition(cut, clip)
  return kind === 'none' || frameCount === 0 ? undefined : { kind, frameCount }
}

/** How a clip comes in: as it was wished for this one, else as for all. */
export function readTransition(cut: Cut, clip: CutClip): Cut['transition'] {
  return { ...cut.transition, ...clip.transition, kind: clip.transition?.kind ?? cut.transition.kind }
}

/** How a picture fills the frame, where that is left to us. */
export function pickFit(wished: Cut['fit'], ratio: Cut['ratio'], asset: Asset): Shot['fit'] {
  if (wished !== 'automatic') return wished
  if (!asset.widthPx || !asset.heightPx) return 'fill'
  const frame = FRAME_SIZES[ratio]
  const stretch = asset.widthPx / asset.heightPx / (frame.widthPx / frame.heightPx)
  return Math.min(stretch, 1 / stretch) < LEAST_SHOWN_PART ? 'fit-blur' : 'fill'
}
