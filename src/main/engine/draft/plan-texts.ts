import { toFrames } from '../director/frame'
import { Colour, TextPosition, TextRole, TextSize } from '../director/cut'
import type { TextOverlay } from '../film'
import type { PlacedSegment } from './place-segments'
import type { FilmTime } from './plan-shots'

/** Texts with words in them, cut to the film. */
export function planTexts(texts: readonly PlacedSegment[], time: FilmTime): TextOverlay[] {
  return texts.flatMap(({ segment, startMs }, index) => {
    const text = segment.m?.text?.trim() ?? ''
    const startFrame = toFrames(startMs, time.fps)
    const frameCount = Math.min(toFrames(segment.d, time.fps), time.frameCount - startFrame)
    if (text === '' || frameCount <= 0) return []
    const id = segment.id ?? `text-${index + 1}`
    const role = TextRole.catch('caption').parse(segment.rw_role)
    const position = TextPosition.catch(role === 'title' ? 'center' : 'bottom').parse(segment.rw_position)
    const colour = Colour.safeParse(segment.rw_colour?.toLowerCase()).data
    const size = TextSize.safeParse(segment.rw_size).data
    return [
      {
        id,
        text,
        role,
        position,
        startFrame,
        frameCount,
        ...(colour !== undefined && { colour }),
        ...(size && size !== 'normal' && { size }),
      },
    ]
  })
}
