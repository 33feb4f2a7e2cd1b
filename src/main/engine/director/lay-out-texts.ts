import { assertNever } from '../../../shared/assert-never'
import type { CutText, TextWhen } from './cut'
import { toFrames } from './frame'
import type { LaidOutShot } from './lay-out-shots'

export interface LaidOutText {
  readonly text: CutText
  readonly startFrame: number
  readonly frameCount: number
}

interface Span {
  readonly startFrame: number
  readonly endFrame: number
}

/** How long an opening or closing title stays. */
const CARD_FRAMES = toFrames(3000)

/** Texts in the order they are seen. One whose picture or time is not in the film is left out. */
export function layOutTexts(
  texts: readonly CutText[],
  shots: readonly LaidOutShot[],
  frameCount: number,
): LaidOutText[] {
  return texts
    .flatMap((text) => {
      const span = toSpan(text.when, shots, frameCount)
      const startFrame = Math.max(0, span.startFrame)
      const endFrame = Math.min(frameCount, span.endFrame)
      return endFrame > startFrame ? [{ text, startFrame, frameCount: endFrame - startFrame }] : []
    })
    .sort((a, b) => a.startFrame - b.startFrame)
}

function toSpan(when: TextWhen, shots: readonly LaidOutShot[], frameCount: number): Span {
  switch (when.kind) {
    case 'opening':
      return { startFrame: 0, endFrame: CARD_FRAMES }
    case 'closing':
      return { startFrame: frameCount - CARD_FRAMES, endFrame: frameCount }
    case 'whole':
      return { startFrame: 0, endFrame: frameCount }
    case 'clip':
      return ownTime(shots, when.clipId)
    case 'part':
      return {
        startFrame: Math.round((frameCount * when.index) / when.count),
        endFrame: Math.round((frameCount * (when.index + 1)) / when.count),
      }
    case 'share':
      return { startFrame: Math.round(frameCount * when.from), endFrame: Math.round(frameCount * when.to) }
    case 'range':
      return { startFrame: toFrames(when.startMs), endFrame: toFrames(when.endMs) }
    default:
      return assertNever(when)
  }
}

/** The time in which a picture is alone on the screen. */
function ownTime(shots: readonly LaidOutShot[], clipId: string): Span {
  const index = shots.findIndex((shot) => shot.clip.id === clipId)
  const shot = shots[index]
  if (!shot) return { startFrame: 0, endFrame: 0 }
  const comesIn = shot.transitionIn?.frameCount ?? 0
  const goesOut = shots[index + 1]?.transitionIn?.frameCount ?? 0
  return { startFrame: shot.startFrame + comesIn, endFrame: shot.startFrame + shot.frameCount - goesOut }
}
