import { assertNever } from '../../../shared/assert-never'
import type { ClipEdit } from '../../../shared/edit'
import { type Named, toClock } from './edit-scene'
import type { EditWords } from './edit-words-en'
import { toPercent } from './say-text-or-music'

/** A change of single clips. */
export function sayClipEdit(edit: ClipEdit, named: Named, words: EditWords): string {
  switch (edit.do) {
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
    default:
      return assertNever(edit)
  }
}
