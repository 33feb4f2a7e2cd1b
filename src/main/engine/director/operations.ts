import { assertNever } from '../../../shared/assert-never'
import type {
  Corner,
  Cut,
  CutClip,
  FitChoice,
  Length,
  LookChoice,
  Pace,
  Ratio,
  TextPosition,
  TextRole,
  TextSize,
  TextWhen,
  TransitionChoice,
} from './cut'
import { withMark, withReplacement } from './replace-pictures'
import { toClip, toMusic } from './start-cut'
import type { Asset } from './turn'

/** One change of a cut, as a value. Clips and texts are named by their ids. */
export type EditOperation =
  | { readonly do: 'set-length'; readonly length: Length }
  | { readonly do: 'set-ratio'; readonly ratio: Ratio }
  | { readonly do: 'set-pace'; readonly pace: Pace }
  | SetTransition
  | { readonly do: 'set-look'; readonly look: LookChoice; readonly clipIds?: readonly string[] }
  | { readonly do: 'set-beats'; readonly on: boolean }
  | { readonly do: 'set-motion'; readonly on: boolean }
  | { readonly do: 'set-fit'; readonly fit: FitChoice }
  | { readonly do: 'set-photo-time'; readonly lengthMs: number }
  | { readonly do: 'set-clip-time'; readonly clipIds: readonly string[]; readonly lengthMs: number }
  | { readonly do: 'trim-clip'; readonly clipId: string; readonly fromMs: number; readonly toMs?: number }
  | { readonly do: 'mute-clips'; readonly clipIds: readonly string[]; readonly muted: boolean }
  | { readonly do: 'set-clip-gain'; readonly clipIds: readonly string[]; readonly gain: number }
  | { readonly do: 'set-speed'; readonly clipIds: readonly string[]; readonly speed: number }
  | { readonly do: 'replace-clip'; readonly clipId: string; readonly assetId: string }
  | { readonly do: 'set-order'; readonly clipIds: readonly string[] }
  | { readonly do: 'remove-clips'; readonly clipIds: readonly string[] }
  | { readonly do: 'add-clips'; readonly assetIds: readonly string[] }
  | AddText
  | { readonly do: 'change-text'; readonly textId: string; readonly text: string; readonly placeholder: boolean }
  | { readonly do: 'place-text'; readonly textId: string; readonly position?: TextPosition; readonly when?: TextWhen }
  | {
      readonly do: 'style-text'
      readonly textIds: readonly string[]
      readonly colour?: string
      readonly size?: TextSize
    }
  | { readonly do: 'remove-texts'; readonly textIds: readonly string[] }
  | { readonly do: 'set-music'; readonly assetId: string }
  | { readonly do: 'mute-music'; readonly muted: boolean }
  | { readonly do: 'set-music-gain'; readonly gain: number }
  | { readonly do: 'set-music-fade'; readonly inMs?: number; readonly outMs?: number }
  | { readonly do: 'set-ducking'; readonly on: boolean }
  | SetMark
  | { readonly do: 'remove-mark' }
  | { readonly do: 'name-film'; readonly title: string }

/** For the whole film, or for the ways in which single clips come in. */
export interface SetTransition {
  readonly do: 'set-transition'
  readonly kind?: TransitionChoice
  readonly lengthMs?: number
  readonly clipIds?: readonly string[]
}

/** A picture becomes the film's logo, or the one there is sits, sizes or shines differently. */
export interface SetMark {
  readonly do: 'set-mark'
  readonly assetId: string
  readonly corner?: Corner
  readonly widthFraction?: number
  readonly opacity?: number
}

export interface AddText {
  readonly do: 'add-text'
  readonly text: string
  readonly role: TextRole
  readonly position: TextPosition
  readonly when: TextWhen
  readonly placeholder: boolean
  readonly colour?: string
  readonly size?: TextSize
}

/** Applies the operations in order. One that names a clip, text or file that is not there changes nothing. */
export function applyOperations(cut: Cut, operations: readonly EditOperation[], assets: readonly Asset[]): Cut {
  return operations.reduce((current, operation) => applyOperation(current, operation, assets), cut)
}

