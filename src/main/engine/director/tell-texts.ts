import { TextRole } from './cut'
import { toMs } from './frame'
import type { LaidOutText } from './lay-out-texts'
import type { Version } from './version'
import type { DirectorWords } from './words'

/** Texts that came, changed, moved or went. */
export function tellTexts(before: Version | undefined, after: Version, words: DirectorWords): string[] {
  const old = before?.cut.texts ?? []
  const now = after.cut.texts
  const changed = now.flatMap((text) => {
    const was = old.find(({ id }) => id === text.id)
    if (!was) return []
    if (was.text !== text.text) return [words.change.textChanged(text.role, was.text, text.text)]
    const moved = was.position !== text.position || JSON.stringify(was.when) !== JSON.stringify(text.when)
    const styled = was.colour !== text.colour || was.size !== text.size
    return [
      ...(moved ? [words.change.textMoved(text.text)] : []),
      ...(styled ? [words.change.textStyled(text.text)] : []),
    ]
  })
  const added = after.film.texts.filter(({ text }) => !old.some(({ id }) => id === text.id))
  const removed = old.filter((text) => !now.some(({ id }) => id === text.id))
  return [
    ...(added.length > MOST_SINGLE ? tellMany(added, words) : added.map((item) => tellAdded(item, words))),
    ...changed,
    ...removed.map((text) => words.change.textRemoved(text.role, text.text)),
  ]
}

/** More texts than this at once are counted, not quoted. */
const MOST_SINGLE = 6

function tellMany(added: readonly LaidOutText[], words: DirectorWords): string[] {
  return TextRole.options.flatMap((role) => {
    const count = added.filter(({ text }) => text.role === role).length
    return count > 0 ? [words.change.textsAdded(role, count)] : []
  })
}

function tellAdded({ text, startFrame, frameCount }: LaidOutText, words: DirectorWords): string {
  return words.change.textAdded(text.role, text.text, toMs(startFrame), toMs(startFrame + frameCount))
}
