import { assertNever } from '../../../shared/assert-never'
import type { Edit } from '../../../shared/edit'
import type { Language } from '../../../shared/language'
import { type EditScene, nameIn } from './edit-scene'
import { EDIT_WORDS } from './edit-words'
import type { EditWords } from './edit-words-en'
import { sayClipEdit } from './say-clip-edit'
import { sayTextOrMusic } from './say-text-or-music'

/** A change by hand as a person would type it: the online service gets these words, and a version is called by them. */
export function sayEdit(edit: Edit, scene: EditScene, language: Language): string {
  const words = EDIT_WORDS[language]
  const named = nameIn(scene, words)
  switch (edit.do) {
    case 'set-length':
      return sayLength(edit.length, words)
    case 'set-ratio':
      return words.ratio(edit.ratio)
    case 'set-pace':
      return words.pace(edit.pace)
    case 'set-transition':
      return edit.clipIds
        ? words.transitionInto(named.clips(edit.clipIds), edit.kind, edit.lengthMs)
        : words.transitions(edit.kind, edit.lengthMs)
    case 'reset-transitions':
      return words.transitionLikeFilm(edit.clipIds ? named.clips(edit.clipIds) : words.allPictures)
    case 'set-look':
      return words.look(edit.clipIds && named.clips(edit.clipIds), edit.look)
    case 'set-beats':
      return words.beats(edit.on)
    case 'set-motion':
      return words.motion(edit.on)
    case 'set-fit':
      return words.fit(edit.clipIds ? named.clips(edit.clipIds) : words.allPictures, edit.fit)
    case 'set-photo-time':
      return words.photoTime(edit.lengthMs)
    case 'name-film':
      return words.name(edit.title)
    case 'set-mark':
      return words.logo(named.files([edit.assetId]), edit.corner)
    case 'remove-mark':
      return words.noLogo
    case 'undo':
      return scene.history?.undoLabel ? words.undoThis(scene.history.undoLabel) : words.undo
    case 'redo':
      return scene.history?.redoLabel ? words.redoThis(scene.history.redoLabel) : words.redo
    case 'back-to':
      return words.backTo(scene.history?.versions.find(({ version }) => version === edit.version)?.label)
    case 'set-clip-time':
    case 'trim-clip':
    case 'split-clip':
    case 'duplicate-clips':
    case 'mute-clips':
    case 'set-clip-gain':
    case 'set-speed':
    case 'replace-clip':
    case 'set-order':
    case 'move-clips':
    case 'remove-clips':
    case 'add-clips':
      return sayClipEdit(edit, named, words)
    case 'add-text':
    case 'change-text':
    case 'place-text':
    case 'style-text':
    case 'remove-texts':
    case 'set-music':
    case 'mute-music':
    case 'set-music-gain':
    case 'set-music-fade':
    case 'set-ducking':
      return sayTextOrMusic(edit, named, words)
    default:
      return assertNever(edit)
  }
}

function sayLength(length: Extract<Edit, { do: 'set-length' }>['length'], words: EditWords): string {
  if (length.kind === 'exact') return words.filmLasts(length.lengthMs)
  return length.kind === 'music' ? words.filmLikeMusic : words.filmAsItComes
}
