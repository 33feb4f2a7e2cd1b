import type { CutText, TextPosition, TextRole, TextWhen } from '../cut'
import type { AddText, EditOperation } from '../operations'
import type { Scene } from '../scene'
import type { TextStyle } from './text-style'
import type { SpokenRole } from './text-words'

/** A text as the person asked for it, before it has found its place among the others. */
export interface GivenText {
  readonly words: string
  readonly role: SpokenRole
  readonly position: TextPosition | undefined
  readonly when: TextWhen | undefined
  readonly style: TextStyle
  /** Said as a change of something that is there. */
  readonly changes: boolean
}

/** Gives every text a role and a time; words of ours in the same place make room for theirs. */
export function placeTexts(given: readonly GivenText[], scene: Scene): EditOperation[] {
  const isTitle = titleTest(given, scene)
  const titles = given.filter(isTitle)
  const captions = given.filter((text) => !isTitle(text))
  const free = freeClips(
    scene,
    titles.some((text) => (text.when ?? toTitleWhen(text)).kind === 'opening'),
  )
  const loose = captions.filter((text) => text.when === undefined)
  return given.flatMap((text) => {
    if (isTitle(text)) return toOperations(text, 'title', text.when ?? toTitleWhen(text), scene)
    const role: TextRole = text.role === 'lower-third' ? 'lower-third' : 'caption'
    const when = text.when ?? spread(loose.indexOf(text), loose.length, free)
    return toOperations(text, role, when, scene)
  })
}

/** "Text" without a better name is the title while there is none. */
function titleTest(given: readonly GivenText[], scene: Scene): (text: GivenText) => boolean {
  const hasTitle =
    given.some((text) => text.role === 'title') ||
    scene.cut.texts.some((text) => text.role === 'title' && text.when.kind === 'opening' && !text.placeholder)
  const first = given.find((text) => text.role === 'text' && text.when === undefined && text.position !== 'bottom')
  const isCard = (text: GivenText): boolean =>
    text.role === 'text' &&
    text.position !== 'bottom' &&
    ((text.when?.kind === 'opening' && !given.some(({ role }) => role === 'title')) || text.when?.kind === 'closing')
  // Of two titles without a time only the first can open the film.
  const loose = given.find(({ role, when }) => role === 'title' && when === undefined)
  const isSaid = (text: GivenText): boolean => text.role === 'title' && (text.when !== undefined || text === loose)
  return (text) => isSaid(text) || text.role === 'end-card' || isCard(text) || (!hasTitle && text === first)
}

function toTitleWhen(text: GivenText): TextWhen {
  return { kind: text.role === 'end-card' ? 'closing' : 'opening' }
}

function toOperations(text: GivenText, role: TextRole, when: TextWhen, scene: Scene): EditOperation[] {
  const same = scene.cut.texts.find((each) => each.text.trim().toLowerCase() === text.words.trim().toLowerCase())
  if (same && !text.changes && text.when !== undefined && !isSameTime(same.when, when)) {
    return [
      { do: 'place-text', textId: same.id, when, ...(text.position !== undefined && { position: text.position }) },
    ]
  }
  const old = findOld(text, role, when, scene)
  const position = text.position ?? (role === 'title' ? 'center' : 'bottom')
  if (!old)
    return [
      { do: 'add-text', text: text.words, role, position, when, placeholder: false, ...text.style } satisfies AddText,
    ]
  const otherPosition = text.position !== undefined && text.position !== old.position
  const otherTime = text.when !== undefined && !isSameTime(old.when, when)
  return [
    { do: 'change-text', textId: old.id, text: text.words, placeholder: false },
    ...(otherPosition || otherTime
      ? [{ do: 'place-text' as const, textId: old.id, ...(otherPosition && { position }), ...(otherTime && { when }) }]
      : []),
    ...(Object.keys(text.style).length > 0 ? [{ do: 'style-text' as const, textIds: [old.id], ...text.style }] : []),
  ]
}

function isSameTime(a: TextWhen, b: TextWhen): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The text whose place these words take: the one they are said to change, else one that makes room. */
function findOld(text: GivenText, role: TextRole, when: TextWhen, scene: Scene): CutText | undefined {
  const sameRole = scene.cut.texts.filter((candidate) => candidate.role === role)
  const there = sameRole.find((candidate) => isSameTime(candidate.when, when))
  const meant = text.changes
    ? text.when === undefined && text.role !== 'end-card'
      ? (there ?? sameRole[0])
      : there
    : undefined
  return meant ?? sameRole.find((candidate) => makesRoom(candidate, role, when))
}

/** How long an opening title stays; another that begins before would lie on top of it. */
const OPENING_MS = 3000

/** There is one opening title and one closing title; a caption only gives way when its words were ours. */
function makesRoom(old: CutText, role: TextRole, when: TextWhen): boolean {
  if (old.role !== role) return false
  const opens = when.kind === 'opening' || (when.kind === 'range' && when.startMs < OPENING_MS)
  if (role === 'title' && opens) return old.when.kind === 'opening'
  return isSameTime(old.when, when) && (old.placeholder || (role === 'title' && when.kind === 'closing'))
}

/** Pictures that carry no words of the person yet. */
function freeClips(scene: Scene, titleOpens: boolean): string[] {
  const { clips, texts } = scene.cut
  const opens = titleOpens || texts.some((text) => text.when.kind === 'opening')
  const candidates = opens && clips.length > 1 ? clips.slice(1) : clips
  const isFree = (clipId: string): boolean =>
    !texts.some(({ when, placeholder }) => when.kind === 'clip' && when.clipId === clipId && !placeholder)
  const free = candidates.map((clip) => clip.id).filter(isFree)
  return free.length > 0 ? free : clips.slice(-1).map((clip) => clip.id)
}

function spread(index: number, count: number, clipIds: readonly string[]): TextWhen {
  const clipId = clipIds[Math.floor((index * clipIds.length) / count)]
  return clipId === undefined || count > clipIds.length ? { kind: 'part', index, count } : { kind: 'clip', clipId }
}