function applyOperation(cut: Cut, operation: EditOperation, assets: readonly Asset[]): Cut {
  switch (operation.do) {
    case 'set-length':
      return withLength(cut, operation.length)
    case 'set-ratio':
      return { ...cut, ratio: operation.ratio }
    case 'set-pace':
      return { ...cut, pace: operation.pace }
    case 'set-transition':
      return withTransition(cut, operation)
    case 'set-look':
      return withLook(cut, operation.look, operation.clipIds)
    case 'set-beats':
      return { ...cut, beats: operation.on }
    case 'set-motion':
      return { ...cut, motion: operation.on }
    case 'set-fit':
      return { ...cut, fit: operation.fit }
    case 'set-photo-time':
      return { ...cut, photoMs: operation.lengthMs, length: { kind: 'automatic' } }
    case 'set-clip-time':
      return withClips(cut, operation.clipIds, (clip) => ({ ...clip, lengthMs: operation.lengthMs }))
    case 'trim-clip':
      return withClips(cut, [operation.clipId], (clip) => trimmed(clip, operation.fromMs, operation.toMs))
    case 'mute-clips':
      return withClips(cut, operation.clipIds, (clip) => ({ ...clip, muted: operation.muted }))
    case 'set-clip-gain':
      return withClips(cut, operation.clipIds, (clip) => ({ ...clip, gain: operation.gain, muted: false }))
    case 'set-speed':
      return withClips(cut, operation.clipIds, (clip) => ({ ...clip, lengthMs: undefined, speed: operation.speed }))
    case 'replace-clip':
      return withReplacement(cut, operation.clipId, operation.assetId, assets)
    case 'set-order':
      return withOrder(cut, operation.clipIds)
    case 'remove-clips':
      return withoutClips(cut, operation.clipIds)
    case 'add-clips':
      return withPictures(cut, operation.assetIds, assets)
    case 'add-text':
      return withText(cut, operation)
    case 'change-text':
      return withTexts(cut, operation.textId, { text: operation.text, placeholder: operation.placeholder })
    case 'place-text':
      return withTexts(cut, operation.textId, {
        ...(operation.position && { position: operation.position }),
        ...(operation.when && { when: operation.when }),
      })
    case 'style-text':
      return withStyle(cut, operation.textIds, {
        ...(operation.colour !== undefined && { colour: operation.colour }),
        ...(operation.size && { size: operation.size }),
      })
    case 'remove-texts':
      return { ...cut, texts: cut.texts.filter((text) => !operation.textIds.includes(text.id)) }
    case 'set-music':
      return withSong(cut, operation.assetId, assets)
    case 'mute-music':
      return withMusic(cut, { muted: operation.muted })
    case 'set-music-gain':
      return withMusic(cut, { gain: operation.gain, muted: false })
    case 'set-music-fade':
      return withMusic(cut, {
        ...(operation.inMs !== undefined && { fadeInMs: operation.inMs }),
        ...(operation.outMs !== undefined && { fadeOutMs: operation.outMs }),
      })
    case 'set-ducking':
      return withMusic(cut, { ducks: operation.on })
    case 'set-mark':
      return withMark(cut, operation, assets)
    case 'remove-mark':
      return { ...cut, mark: undefined }
    case 'name-film':
      return { ...cut, title: operation.title }
    default:
      return assertNever(operation)
  }
}

/** A wished length replaces a wished time per photo: both cannot hold. */
function withLength(cut: Cut, length: Length): Cut {
  return length.kind === 'automatic' ? { ...cut, length } : { ...cut, length, photoMs: undefined }
}

/** What is said of the whole film goes for every clip, also for those that had a way of their own. */
function withTransition(cut: Cut, { kind, lengthMs, clipIds }: SetTransition): Cut {
  const change = { ...(kind && { kind }), ...(lengthMs !== undefined && { lengthMs }) }
  if (clipIds) return withClips(cut, clipIds, (clip) => ({ ...clip, transition: { ...clip.transition, ...change } }))
  const clips = cut.clips.map(({ transition, ...clip }) => (kind || !transition ? clip : { ...clip, transition }))
  return { ...cut, clips, transition: { ...cut.transition, ...change } }
}

/** As with transitions, the whole film is all of its clips. */
function withLook(cut: Cut, look: LookChoice, clipIds: readonly string[] | undefined): Cut {
  if (clipIds) return withClips(cut, clipIds, (clip) => ({ ...clip, look }))
  return { ...cut, look, clips: cut.clips.map((clip) => ({ ...clip, look: undefined })) }
}

function withClips(cut: Cut, clipIds: readonly string[], change: (clip: CutClip) => CutClip): Cut {
  return { ...cut, clips: cut.clips.map((clip) => (clipIds.includes(clip.id) ? change(clip) : clip)) }
}

function trimmed(clip: CutClip, fromMs: number, toMs: number | undefined): CutClip {
  return { ...clip, lengthMs: undefined, sourceInMs: fromMs, sourceOutMs: toMs }
}

/** Clips that the order does not name keep their places behind the named ones. */
function withOrder(cut: Cut, clipIds: readonly string[]): Cut {
  const named = clipIds.flatMap((id) => cut.clips.filter((clip) => clip.id === id))
  return { ...cut, clips: [...named, ...cut.clips.filter((clip) => !clipIds.includes(clip.id))] }
}

function withoutClips(cut: Cut, clipIds: readonly string[]): Cut {
  return {
    ...cut,
    clips: cut.clips.filter((clip) => !clipIds.includes(clip.id)),
    texts: cut.texts.filter((text) => text.when.kind !== 'clip' || !clipIds.includes(text.when.clipId)),
  }
}

function withPictures(cut: Cut, assetIds: readonly string[], assets: readonly Asset[]): Cut {
  const missing = assets.filter(
    (asset) =>
      assetIds.includes(asset.id) && asset.kind !== 'music' && !cut.clips.some((clip) => clip.assetId === asset.id),
  )
  return { ...cut, clips: [...cut.clips, ...missing.map(toClip)] }
}

function withText(cut: Cut, { text, role, position, when, placeholder, colour, size }: AddText): Cut {
  const style = { ...(colour !== undefined && { colour }), ...(size && { size }) }
  const added = { id: `text-${cut.nextId}`, text, role, position, when, placeholder, ...style }
  return { ...cut, nextId: cut.nextId + 1, texts: [...cut.texts, added] }
}

function withTexts(cut: Cut, textId: string, change: Partial<Cut['texts'][number]>): Cut {
  return { ...cut, texts: cut.texts.map((text) => (text.id === textId ? { ...text, ...change } : text)) }
}

function withStyle(cut: Cut, textIds: readonly string[], style: Partial<Cut['texts'][number]>): Cut {
  return { ...cut, texts: cut.texts.map((text) => (textIds.includes(text.id) ? { ...text, ...style } : text)) }
}

function withSong(cut: Cut, assetId: string, assets: readonly Asset[]): Cut {
  const song = assets.find((asset) => asset.id === assetId && asset.kind === 'music')
  if (!song) return cut
  return { ...cut, music: { ...toMusic(song, cut, assets), ...cut.music, assetId, muted: false } }
}

function withMusic(cut: Cut, change: Partial<NonNullable<Cut['music']>>): Cut {
  return cut.music ? { ...cut, music: { ...cut.music, ...change } } : cut
}
