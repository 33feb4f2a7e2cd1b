import { assertNever } from '../../../shared/assert-never'
import type { UnderstoodCard } from '../../../shared/states/project-state'
import type { Cut, TextRole } from './cut'
import { toDisplayName } from './file-words'
import { FPS } from './frame'
import type { LaidOutFilm } from './lay-out'
import type { EditOperation, SetTransition } from './operations'
import type { Asset } from './turn'
import type { DirectorWords } from './words'

type Item = UnderstoodCard['understood'][number]

export interface CardFacts {
  readonly operations: readonly EditOperation[]
  /** The cut the message was read against, with every clip it may name. */
  readonly scene: Cut
  readonly film: LaidOutFilm
  readonly cut: Cut
  readonly assets: readonly Asset[]
  readonly isFirst: boolean
}

/** What was understood, as short labels. The first card also says what the film is made of. */
export function toCardItems(facts: CardFacts, words: DirectorWords): Item[] {
  const wished = [
    ...facts.operations.flatMap((operation) => toItem(operation, facts, words)),
    ...countTexts(facts, words),
  ]
  const items = facts.isFirst ? [...toBasics(facts, words), ...wished] : wished
  return items.filter(
    (item, index) => items.findIndex(({ kind, label }) => kind === item.kind && label === item.label) === index,
  )
}

function toBasics({ film, cut, assets }: CardFacts, words: DirectorWords): Item[] {
  const { kind, lengthMs } = cut.transition
  return [
    { kind: 'length', label: words.label.length((film.frameCount * 1000) / FPS) },
    { kind: 'ratio', label: cut.ratio },
    { kind: 'media', label: toMaterialWords(film, assets, words) },
    { kind: 'transitions', label: words.label.transition(kind, lengthMs) },
  ]
}

/** "5 photos + 1 song": what is in the film. */
export function toMaterialWords(film: LaidOutFilm, assets: readonly Asset[], words: DirectorWords): string {
  const used = assets.filter(({ id }) => film.shots.some((shot) => shot.asset.id === id))
  const photos = used.filter(({ kind }) => kind === 'photo').length
  const clips = used.length - photos
  const parts = [
    ...(photos > 0 ? [words.count.photos(photos)] : []),
    ...(clips > 0 ? [words.count.clips(clips)] : []),
    ...(film.music ? [words.count.songs(1)] : []),
  ]
  return parts.join(' + ')
}

function countTexts({ operations }: CardFacts, words: DirectorWords): Item[] {
  const roles: readonly TextRole[] = ['title', 'caption', 'lower-third']
  return roles.flatMap((role) => {
    const count = operations.filter((operation) => operation.do === 'add-text' && operation.role === role).length
    return count > 0 ? [{ kind: 'texts', label: words.count.texts(role, count) }] : []
  })
}

function toItem(operation: EditOperation, facts: CardFacts, words: DirectorWords): Item[] {
  const { label } = words
  const item = (kind: string, text: string): Item[] => [{ kind, label: text }]
  switch (operation.do) {
    case 'set-length':
      return operation.length.kind === 'automatic'
        ? []
        : item('length', operation.length.kind === 'music' ? label.likeMusic : label.length(operation.length.lengthMs))
    case 'set-ratio':
      return item('ratio', operation.ratio)
    case 'set-pace':
      return item('pace', label.pace[operation.pace])
    case 'set-transition':
      return item('transitions', toTransitionLabel(operation, facts, words))
    case 'reset-transitions':
      return item('transitions', label.transition(facts.scene.transition.kind, undefined))
    case 'set-look':
      return item('look', label.look(operation.look, namesOf(operation.clipIds ?? [], facts, words)))
    case 'set-beats':
      return item('beats', label.beats(operation.on))
    case 'set-motion':
      return item('motion', label.motion(operation.on))
    case 'set-fit':
      return item('fit', label.fitOf(namesOf(operation.clipIds ?? [], facts, words), operation.fit))
    case 'set-photo-time':
      return item('photo-time', label.perPhoto(operation.lengthMs))
    case 'set-clip-time':
      return item('clip-time', label.clipTime(namesOf(operation.clipIds, facts, words), operation.lengthMs))
    case 'trim-clip':
      return item('trim', label.trimmed(namesOf([operation.clipId], facts, words)))
    case 'split-clip':
      return item('split', label.trimmed(namesOf([operation.clipId], facts, words)))
    case 'duplicate-clips':
      return item('add', label.withFiles(namesOf(operation.clipIds, facts, words)))
    case 'mute-clips':
      return item('clip-sound', label.clipSound(!operation.muted))
    case 'set-clip-gain':
      return item('clip-sound', label.clipVolume(namesOf(operation.clipIds, facts, words), toPercent(operation.gain)))
    case 'set-speed':
      return item('speed', label.speed(namesOf(operation.clipIds, facts, words), operation.speed))
    case 'replace-clip':
      return item(
        'replace',
        label.replaced(namesOf([operation.clipId], facts, words), nameOf(operation.assetId, facts.assets)),
      )
    case 'move-clips':
    case 'set-order':
      return item('order', label.newOrder)
    case 'remove-clips':
      return item('remove', label.without(namesOf(operation.clipIds, facts, words)))
    case 'add-clips':
      return item('add', label.withFiles(words.list(operation.assetIds.map((id) => nameOf(id, facts.assets)))))
    case 'add-text':
      return []
    case 'change-text':
      return item('texts', label.textChanged)
    case 'place-text':
      return item('texts', label.textMoved)
    case 'style-text':
      return item('texts', label.textStyle(operation.colour, operation.size))
    case 'remove-texts':
      return item('texts', label.noTexts)
    case 'set-music':
      return item('music', label.music)
    case 'mute-music':
      return item('music', label.noMusic)
    case 'set-music-gain':
      return item('music', label.volume(toPercent(operation.gain)))
    case 'set-music-fade':
      return item('music', label.fades(toWay(operation.inMs, operation.outMs)))
    case 'set-ducking':
      return item('ducking', label.ducking(operation.on))
    case 'set-mark':
      return item('logo', label.mark(nameOf(operation.assetId, facts.assets), operation.corner))
    case 'remove-mark':
      return item('logo', label.noMark)
    case 'name-film':
      return item('topic', label.about(operation.title))
    default:
      return assertNever(operation)
  }
}

function toTransitionLabel({ kind, lengthMs, clipIds }: SetTransition, facts: CardFacts, words: DirectorWords): string {
  const spoken = kind ?? facts.scene.transition.kind
  if (!clipIds) return words.label.transition(spoken, lengthMs)
  return words.label.transitionInto(spoken, lengthMs, namesOf(clipIds, facts, words))
}

function toWay(inMs: number | undefined, outMs: number | undefined): 'in' | 'out' | 'both' | 'none' {
  if (inMs === 0 && outMs === 0) return 'none'
  if (inMs !== undefined && outMs !== undefined) return 'both'
  return inMs === undefined ? 'out' : 'in'
}

export function toPercent(gain: number): number {
  return Math.round(gain * 100)
}

function namesOf(clipIds: readonly string[], { scene, assets }: CardFacts, words: DirectorWords): string {
  const names = clipIds.map((id) => nameOf(scene.clips.find((clip) => clip.id === id)?.assetId ?? '', assets))
  return words.list(names)
}

export function nameOf(assetId: string, assets: readonly Asset[]): string {
  const asset = assets.find(({ id }) => id === assetId)
  return asset ? toDisplayName(asset.name) : assetId
}
