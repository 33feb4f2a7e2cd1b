import { LOOKS, TRANSITION_KINDS, type Look } from '../../../shared/film-words'
import type { Motion, Transition } from '../../../shared/picture-plan'
import { toFrames } from '../director/frame'
import type { Shot } from '../film'
import type { DraftSegment } from './draft'
import { type FindSource, needSource } from './find-source'
import type { PlacedSegment } from './place-segments'

export interface FilmTime {
  readonly fps: number
  readonly frameCount: number
}

/** Further in, a photo's pixels would show. Source: `Motion`. */
const CLOSEST = 1.12
/** Source: `Shot.speed`. */
const [SLOWEST, FASTEST] = [0.25, 4]

/** Pictures in film order. What lies outside the film is cut off; a transition lasts as long as two pictures overlap. */
export function planShots(
  pictures: readonly PlacedSegment[],
  time: FilmTime,
  findSource: FindSource,
  usualLook?: Look,
): Shot[] {
  const inOrder = pictures.toSorted((a, b) => a.startMs - b.startMs)
  const shots: Shot[] = []
  for (const [index, { segment, startMs }] of inOrder.entries()) {
    const startFrame = toFrames(startMs, time.fps)
    const frameCount = Math.min(toFrames(segment.d, time.fps), time.frameCount - startFrame)
    if (frameCount <= 0) continue
    const { source, kind } = needSource(segment, findSource)
    const before = shots.at(-1)
    const overlap = before ? before.startFrame + before.frameCount - startFrame : 0
    const look = segment.rw_look === 'none' ? undefined : (toLook(segment.rw_look) ?? usualLook)
    const transitionIn = toTransition(segment, Math.min(overlap, frameCount), time.fps)
    shots.push({
      id: segment.id ?? `shot-${index + 1}`,
      source,
      kind: kind === 'clip' ? 'clip' : 'photo',
      startFrame,
      frameCount,
      sourceInMs: kind === 'clip' ? (segment.rw_from ?? 0) : 0,
      ...(kind === 'clip' && toSpeed(segment)),
      ...(look && { look }),
      ...(transitionIn && { transitionIn }),
      ...(segment.rw_motion && kind === 'photo' && { motion: toMotion(segment.rw_motion) }),
      fit: segment.rw_fit === 'fit-blur' ? 'fit-blur' : 'fill',
    })
  }
  return shots
}

/** Undefined for a look that this version does not know, and for none. */
export function toLook(name: string | undefined): Look | undefined {
  return LOOKS.find((look) => look === name)
}

/** What a sound or a clip can run at; as it was taken is no speed to speak of. */
export function toSpeed({ rw_speed = 1 }: DraftSegment): { speed?: number } {
  const speed = Math.min(FASTEST, Math.max(SLOWEST, rw_speed))
  return speed === 1 ? {} : { speed }
}

function toTransition({ rw_in }: DraftSegment, overlap: number, fps: number): Transition | undefined {
  const kind = TRANSITION_KINDS.find((candidate) => candidate === rw_in?.kind)
  const frameCount = Math.min(toFrames(rw_in?.d ?? 0, fps), overlap)
  return kind && frameCount > 0 ? { kind, frameCount } : undefined
}

function toMotion({ fromZoom, toZoom, fromX, fromY, toX, toY }: Motion): Motion {
  return { fromZoom: Math.min(fromZoom, CLOSEST), toZoom: Math.min(toZoom, CLOSEST), fromX, fromY, toX, toY }
}
