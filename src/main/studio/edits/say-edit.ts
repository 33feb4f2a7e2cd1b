import { assertNever } from '../../../shared/assert-never'
import type { Edit } from '../../../shared/edit'
import type { Language } from '../../../shared/language'
import { type EditScene, nameIn, toClock } from './edit-scene'
import { EDIT_WORDS } from './edit-words'
import type { EditWords } from './edit-words-en'

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
    case 'set-clip-time':
      return words.clipTime(named.clips(edit.clipIds), edit.lengthMs)
    case 'trim-clip': {
      const to = edit.toMs === undefined ? undefined : toClock(edit.toMs)
      return words.trim(named.clips([edit.clipId]), toClock(edit.fromMs), to)
    }
    case 'split-clip':
      return words.split(named.clips([edit.clipId]), edit.atMs)
    case 'duplicate-clips':
      return words.duplicate(named.clips(edit.clipIds))
    case 'mute-clips':
      return words.mute(named.clips(edit.clipIds), edit.muted)
    case 'set-clip-gain':
      return words.clipVolume(named.clips(edit.clipIds), toPercent(edit.gain))
    case 'set-speed':
      return words.speed(named.clips(edit.clipIds), edit.speed)
    case 'replace-clip':
      return words.replace(named.clips([edit.clipId]), named.files([edit.assetId]))
    case 'set-order':
      return words.order(named.clips(edit.clipIds))
    case 'move-clips': {
      const clips = named.clips(edit.clipIds)
      if (edit.beforeClipId === undefined) return words.moveLast(clips)
      if (named.isFirst(edit.beforeClipId, edit.clipIds)) return words.moveFirst(clips)
      return words.moveBefore(clips, named.clips([edit.beforeClipId]))
    }
    case 'remove-clips':
      return words.remove(named.clips(edit.clipIds))
    case 'add-clips': {
      const { beforeClipId } = edit.place ?? {}
      const files = named.files(edit.assetIds)
      return beforeClipId === undefined ? words.add(files) : words.addBefore(files, named.clips([beforeClipId]))
    }
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
    case 'undo':
      return scene.history?.undoLabel ? words.undoThis(scene.history.undoLabel) : words.undo
    case 'redo':
      return scene.history?.redoLabel ? words.redoThis(scene.history.redoLabel) : words.redo
    case 'back-to':
      return words.backTo(scene.history?.versions.find(({ version }) => version === edit.version)?.label)
    default:
      return assertNever(edit)
  }
}

const toPercent = (gain: number): number => Math.round(gain * 100)

function sayLength(length: Extract<Edit, { do: 'set-length' }>['length'], words: EditWords): string {
  if (length.kind === 'exact') return words.filmLasts(length.lengthMs)
  return length.kind === 'music' ? words.filmLikeMusic : words.filmAsItComes
}
