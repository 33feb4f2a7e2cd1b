import type { Cut, CutClip, FitChoice, Length, LookChoice } from './cut'
import type { SetTransition } from './edit-operation'
import { toClip } from './start-cut'
import type { Asset } from './turn'

/** A wished length replaces a wished time per photo: both cannot hold. */
export function withLength(cut: Cut, length: Length): Cut {
  return length.kind === 'automatic' ? { ...cut, length } : { ...cut, length, photoMs: undefined }
}

/** What is said of the whole film goes for every clip, also for those that had a way of their own. */
export function withTransition(cut: Cut, { kind, lengthMs, clipIds }: SetTransition): Cut {
  const change = { ...(kind && { kind }), ...(lengthMs !== undefined && { lengthMs }) }
  if (clipIds) return withClips(cut, clipIds, (clip) => ({ ...clip, transition: { ...clip.transition, ...change } }))
  const clips = cut.clips.map(({ transition, ...clip }) => (kind || !transition ? clip : { ...clip, transition }))
  return { ...cut, clips, transition: { ...cut.transition, ...change } }
}

/** As with transitions, the whole film is all of its clips. */
export function withLook(cut: Cut, look: LookChoice, clipIds: readonly string[] | undefined): Cut {
  if (clipIds) return withClips(cut, clipIds, (clip) => ({ ...clip, look }))
  return { ...cut, look, clips: cut.clips.map((clip) => ({ ...clip, look: undefined })) }
}

/** Clips that had a way in of their own come in as the whole film does. */
export function withFilmTransition(cut: Cut, clipIds: readonly string[] | undefined): Cut {
  return withClips(cut, clipIds ?? cut.clips.map(({ id }) => id), (clip) => ({ ...clip, transition: undefined }))
}

export function withFit(cut: Cut, fit: FitChoice, clipIds: readonly string[] | undefined): Cut {
  if (clipIds) return withClips(cut, clipIds, (clip) => ({ ...clip, fit }))
  return { ...cut, fit, clips: cut.clips.map((clip) => ({ ...clip, fit: undefined })) }
}

export function withClips(cut: Cut, clipIds: readonly string[], change: (clip: CutClip) => CutClip): Cut {
  return { ...cut, clips: cut.clips.map((clip) => (clipIds.includes(clip.id) ? change(clip) : clip)) }
}

export function trimmed(clip: CutClip, fromMs: number, toMs: number | undefined): CutClip {
  return { ...clip, lengthMs: undefined, sourceInMs: fromMs, sourceOutMs: toMs }
}

/** Clips that the order does not name keep their places behind the named ones. */
export function withOrder(cut: Cut, clipIds: readonly string[]): Cut {
  const named = clipIds.flatMap((id) => cut.clips.filter((clip) => clip.id === id))
  return { ...cut, clips: [...named, ...cut.clips.filter((clip) => !clipIds.includes(clip.id))] }
}

export function withoutClips(cut: Cut, clipIds: readonly string[]): Cut {
  return {
    ...cut,
    clips: cut.clips.filter((clip) => !clipIds.includes(clip.id)),
    texts: cut.texts.filter((text) => text.when.kind !== 'clip' || !clipIds.includes(text.when.clipId)),
  }
}

export function withPictures(cut: Cut, assetIds: readonly string[], assets: readonly Asset[]): Cut {
  const missing = assets.filter(
    (asset) =>
      assetIds.includes(asset.id) && asset.kind !== 'music' && !cut.clips.some((clip) => clip.assetId === asset.id),
  )
  return { ...cut, clips: [...cut.clips, ...missing.map(toClip)] }
}
