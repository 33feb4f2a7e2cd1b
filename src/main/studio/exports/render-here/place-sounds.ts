import type { Timeline, TimelineClip } from '../../../../shared/timeline'
import type { FindAsset } from './find-asset'
import type { LocalAsset } from './local-asset'
import type { PlacedPicture } from './place-pictures'

export interface PlacedSound {
  readonly asset: LocalAsset
  readonly role: 'music' | 'clip'
  readonly startMs: number
  readonly durationMs: number
  readonly sourceInMs: number
  readonly gain: number
  readonly fadeInMs: number
  readonly fadeOutMs: number
  readonly loop: boolean
}

/** Louder is not passed on by the engine. */
const MOST_GAIN = 4
/** Music that is cut off in the middle ends softly. */
const FADE_OUT_MS = 1_000

/** What is heard on tracks of its own; `missing` has no file here. */
export function placeSounds(
  timeline: Timeline,
  find: FindAsset,
): { sounds: readonly PlacedSound[]; missing: readonly TimelineClip[] } {
  const clips = timeline.tracks
    .filter(({ type }) => type === 'audio')
    .flatMap((track) => track.clips)
    .filter(({ durationMs }) => durationMs > 0)
  return {
    sounds: clips.flatMap((clip) => toSound(clip, find(clip))),
    missing: clips.filter((clip) => !find(clip)),
  }
}

function toSound(clip: TimelineClip, asset: LocalAsset | undefined): PlacedSound[] {
  if (!asset || clip.volume === 0) return []
  const { startMs, durationMs, sourceInMs = 0 } = clip
  const role = asset.media.kind === 'music' ? 'music' : 'clip'
  const leftMs = (asset.media.durationMs ?? Infinity) - sourceInMs
  const fadeOutMs = role === 'music' && leftMs > durationMs ? Math.min(FADE_OUT_MS, durationMs / 2) : 0
  const place = { startMs, durationMs, sourceInMs, gain: gainOf(clip), fadeInMs: 0, fadeOutMs }
  return [{ asset, role, ...place, loop: role === 'music' && leftMs < durationMs }]
}

/** The clips' own sound, unless it is heard on a track of its own already. It fades with the pictures. */
export function soundsOfPictures(
  pictures: readonly PlacedPicture[],
  onTracks: readonly PlacedSound[],
): readonly PlacedSound[] {
  return pictures.flatMap(({ asset, clip, startMs, endMs, transitionIn }, index) => {
    const isSilent = asset.media.kind !== 'clip' || !asset.media.hasAudio || clip.volume === 0
    if (isSilent || onTracks.some((sound) => sound.asset === asset && overlaps(sound, { startMs, endMs }))) return []
    const place = { startMs, durationMs: endMs - startMs, sourceInMs: clip.sourceInMs ?? 0, gain: gainOf(clip) }
    const fades = {
      fadeInMs: transitionIn?.durationMs ?? 0,
      fadeOutMs: pictures[index + 1]?.transitionIn?.durationMs ?? 0,
    }
    return [{ asset, role: 'clip', ...place, ...fades, loop: false }]
  })
}

const gainOf = ({ volume = 1 }: TimelineClip): number => Math.min(MOST_GAIN, Math.max(0, volume))

const overlaps = (sound: PlacedSound, { startMs, endMs }: { startMs: number; endMs: number }): boolean =>
  sound.startMs < endMs && startMs < sound.startMs + sound.durationMs
