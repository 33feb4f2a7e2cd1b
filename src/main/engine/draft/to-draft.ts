import type { Cut, CutClip } from '../director/cut'
import { toMs } from '../director/frame'
import { type LaidOutFilm, layOut } from '../director/lay-out'
import type { Asset } from '../director/turn'
import { toDisplayName } from '../director/file-words'
import { toHandFacts, toLength, toWishes } from './for-hands'
import { type Draft, type DraftMark, type DraftSegment, TRACK_TYPE } from './draft'

/** Writes a cut as a draft, with every time in whole milliseconds. The same cut and files give the same bytes. */
export function toDraft(cut: Cut, assets: readonly Asset[]): Draft {
  const film = layOut(cut, assets)
  const tracks: [number, DraftSegment[]][] = [
    [TRACK_TYPE.video, toPictures(film)],
    [TRACK_TYPE.text, toTexts(film)],
    [TRACK_TYPE.audio, toMusic(film)],
    [TRACK_TYPE.audio, toClipSounds(film)],
  ]
  return {
    t: tracks.filter(([, sg]) => sg.length > 0).map(([tt, sg]) => ({ tt, sg })),
    d: toMs(film.frameCount),
    m: {
      title: cut.title,
      width: film.widthPx,
      height: film.heightPx,
      fps: film.fps,
      ...(cut.look && cut.look !== 'none' && { rw_look: cut.look }),
      ...(film.mark && { rw_mark: toMark(film.mark) }),
      rw_wishes: { ...toWishes(cut, assets, toMs(film.frameCount)) },
    },
  }
}

function toMark({ asset, corner, widthFraction, opacity }: NonNullable<LaidOutFilm['mark']>): DraftMark {
  return { asset: asset.id, media: asset.name, corner, size: widthFraction, opacity }
}

/** Only a clip runs; a photo has no speed. */
function toSpeed({ speed }: CutClip, { kind }: Asset): Pick<DraftSegment, 'rw_speed'> {
  return kind === 'clip' && speed !== undefined && speed !== 1 ? { rw_speed: speed } : {}
}

function toPictures(film: LaidOutFilm): DraftSegment[] {
  return film.shots.map(({ clip, asset, transitionIn, motion, fit, ...place }) => ({
    id: clip.id,
    st: toMs(place.startFrame),
    d: toMs(place.frameCount),
    m: { name: toDisplayName(asset.name) },
    rw_asset: asset.id,
    rw_media: asset.name,
    rw_from: Math.round(clip.sourceInMs),
    ...(transitionIn && { rw_in: { kind: transitionIn.kind, d: toMs(transitionIn.frameCount) } }),
    ...(motion && { rw_motion: { ...motion } }),
    rw_fit: fit,
    ...toSpeed(clip, asset),
    ...(clip.look && { rw_look: clip.look }),
    ...toHandFacts(clip, asset),
  }))
}

function toTexts(film: LaidOutFilm): DraftSegment[] {
  return film.texts.map(({ text, startFrame, frameCount }) => ({
    id: text.id,
    st: toMs(startFrame),
    d: toMs(frameCount),
    m: { text: text.text },
    rw_role: text.role,
    rw_position: text.position,
    ...(text.colour !== undefined && { rw_colour: text.colour }),
    ...(text.size && { rw_size: text.size }),
  }))
}

function toMusic(film: LaidOutFilm): DraftSegment[] {
  if (!film.music) return []
  const { asset, gain, fadeInMs, fadeOutMs, loop, ducks } = film.music
  return [
    {
      id: 'music',
      st: 0,
      d: toMs(film.frameCount),
      m: { name: toDisplayName(asset.name) },
      rw_asset: asset.id,
      rw_media: asset.name,
      rw_role: 'music',
      volume: gain,
      rw_fade_in: fadeInMs,
      rw_fade_out: fadeOutMs,
      rw_loop: loop,
      rw_from: 0,
      ...toLength(asset),
      ...(ducks && { rw_duck: true }),
    },
  ]
}

/** A clip's own sound fades with its transition. */
function toClipSounds(film: LaidOutFilm): DraftSegment[] {
  return film.shots.flatMap(({ clip, asset, transitionIn, startFrame, frameCount }, index) => {
    if (asset.kind !== 'clip' || !asset.hasAudio || clip.muted) return []
    const goesOut = film.shots[index + 1]?.transitionIn?.frameCount ?? 0
    return [
      {
        id: `sound-${clip.id}`,
        st: toMs(startFrame),
        d: toMs(frameCount),
        m: { name: toDisplayName(asset.name) },
        rw_asset: asset.id,
        rw_media: asset.name,
        rw_role: 'clip',
        volume: clip.gain ?? 1,
        rw_fade_in: toMs(transitionIn?.frameCount ?? 0),
        rw_fade_out: toMs(goesOut),
        rw_loop: false,
        ...toLength(asset),
        rw_from: Math.round(clip.sourceInMs),
        ...toSpeed(clip, asset),
      },
    ]
  })
}
