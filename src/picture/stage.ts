import type { Window } from '../kernel/resample'
import type { TransitionKind } from '../shared/film-words'
import type { FrameSize, FrameSpan, Motion, PicturePlan, PictureShot } from '../shared/picture-plan'

/** A shot on screen in one frame. What lies below shows through while it comes in. */
export interface Layer {
  readonly shotIndex: number
  readonly shot: PictureShot
  /** Missing once the shot covers all that is below. `weight` runs from 0 to 1, both excluded. */
  readonly comingIn?: { readonly kind: TransitionKind; readonly weight: number }
}

/** A text on screen in one frame. */
export interface ShownText {
  readonly textIndex: number
  readonly opacity: number
  /** How far below its place it still is. */
  readonly dropPx: number
}

/** Photos are kept this much larger than the frame, so that the closest zoom still has a pixel for every pixel. */
const LARGEST_ZOOM = 1.12

const TEXT_FADE_FRAMES = 10
/** How far a text rises while it fades in, as a part of the frame's height. */
const TEXT_RISE = 0.012

/** The shots of a frame from bottom to top. The first covers the frame or comes in over black; none means black. */
export function layersAt(plan: PicturePlan, frame: number): Layer[] {
  const layers = plan.shots.flatMap((shot, shotIndex): Layer[] => {
    const age = frame - shot.startFrame
    if (age < 0 || age >= shot.frameCount) return []
    const coming = shot.transitionIn
    if (!coming || age >= coming.frameCount) return [{ shotIndex, shot }]
    return [{ shotIndex, shot, comingIn: { kind: coming.kind, weight: (age + 1) / (coming.frameCount + 1) } }]
  })
  return layers.slice(
    Math.max(
      0,
      layers.findLastIndex((layer) => !layer.comingIn),
    ),
  )
}

/** The largest number of shots and of texts that are on screen at once, at least 1 each. */
export function mostAtOnce(plan: PicturePlan): { layers: number; texts: number } {
  const most = { layers: 1, texts: 1 }
  for (let frame = 0; frame < plan.frameCount; frame++) {
    most.layers = Math.max(most.layers, layersAt(plan, frame).length)
    most.texts = Math.max(most.texts, textsAt(plan, frame).length)
  }
  return most
}

export function textsAt(plan: PicturePlan, frame: number): ShownText[] {
  return plan.texts.flatMap((text, textIndex) => {
    const age = frame - text.startFrame
    if (age < 0 || age >= text.frameCount) return []
    const fadeFrames = fadeFramesOf(text)
    const arrived = eased(Math.min(1, (age + 1) / (fadeFrames + 1)))
    const staying = eased(Math.min(1, (text.frameCount - age) / (fadeFrames + 1)))
    return [{ textIndex, opacity: Math.min(arrived, staying), dropPx: (1 - arrived) * TEXT_RISE * plan.heightPx }]
  })
}

const fadeFramesOf = (text: FrameSpan): number => Math.min(TEXT_FADE_FRAMES, Math.floor(text.frameCount / 4))

/** Fast at first, then slower and slower. */
const eased = (part: number): number => 1 - (1 - part) ** 2

/** The size photos are decoded to for a frame of this size. */
export const toPhotoSize = ({ widthPx, heightPx }: FrameSize): FrameSize => ({
  widthPx: 2 * Math.ceil((widthPx * LARGEST_ZOOM) / 2),
  heightPx: 2 * Math.ceil((heightPx * LARGEST_ZOOM) / 2),
})

/** What part of a photo fills the frame at one moment of its shot. */
export function windowAt(shot: PictureShot, frame: number, film: FrameSize): Window {
  const photo = toPhotoSize(film)
  const { zoom, x, y } = poseAt(shot, frame)
  const free = 1 - 1 / zoom
  return {
    left: x * free * photo.widthPx,
    top: y * free * photo.heightPx,
    stepX: photo.widthPx / film.widthPx / zoom,
    stepY: photo.heightPx / film.heightPx / zoom,
  }
}

const STILL: Motion = { fromZoom: 1, toZoom: 1, fromX: 0.5, fromY: 0.5, toX: 0.5, toY: 0.5 }

/** Zoom grows by the same factor in every frame, which looks like constant speed. */
function poseAt({ motion = STILL, startFrame, frameCount }: PictureShot, frame: number) {
  const part = frameCount > 1 ? (frame - startFrame) / (frameCount - 1) : 0
  const between = (from: number, to: number): number => from + (to - from) * part
  const zoom = motion.fromZoom * (motion.toZoom / motion.fromZoom) ** part
  return {
    zoom: Math.min(LARGEST_ZOOM, Math.max(1, zoom)),
    x: between(motion.fromX, motion.toX),
    y: between(motion.fromY, motion.toY),
  }
}
