import type { FilmWishes, TimelineClip } from '../../../shared/timeline'
import type { Cut, CutClip } from '../director/cut'
import type { Asset } from '../director/turn'
import type { DraftSegment } from './draft'

/** What changing a picture by hand needs to know of it: what it is, how far its file goes, and what it alone was wished. */
export function toHandFacts(clip: CutClip, asset: Asset): Partial<DraftSegment> {
  const own = toOwn(clip)
  return {
    rw_kind: asset.kind,
    ...toLength(asset),
    ...(asset.kind === 'clip' && asset.hasAudio && { rw_sound: true, volume: clip.gain ?? 1 }),
    ...(clip.muted && { rw_muted: true }),
    ...(Object.keys(own).length > 0 && { rw_own: own }),
  }
}

export function toLength({ durationMs }: Asset): Partial<DraftSegment> {
  return durationMs === undefined ? {} : { rw_length: Math.round(durationMs) }
}

function toOwn({ lengthMs, transition, look, fit }: CutClip): NonNullable<TimelineClip['own']> {
  const { kind, lengthMs: durationMs } = transition ?? {}
  return {
    ...(lengthMs !== undefined && { lengthMs: Math.round(lengthMs) }),
    ...(transition && {
      transition: { ...(kind && { kind }), ...(durationMs !== undefined && { durationMs: Math.round(durationMs) }) },
    }),
    ...(look && { look }),
    ...(fit && { fit }),
  }
}

/** The wishes for the film as a whole; its music also while it is silent, and with its beats while it is heard. */
export function toWishes(cut: Cut, assets: readonly Asset[], filmMs: number): FilmWishes {
  const { ratio, pace, transition, look = 'none', fit, motion, beats = true, length, photoMs, music } = cut
  const song = assets.find(({ id }) => id === music?.assetId)
  return {
    ratio,
    pace,
    transition: {
      kind: transition.kind,
      ...(transition.lengthMs !== undefined && { durationMs: transition.lengthMs }),
    },
    look,
    fit,
    motion,
    beats,
    ...(length.kind === 'exact' && { lengthMs: length.lengthMs }),
    ...(photoMs !== undefined && { photoMs }),
    ...(music && song && { music: toMusicWishes(music, song, filmMs) }),
  }
}

function toMusicWishes(
  { muted, gain, fadeInMs, fadeOutMs, ducks = false }: NonNullable<Cut['music']>,
  song: Asset,
  filmMs: number,
): NonNullable<FilmWishes['music']> {
  const beatsMs = muted ? [] : toBeatsInFilm(song, filmMs)
  return {
    ...{ mediaName: song.name, muted, volume: gain, fadeInMs, fadeOutMs, ducks },
    ...(beatsMs.length > 0 && { beatsMs }),
  }
}

/** A song that is shorter than the film begins again. */
function toBeatsInFilm({ beatsMs = [], durationMs = Infinity }: Asset, filmMs: number): number[] {
  const ownMs = beatsMs.filter((atMs) => atMs < durationMs)
  const rounds = Math.ceil(filmMs / Math.min(durationMs, Math.max(1, filmMs)))
  return Array.from({ length: rounds }, (_, round) =>
    ownMs.map((atMs) => Math.round(atMs + (round && round * durationMs))),
  )
    .flat()
    .filter((atMs) => atMs < filmMs)
}
