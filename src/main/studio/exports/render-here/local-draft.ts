import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Timeline } from '../../../../shared/timeline'
import type { LeftOut } from '../../projects/records'
import { createFinder } from './find-asset'
import type { LocalAsset } from './local-asset'
import { type PlacedPicture, placePictures } from './place-pictures'
import { type PlacedSound, placeSounds, soundsOfPictures } from './place-sounds'
import { type PlacedText, placeTexts } from './place-texts'

/** A film in the engine's own words. Source: docs/wire.md, "Draft". */
export interface LocalDraft {
  readonly t: readonly { readonly tt: number; readonly sg: readonly object[] }[]
  readonly d: number
  readonly m: { readonly title: string; readonly width: number; readonly height: number; readonly fps: number }
}

const FPS = 30
const FULL_HD = { widthPx: 1920, heightPx: 1080 }
const LONGEST_SIDE_PX = 4096
const SHORTEST_SIDE_PX = 16
const LONGEST_MS = 4 * 3_600_000
/** Cropping may cost half of a picture, not more; then it is shown whole. */
const LEAST_SHOWN_PART = 0.5

/**
 * A film that was cut online as the engine on this computer renders it: the same files at the same times.
 * `leftOut` is what that engine does not know.
 *
 * @throws {ReelwrightError} `export.nothing-yet` without pictures or beyond all length, `media.missing` with the name of
 * a picture or sound that is not among the files.
 */
export function toLocalDraft(
  timeline: Timeline,
  assets: readonly LocalAsset[],
  title = '',
): { draft: LocalDraft; leftOut: readonly LeftOut[]; used: readonly LocalAsset[] } {
  const inFilm = placePictures(timeline, createFinder(assets, ['photo', 'clip']))
  const onTracks = placeSounds(timeline, createFinder(assets, ['music', 'clip']))
  const { texts, leftOut: unread } = placeTexts(timeline)
  const [missing] = [...inFilm.missing, ...onTracks.missing]
  if (missing) throw new ReelwrightError('media.missing', { name: missing.mediaName ?? missing.name })
  const { pictures } = inFilm
  const sounds = [...onTracks.sounds, ...soundsOfPictures(pictures, onTracks.sounds)]
  const durationMs = lengthOf(timeline, pictures, texts)
  if (pictures.length === 0 || durationMs <= 0 || durationMs > LONGEST_MS)
    throw new ReelwrightError('export.nothing-yet')
  const { widthPx, heightPx } = sizeOf(timeline)
  const tracks = [
    { tt: 0, sg: pictures.map((picture, index) => toPictureSegment(picture, index, widthPx / heightPx)) },
    { tt: 7, sg: texts.map(toTextSegment) },
    { tt: 1, sg: sounds.map(toSoundSegment) },
  ]
  return {
    draft: {
      t: tracks.filter(({ sg }) => sg.length > 0),
      d: Math.round(durationMs),
      m: { title, width: widthPx, height: heightPx, fps: FPS },
    },
    leftOut: [...inFilm.leftOut, ...unread, ...unknownTracks(timeline)],
    used: [...new Set([...pictures, ...sounds].map(({ asset }) => asset))],
  }
}

/** Nothing but black after the last picture or text is no part of the film. */
function lengthOf({ durationMs }: Timeline, pictures: readonly PlacedPicture[], texts: readonly PlacedText[]): number {
  const ends = [...pictures.map(({ endMs }) => endMs), ...texts.map((text) => text.startMs + text.durationMs)]
  const lastMs = ends.reduce((last, end) => Math.max(last, end), 0)
  return durationMs > 0 ? Math.min(durationMs, lastMs) : lastMs
}

function sizeOf({ widthPx, heightPx }: Timeline): { widthPx: number; heightPx: number } {
  if (!widthPx || !heightPx || Math.min(widthPx, heightPx) < SHORTEST_SIDE_PX) return FULL_HD
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(widthPx, heightPx))
  return { widthPx: toEven(widthPx * scale), heightPx: toEven(heightPx * scale) }
}

const toEven = (lengthPx: number): number => Math.max(SHORTEST_SIDE_PX, Math.floor(lengthPx / 2) * 2)

function unknownTracks({ tracks }: Timeline): LeftOut[] {
  return tracks
    .filter(({ type, clips }) => type === 'other' && clips.length > 0)
    .map(({ name, clips }) => ({ kind: 'track', name: name || (clips[0]?.name ?? '') }))
}

function toPictureSegment(picture: PlacedPicture, index: number, filmRatio: number): object {
  const { asset, clip, startMs, endMs, transitionIn } = picture
  return {
    id: `picture-${index + 1}`,
    ...toPlace(startMs, endMs - startMs),
    ...toSource(asset, clip.sourceInMs ?? 0),
    ...(transitionIn && { rw_in: { kind: transitionIn.kind, d: Math.round(transitionIn.durationMs) } }),
    rw_fit: fitOf(asset, filmRatio),
  }
}

function fitOf({ media: { widthPx, heightPx } }: LocalAsset, filmRatio: number): string {
  if (!widthPx || !heightPx) return 'fill'
  const stretch = widthPx / heightPx / filmRatio
  return Math.min(stretch, 1 / stretch) < LEAST_SHOWN_PART ? 'fit-blur' : 'fill'
}

function toTextSegment({ text, startMs, durationMs, setting }: PlacedText, index: number): object {
  const { role, position } = setting
  return {
    id: `text-${index + 1}`,
    ...toPlace(startMs, durationMs),
    m: { text },
    rw_role: role,
    rw_position: position,
  }
}

function toSoundSegment(sound: PlacedSound, index: number): object {
  const { asset, role, startMs, durationMs, sourceInMs, gain, fadeInMs, fadeOutMs, loop } = sound
  return {
    id: `sound-${index + 1}`,
    ...toPlace(startMs, durationMs),
    ...toSource(asset, sourceInMs),
    rw_role: role,
    volume: gain,
    rw_fade_in: Math.round(fadeInMs),
    rw_fade_out: Math.round(fadeOutMs),
    rw_loop: loop,
  }
}

const toPlace = (startMs: number, durationMs: number): object => ({
  st: Math.round(startMs),
  d: Math.round(durationMs),
})

const toSource = ({ id, media }: LocalAsset, sourceInMs: number): object => ({
  m: { name: media.name },
  rw_asset: id,
  rw_media: media.name,
  rw_from: Math.round(sourceInMs),
})
