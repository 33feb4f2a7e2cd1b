import { asksHelp } from './asks-help'
import { toCardItems, toMaterialWords } from './card'
import type { Cut } from './cut'
import { toMs } from './frame'
import { isSame } from './is-same'
import { type LayoutNote, layOut } from './lay-out'
import { type EditOperation, applyOperations } from './operations'
import { catchUp, startCut } from './start-cut'
import { suggest } from './suggest'
import { tellChanges } from './tell-changes'
import type { DirectedTurn, Proposed, Wish } from './turn'
import { type Understanding, understand } from './understand'
import type { Version } from './version'
import { type DirectorWords, WORDS } from './words'

/**
 * Turns a wish into a cut, and says what it understood, what it changed and what it could not use.
 * Pure: the same wish gives the same turn. A message that asks for undo or redo comes back with `history` set and
 * nothing changed; whoever keeps the history acts on it, and then on the `rest` of the message.
 */
export function direct(wish: Wish): DirectedTurn {
  const words = WORDS[wish.language]
  const start = wish.cut ? catchUp(wish.cut, wish.assets) : startCut(wish.assets)
  if (!wish.proposed && asksHelp(wish.text)) return onlyHelp(wish, start, words)
  const own = understand(wish.text, {
    cut: start,
    assets: wish.assets,
    language: wish.language,
    lengthMs: toMs(layOut(start, wish.assets).frameCount),
    projectName: wish.projectName,
  })
  const understanding = withProposed(own, wish.proposed)
  if (understanding.history) return onlyHistory(wish, understanding.history, understanding.rest, words)
  const cut = applyOperations(start, understanding.operations, wish.assets)
  const after = { cut, film: layOut(cut, wish.assets), assets: wish.assets }
  if (after.film.shots.length === 0) return withoutPictures(wish, understanding, words)
  return toTurn(wish, { understanding, start, after, isFirst: !wish.cut }, words)
}

function withProposed(own: Understanding, proposed: Proposed | undefined): Understanding {
  if (!proposed) return own
  return { ...own, operations: [...own.operations, ...proposed.operations], unused: proposed.unused, heard: true }
}

interface Result {
  readonly understanding: Understanding
  readonly start: Cut
  readonly after: Version
  readonly isFirst: boolean
}

function toTurn(wish: Wish, result: Result, words: DirectorWords): DirectedTurn {
  const { start, after, isFirst } = result
  const { operations, unused } = result.understanding
  const { cut, film, assets } = after
  const before = wish.cut && { cut: wish.cut, film: layOut(wish.cut, assets), assets }
  // What was proposed may name clips that only came with this message.
  const scene = { ...start, clips: [...start.clips, ...cut.clips] }
  const changed = !wish.cut || !isSame(wish.cut, cut)
  return {
    cut: changed ? cut : (wish.cut ?? cut),
    changed,
    card: {
      understood: toCardItems({ operations, scene, film, cut, assets, isFirst }, words),
      unused: [...unused],
    },
    changes: changed ? tellChanges(before, after, words) : [],
    says: [toSummary(result, changed, words), ...toRemarks(result, words)].join(' '),
    next: suggest(cut, film, assets, words),
  }
}

function toSummary({ understanding, after, isFirst }: Result, changed: boolean, words: DirectorWords): string {
  const { say } = words
  const { film, assets } = after
  if (isFirst) return say.first(toMs(film.frameCount), toMaterialWords(film, assets, words))
  if (changed) return say.done
  return understanding.heard ? say.alreadySo : say.nothingToDo
}

/** Everything a person would wonder about if nobody said it. What could not be used stands on the card. */
function toRemarks({ understanding, after, isFirst }: Result, words: DirectorWords): string[] {
  const { operations } = understanding
  const { cut, film, assets } = after
  const { say } = words
  const invents = operations.some((operation) => operation.do === 'add-text' && operation.placeholder)
  const songs = assets.filter((asset) => asset.kind === 'music')
  const bothTimes = cut.length.kind === 'exact' && operations.some((operation) => operation.do === 'set-photo-time')
  return [
    ...film.notes.map((note) => toRemark(note, words)),
    ...(bothTimes && cut.length.kind === 'exact' ? [say.lengthWins(cut.length.lengthMs)] : []),
    ...(operations.some(isAboutMusic) && !cut.music ? [say.noMusic] : []),
    ...(operations.some(asks('set-ducking')) && cut.music && !isAClipHeard(after) ? [say.noClipSound] : []),
    ...(operations.some(asks('set-beats')) && cut.beats && cut.music && !hasBeats(after) ? [say.noBeats] : []),
    ...(understanding.speedGaveWay ? [say.speedGaveWay] : []),
    ...(understanding.wantsLogo && !cut.mark ? [say.noLogo] : []),
    ...(isFirst && songs.length > 1 && film.music ? [say.extraSongs(film.music.asset.name)] : []),
    ...(invents ? [say.placeholders] : []),
  ]
}

function toRemark(note: LayoutNote, { say, list }: DirectorWords): string {
  switch (note.kind) {
    case 'left-out':
      return say.leftOut(list(note.names))
    case 'too-little-material':
      return say.tooLittle(toMs(note.wishedFrames), toMs(note.frames))
    case 'clip-times-gave-way':
      return say.clipTimesGaveWay
    case 'no-music-to-follow':
      return say.noMusic
  }
}

function withoutPictures(wish: Wish, { unused }: Understanding, words: DirectorWords): DirectedTurn {
  return {
    ...(wish.cut && { cut: wish.cut }),
    changed: false,
    card: { understood: [], unused: [...unused] },
    changes: [],
    says: words.say.noPictures,
    next: [],
  }
}

/** Nothing is cut for a greeting; the ideas fit the film that there would be. */
function onlyHelp(wish: Wish, start: Cut, words: DirectorWords): DirectedTurn {
  const film = layOut(start, wish.assets)
  return {
    ...(wish.cut && { cut: wish.cut }),
    changed: false,
    card: { understood: [], unused: [] },
    changes: [],
    says: words.say.help,
    next: film.shots.length === 0 ? [] : suggest(start, film, wish.assets, words),
  }
}

function onlyHistory(
  wish: Wish,
  history: 'undo' | 'redo',
  rest: string | undefined,
  words: DirectorWords,
): DirectedTurn {
  return {
    ...(wish.cut && { cut: wish.cut }),
    changed: false,
    history,
    ...(rest !== undefined && { rest }),
    card: { understood: [], unused: [] },
    changes: [],
    says: words.say.history,
    next: [],
  }
}

function isAboutMusic(operation: EditOperation): boolean {
  return ['set-music', 'set-music-gain', 'set-music-fade', 'set-ducking', 'set-beats'].includes(operation.do)
}

function asks(name: EditOperation['do']): (operation: EditOperation) => boolean {
  return (operation) => operation.do === name && (!('on' in operation) || operation.on)
}

function isAClipHeard({ film }: Version): boolean {
  return film.shots.some(({ clip, asset }) => asset.kind === 'clip' && asset.hasAudio && !clip.muted)
}

function hasBeats({ film }: Version): boolean {
  return (film.music?.asset.beatsMs ?? []).length > 0
}
