import { ReelwrightError } from '../../../shared/failures/failure'
import { toFrames } from '../director/frame'
import type { FilmPlan } from '../film'
import { Draft, MOST_SEGMENTS, TRACK_TYPE } from './draft'
import type { FindSource } from './find-source'
import { type PlacedSegment, placeSegments } from './place-segments'
import { planMark } from './plan-mark'
import { planShots, toLook } from './plan-shots'
import { planSounds } from './plan-sounds'
import { planTexts } from './plan-texts'

/**
 * Turns a draft, from anywhere, into a film to render. Keys it does not know are passed over.
 *
 * @throws {ReelwrightError} `export.nothing-yet` without pictures, `media.missing` with the name of a file that is
 * not there, `nemo.bad-request` when the draft cannot be read or goes beyond all bounds.
 */
export function planFilm(draft: unknown, findSource: FindSource): FilmPlan {
  const { t, d, m } = readDraft(draft)
  const onTracks = (type: number): PlacedSegment[] =>
    t.filter(({ tt }) => tt === type).flatMap(({ sg }) => placeSegments(sg))
  const pictures = onTracks(TRACK_TYPE.video)
  const filmMs = d ?? Math.max(0, ...pictures.map(({ segment, startMs }) => startMs + segment.d))
  const frameCount = toFrames(filmMs, m.fps)
  const look = toLook(m.rw_look)
  // The film's look cannot leave one picture out, so the others then carry it themselves.
  const isShared = pictures.every(({ segment }) => segment.rw_look !== 'none')
  const shots = planShots(pictures, { fps: m.fps, frameCount }, findSource, isShared ? undefined : look)
  if (shots.length === 0) throw new ReelwrightError('export.nothing-yet')
  return {
    widthPx: toEven(m.width),
    heightPx: toEven(m.height),
    fps: m.fps,
    frameCount,
    shots,
    ...(look && isShared && { look }),
    ...planMark(m.rw_mark, findSource),
    texts: planTexts(onTracks(TRACK_TYPE.text), { fps: m.fps, frameCount }),
    sounds: planSounds(onTracks(TRACK_TYPE.audio), filmMs, findSource),
  }
}

function readDraft(raw: unknown): Draft {
  if (raw === null || raw === undefined) throw new ReelwrightError('export.nothing-yet')
  const draft = Draft.safeParse(raw)
  if (!draft.success) throw new ReelwrightError('nemo.bad-request', {}, { cause: draft.error })
  const segments = draft.data.t.reduce((count, { sg }) => count + sg.length, 0)
  if (segments > MOST_SEGMENTS) throw new ReelwrightError('nemo.bad-request', {}, { log: `${segments} segments` })
  return draft.data
}

/** Encoders want even sides. */
function toEven(lengthPx: number): number {
  return lengthPx + (lengthPx % 2)
}
