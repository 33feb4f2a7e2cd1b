import { assertNever } from '../../../shared/assert-never'
import type { MusicEdit, TextEdit } from '../../../shared/edit'
import type { Named } from './edit-scene'
import type { EditWords } from './edit-words-en'

/** A change of the texts over the pictures, or of the music under them. */
export function sayTextOrMusic(edit: TextEdit | MusicEdit, named: Named, words: EditWords): string {
  switch (edit.do) {
    case 'add-text':
      return words.addText(edit.role, words.quote(edit.text), edit.position, named.when(edit.when))
    case 'change-text':
      return words.changeText(named.texts([edit.textId]), words.quote(edit.text))
    case 'place-text':
      return words.placeText(named.texts([edit.textId]), edit.position, edit.when && named.when(edit.when))
    case 'style-text':
      return words.styleText(named.texts(edit.textIds), edit.size, edit.colour)
    case 'remove-texts':
      return words.removeTexts(named.texts(edit.textIds))
    case 'set-music':
      return words.music(named.files([edit.assetId]))
    case 'mute-music':
      return words.muteMusic(edit.muted)
    case 'set-music-gain':
      return words.musicVolume(toPercent(edit.gain))
    case 'set-music-fade':
      return words.list([
        ...(edit.inMs === undefined ? [] : [words.fadeIn(edit.inMs)]),
        ...(edit.outMs === undefined ? [] : [words.fadeOut(edit.outMs)]),
      ])
    case 'set-ducking':
      return words.ducking(edit.on)
    default:
      return assertNever(edit)
  }
}

export const toPercent = (gain: number): number => Math.round(gain * 100)
