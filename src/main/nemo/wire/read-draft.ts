import { FilmWishes, type Timeline, TimelineClip, type TimelineTrack, type TrackType } from '../../../shared/timeline'
import { MAX_NAME_CHARS, nameInAddress } from './address-name'
import { parseObject } from './answer'
import { readHandFacts } from './hand-facts'
import { definedOnly, firstLooseNumber, firstNumber, firstText, listOf, objectOf } from './loose'
import { MAX_MS } from './measures'

/** What is drawn at most; a longer draft still goes back whole. */
const MAX_DRAFT_CHARS = 2 * 1024 * 1024
const MAX_TRACKS = 64
const MAX_CLIPS_PER_TRACK = 2_000
const MAX_SIDE_PX = 16_384
/** A hundred times as loud is no loudness that anybody meant. */
const MAX_VOLUME = 100

const TRACK_TYPES = new Map<unknown, TrackType>([
  [0, 'video'],
  [1, 'audio'],
  [7, 'text'],
])

type Wire = Record<string, unknown>

/**
 * Reads a draft for display. Unknown keys are passed over, what is missing is left out.
 * Undefined when the text holds no draft that can be drawn. Source: docs/wire.md, "Draft".
 */
export function readDraft(rawDraft: string): Timeline | undefined {
  if (rawDraft.length > MAX_DRAFT_CHARS) return undefined
  const draft = parseObject(rawDraft)
  const wireTracks = draft?.['t']
  if (!draft || !Array.isArray(wireTracks) || wireTracks.length > MAX_TRACKS) return undefined
  const tracks = wireTracks.map((track, index) => toTrack(objectOf(track), index))
  const meta = objectOf(draft['m'])
  return {
    durationMs: inRange(firstNumber(draft['d'])) ?? lastEndMs(tracks),
    ...definedOnly({ widthPx: sideOf(meta['width']), heightPx: sideOf(meta['height']) }),
    tracks,
    ...definedOnly({ wishes: FilmWishes.safeParse(meta['rw_wishes']).data }),
  }
}

/** Whether a draft holds anything that could be rendered: one track with one segment. */
export function isExportable(draft: unknown): boolean {
  return listOf(objectOf(draft)['t']).some((track) => listOf(objectOf(track)['sg']).length > 0)
}

function toTrack(track: Wire, index: number): TimelineTrack {
  const clips: TimelineClip[] = []
  let nextStartMs = 0
  for (const wire of listOf(track['sg']).slice(0, MAX_CLIPS_PER_TRACK)) {
    const clip = toClip(objectOf(wire), nextStartMs, `${index}-${clips.length}`)
    clips.push(clip)
    nextStartMs += clip.durationMs
  }
  const meta = objectOf(track['m'])
  return {
    type: TRACK_TYPES.get(firstLooseNumber(track['tt'])) ?? 'other',
    name: firstText(meta['name'], meta['title'], track['name'])?.slice(0, MAX_NAME_CHARS) ?? '',
    clips,
  }
}

function toClip(segment: Wire, nextStartMs: number, placeId: string): TimelineClip {
  const startMs = inRange(startOf(segment)) ?? nextStartMs
  return {
    id: firstText(segment['id'], segment['sid'])?.slice(0, 128) ?? placeId,
    name: nameOf(segment),
    startMs,
    durationMs: inRange(firstNumber(segment['d'])) ?? lengthByEnd(segment, startMs),
    ...definedOnly({
      mediaName: firstText(segment['rw_media'])?.slice(0, MAX_NAME_CHARS) ?? fileNameIn(segment),
      transitionIn: transitionOf(objectOf(segment['rw_in'])),
      volume: volumeOf(segment),
      sourceInMs: inRange(firstNumber(segment['rw_from'])),
      setting: settingOf(segment),
      ...readHandFacts(segment),
    }),
  }
}

/** Our own engine's: what it is not is for the shared schema to settle. */
function settingOf(segment: Wire): TimelineClip['setting'] {
  const position = segment['rw_position']
  const setting = {
    role: segment['rw_role'],
    position,
    colour: segment['rw_colour'],
    size: segment['rw_size'],
  }
  return typeof position === 'string' ? TimelineClip.shape.setting.safeParse(setting).data : undefined
}

function startOf(segment: Wire): number | undefined {
  const trim = objectOf(segment['tr'])
  return firstNumber(segment['st'], segment['s'], segment['start'], segment['start_time'], trim['s'])
}

function lengthByEnd(segment: Wire, startMs: number): number {
  const endMs = firstNumber(segment['e'], segment['end'], segment['end_time'], objectOf(segment['tr'])['e'])
  return inRange(endMs === undefined ? 0 : endMs - startMs) ?? 0
}

function nameOf(segment: Wire): string {
  const meta = objectOf(segment['m'])
  const name = firstText(meta['name'], meta['title'], meta['text'])
  const own = firstText(segment['name'], segment['title'], segment['text'], segment['tx'])
  return (name ?? own ?? firstText(segment['rw_media']) ?? fileNameIn(segment) ?? 'clip')
    .trim()
    .slice(0, MAX_NAME_CHARS)
}

/** The file name at the end of the first web address a segment holds. */
function fileNameIn(segment: Wire): string | undefined {
  for (const value of [...Object.values(segment), ...Object.values(objectOf(segment['m']))]) {
    const name = nameInAddress(value)
    if (name !== undefined) return name
  }
  return undefined
}

function transitionOf(wire: Wire): TimelineClip['transitionIn'] {
  const kind = firstText(wire['kind'])?.slice(0, MAX_NAME_CHARS)
  const durationMs = inRange(firstNumber(wire['d']))
  return kind === undefined || durationMs === undefined ? undefined : { kind, durationMs }
}

/** Up to 1 is a fraction, above it a percentage; linear in drafts of our own engine. */
function volumeOf(segment: Wire): number | undefined {
  const volume = firstNumber(segment['v'], segment['vol'], segment['volume'], objectOf(segment['m'])['volume'])
  if (volume === undefined || volume < 0) return undefined
  const isOurs = typeof segment['rw_asset'] === 'string'
  const linear = isOurs || volume <= 1 ? volume : volume / 100
  return linear <= MAX_VOLUME ? linear : undefined
}

function sideOf(value: unknown): number | undefined {
  const sidePx = firstNumber(value)
  return sidePx !== undefined && sidePx >= 1 && sidePx <= MAX_SIDE_PX ? sidePx : undefined
}

function inRange(valueMs: number | undefined): number | undefined {
  return valueMs !== undefined && valueMs >= 0 && valueMs <= MAX_MS ? valueMs : undefined
}

function lastEndMs(tracks: readonly TimelineTrack[]): number {
  const ends = tracks.flatMap(({ clips }) => clips.map(({ startMs, durationMs }) => startMs + durationMs))
  return ends.reduce((last, end) => Math.max(last, end), 0)
}
