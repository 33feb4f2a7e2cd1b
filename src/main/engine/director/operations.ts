import { assertNever } from '../../../shared/assert-never'
import {
  trimmed,
  withClips,
  withFilmTransition,
  withFit,
  withLength,
  withLook,
  withOrder,
  withPictures,
  withTransition,
  withoutClips,
} from './change-clips'
import { withCopies, withMoved, withPlaced, withSplit } from './change-places'
import { withMusic, withSong, withStyle, withText, withTexts } from './change-words-and-music'
import type { Cut } from './cut'
import type { EditOperation } from './edit-operation'
import { withMark, withReplacement } from './replace-pictures'
import type { Asset } from './turn'

export type { AddText, EditOperation, SetMark, SetTransition } from './edit-operation'

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
    case 'reset-transitions':
      return withFilmTransition(cut, operation.clipIds)
    case 'set-look':
      return withLook(cut, operation.look, operation.clipIds)
    case 'set-beats':
      return { ...cut, beats: operation.on }
    case 'set-motion':
      return { ...cut, motion: operation.on }
    case 'set-fit':
      return withFit(cut, operation.fit, operation.clipIds)
    case 'set-photo-time':
      return { ...cut, photoMs: operation.lengthMs, length: { kind: 'automatic' } }
    case 'set-clip-time':
      return withClips(cut, operation.clipIds, (clip) => ({ ...clip, lengthMs: operation.lengthMs }))
    case 'trim-clip':
      return withClips(cut, [operation.clipId], (clip) => trimmed(clip, operation.fromMs, operation.toMs))
    case 'split-clip':
      return withSplit(cut, operation.clipId, operation.atMs, operation.lengthMs, assets)
    case 'duplicate-clips':
      return withCopies(cut, operation.clipIds)
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
    case 'move-clips':
      return withMoved(cut, operation.clipIds, operation)
    case 'remove-clips':
      return withoutClips(cut, operation.clipIds)
    case 'add-clips':
      return operation.place
        ? withPlaced(cut, operation.assetIds, operation.place, assets)
        : withPictures(cut, operation.assetIds, assets)
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
