import { toExpression } from '../expressions'
import type { CutText, TextPosition, TextRole, TextWhen } from '../cut'
import type { AddText, EditOperation } from '../operations'
import { QUOTE, type Quote, type Reader } from '../reader'
import type { Rule, Scene } from '../scene'
import { NO, NO_ZH } from './negation'
import { DURATION, DURATION_OR_CLOCK } from '../durations'
import { findPosition, findRange, findWhen } from './text-place'
import { type Found, findPattern, readSurroundings } from './surroundings'
import { STYLE, type TextStyle, findStyle } from './text-style'
import { type SpokenRole, findRole } from './text-words'

/** A text as the person asked for it, before it has found its place among the others. */
interface GivenText {
  readonly words: string
  readonly role: SpokenRole
  readonly position: TextPosition | undefined
  readonly when: TextWhen | undefined
  readonly style: TextStyle
  /** Said as a change of something that is there. */
  readonly changes: boolean
}

const CHANGE =
  '(?<![a-z])(?:change|replace|rename|update|edit|should (?:now )?(?:say|read|be)|to (?:say|read)|(?:now )?(?:says|reads))(?![a-z])|应该(?:写|是|为)|改成|改为|换成|换为|改|换'
/** “Shop now” as the title */
const AS = '^(?: (?:as|for|is))?(?: the| an?)? ?|^ ?(?:作为|做|当作?|为)?'

const TIMES = `(?:(?:从|from |between )?${DURATION_OR_CLOCK} ?(?:到|至|to|until|-) ?${DURATION_OR_CLOCK}|(?:持续|显示|停留)${DURATION})`
/** A clause of its own that can only be about the words before it. */
const ABOUT_THE_WORDS = `(?:(?:${STYLE}|(?:放在?|位于|at |in )?(?:the )?(?:top|bottom|顶部|底部|上方|下方|中间|居中)|${TIMES}|(?:全?都|再|请|把它|它)?(?:放|移|挪|摆)(?:到|在)?(?:画面|屏幕)?的?(?:最)?(?:顶部|底部|上方|下方|上面|下面|中间|居中|正中间?)|(?:颜色|字体|字号|大小)(?:改成|换成|用|为|是|调成|设为)?(?:${STYLE})|(?:put |move |place )?(?:it |them )?(?:at |in |on |to )?(?:the )?(?:dead |very |right )?(?:top|bottom|middle|cent(?:er|re))(?: of the (?:screen|frame))?) ?)+`

/** Words in quotes, and what stands around them: titles, captions, what they replace, where and when. */
export const readGivenTexts: Rule = (reader, scene) => {
  const replaced = readReplaced(reader, scene)
  const removed: EditOperation[] = []
  const given: GivenText[] = []
  for (const quote of reader.quotes) {
    const text = readAround(reader, quote, scene, given.at(-1)?.role)
    if (text === 'remove') {
      const old = scene.cut.texts.find((candidate) => sameWords(candidate.text, quote.words))
      if (old) removed.push({ do: 'remove-texts', textIds: [old.id] })
    } else given.push(text)
  }
  return [...replaced, ...removed, ...place(given, scene)]
}

/** change "Old" to "New" */
function readReplaced(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const wordsAt = (start: number): string => reader.quotes.find((quote) => quote.start === start)?.words ?? ''
  reader.take(
    `(?:(?<![a-z])(?:change|replace|rename) (?:the )?(?:title |caption |text )?|把|将)(${QUOTE})(?: (?:to|with|by|into) |改成|改为|换成|替换为)(${QUOTE})`,
    (match) => {
      const oldStart = match.index + match[0].indexOf(match[1] ?? '')
      const newStart = match.index + match[0].length - (match[2] ?? '').length
      const old = scene.cut.texts.find((text) => sameWords(text.text, wordsAt(oldStart)))
      if (!old) return false
      found.push({ do: 'change-text', textId: old.id, text: wordsAt(newStart), placeholder: false })
      return true
    },
  )
  return found
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function readAround(
  reader: Reader,
  quote: Quote,
  scene: Scene,
  lastRole: SpokenRole | undefined,
): GivenText | 'remove' {
  const around = readSurroundings(reader, quote, ABOUT_THE_WORDS)
  const style = { ...around.either(findStyle), ...around.either(findStyle) }
  const range =
    around.before((text) => findRangeBeside(text, scene.lengthMs)) ??
    around.after((text) => findRange(text, scene.lengthMs))
  const role = around.before(findRole) ?? around.after(findRoleBehind)
  if (around.before(findPattern(`${NO}(?![a-z])|${NO_ZH}`))) return 'remove'
  const place = around.either((text) => findWhen(text, scene))
  return {
    words: quote.words,
    style,
    role: role ?? (lastRole === 'title' ? 'text' : lastRole) ?? 'text',
    when: range ?? place,
    position: around.either(findPosition),
    changes: around.before(findPattern(CHANGE)) ?? false,
  }
}

/** 0-6秒“清晨的光”: a time right in front of the words is theirs. */
function findRangeBeside(text: string, filmMs: number): Found<TextWhen> | undefined {
  const found = findRange(text, filmMs)
  return found && /^[\s:：的写]*$/u.test(text.slice(found.end)) ? found : undefined
}

/** Right behind the words only: what stands further off belongs to something else. */
function findRoleBehind(text: string): Found<SpokenRole> | undefined {
  const link = toExpression(AS).exec(text)?.[0] ?? ''
  const role = findRole(text.slice(link.length).replace(/^(\s*\S+(?: \S+)?).*$/u, '$1'))
  return role?.start === 0 ? { value: role.value, start: 0, end: link.length + role.end } : undefined
}

/** Gives every text a role and a time; words of ours in the same place make room for theirs. */
function place(given: readonly GivenText[], scene: Scene): EditOperation[] {
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
    text.position === undefined &&
    ((text.when?.kind === 'opening' && !given.some(({ role }) => role === 'title')) || text.when?.kind === 'closing')
  return (text) => text.role === 'title' || text.role === 'end-card' || isCard(text) || (!hasTitle && text === first)
}

function toTitleWhen(text: GivenText): TextWhen {
  return { kind: text.role === 'end-card' ? 'closing' : 'opening' }
}

function toOperations(text: GivenText, role: TextRole, when: TextWhen, scene: Scene): EditOperation[] {
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
