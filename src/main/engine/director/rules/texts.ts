import { readReferences, referenceListPattern } from '../clip-reference'
import type { CutText } from '../cut'
import { DURATION_OR_CLOCK, readDurationMs } from '../durations'
import { inventCaptions, inventClosing, inventTitle } from '../invent-texts'
import type { EditOperation } from '../operations'
import { type Reader, word } from '../reader'
import { isPlainClause } from '../leftovers'
import type { Rule, Scene } from '../scene'
import { GONE_ZH, NO, NO_ZH } from './negation'
import { findPosition } from './text-place'
import { readStyles } from './text-style'
import { ROLE_NOUN, type SpokenRole, findRole } from './text-words'

const NONE = `${NO} (${ROLE_NOUN}(?: (?:and|or) (?:the )?${ROLE_NOUN})*)`
const NONE_ZH = `${NO_ZH}(${ROLE_NOUN}(?:(?:和|与|、)${ROLE_NOUN})*)|(?:把|将)(?:所有|全部)?(?:的)?(${ROLE_NOUN})(?:都|全部)?${NO_ZH}`
/** "Make the title red" asks for another look, not for a title. */
const ABOUT_EXISTING = /(?<![a-z])(?:make|change|move|set|keep|put|turn) (?:all )?(?:the|my|every) $|(?:把|将|让)$/u
const MANY = 'lower-third'

/** Texts wished without words of their own, moved, or not wished at all. */
export const readTexts: Rule = (reader, whole, before) => {
  const removed = readRemoved(reader, whole)
  const scene = readScope(reader, whole)
  const moved = readMoved(reader, scene)
  const given = before.filter((operation) => operation.do === 'add-text' || operation.do === 'change-text')
  const timed = readTimed(reader, scene)
  const styled = readStyles(reader, ROLE_NOUN, (words) => scene.cut.texts.filter((text) => covers(words, text)))
  const wished = readWished(reader)
  return [...removed, ...moved, ...timed, ...mergeStyles(styled), ...invent(wished, given, whole, before)]
}

/** "The caption on the shoes", shoes上的字幕: only the texts there are meant. */
function readScope(reader: Reader, scene: Scene): Scene {
  let { texts } = scene.cut
  const clips = `(${referenceListPattern(scene)})`
  const narrow = (spoken: string | undefined): boolean => {
    const clipIds = readReferences(spoken ?? '', scene) ?? []
    const there = scene.cut.texts.filter(({ when }) => when.kind === 'clip' && clipIds.includes(when.clipId))
    if (there.length > 0) texts = there
    return there.length > 0
  }
  reader.take(`${clips}(?:上|里|那|这)?[面里边张个]?的(?=${ROLE_NOUN})`, (m) => narrow(m[1]))
  reader.take(`(?<=(?:${ROLE_NOUN}) )(?:on|of|over|for|from) ${clips}`, (m) => narrow(m[1]))
  reader.take(`(?:the )?${clips}(?:[’']s)? (?=${ROLE_NOUN})`, (m) => narrow(m[1]))
  return { ...scene, cut: { ...scene.cut, texts } }
}

/** "Bigger", and in the next clause "in red", are one new look of the same text. */
function mergeStyles(styles: readonly EditOperation[]): EditOperation[] {
  return styles.reduce<EditOperation[]>((merged, style) => {
    const same = merged.findIndex(
      (other) =>
        other.do === 'style-text' && style.do === 'style-text' && other.textIds.join() === style.textIds.join(),
    )
    return same < 0 ? [...merged, style] : merged.with(same, { ...merged[same], ...style })
  }, [])
}

function readRemoved(reader: Reader, scene: Scene): EditOperation[] {
  const textIds = new Set<string>()
  let found = false
  const remove = (words: string | undefined, clip?: string): boolean => {
    const clipIds = clip === undefined ? undefined : readReferences(clip, scene)
    if (clip !== undefined && !clipIds) return false
    found = true
    for (const text of scene.cut.texts) {
      const isThere = !clipIds || (text.when.kind === 'clip' && clipIds.includes(text.when.clipId))
      if (isThere && covers(words ?? '', text)) textIds.add(text.id)
    }
    return true
  }
  const clips = `(${referenceListPattern(scene)})`
  reader.take(`${NONE} (?:on|from|of|in|over) ${clips}`, (match) => remove(match[1], match[2]))
  reader.take(`(?:把|将)${clips}(?:上|里)?的?(${ROLE_NOUN})(?:都|全部)?${NO_ZH}`, (match) => remove(match[2], match[1]))
  reader.take(`${NO_ZH}${clips}(?:上|里)?的?(${ROLE_NOUN})`, (match) => remove(match[2], match[1]))
  reader.take(`(?:把|将)?${clips}(?:上|里)?的?(${ROLE_NOUN})${GONE_ZH}`, (match) => remove(match[2], match[1]))
  reader.take(
    `(?:把|将)?(?:开头|片头|画面上?|屏幕上?|所有|全部)?的?(?:那个|那行|那句|这个)?(${ROLE_NOUN}|字(?![幕体号]))${GONE_ZH}`,
    (match) => remove(match[1] === '字' ? '' : match[1]),
  )
  reader.take(`${NO_ZH}(?:任何|一切|所有)?的?字(?![幕体号])`, () => remove(''))
  reader.take(NONE, (match) => remove(match[1]))
  reader.take(NONE_ZH, (match) => remove(match[1] ?? match[2]))
  return found ? [{ do: 'remove-texts', textIds: [...textIds] }] : []
}

function covers(words: string, text: CutText): boolean {
  return words.split(/ and | or |和|与|、/u).some((part) => {
    const role = findRole(part)?.value
    if (role === undefined || role === 'text') return true
    if (role === 'end-card') return text.when.kind === 'closing'
    return role === text.role || (role === 'caption' && text.role === 'lower-third')
  })
}

function readMoved(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const move = (words: string | undefined, place: string | undefined): boolean => {
    const position = findPosition(place ?? '')?.value
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    if (!position || texts.length === 0) return false
    found.push(...texts.map((text) => ({ do: 'place-text' as const, textId: text.id, position })))
    return true
  }
  reader.take(
    `(?<![a-z])(?:move|put|place|set|show)(?: all)?(?: the)? (${ROLE_NOUN})( (?:to|at|in|on)? ?(?:the )?(?:top|bottom|cent(?:er|re)|middle))`,
    (m) => move(m[1], m[2]),
  )
  reader.take(
    `(?:把|将)?(${ROLE_NOUN})(?:(?:放|移|挪|改)(?:到|在)?(?:画面|屏幕)?的?最?(顶部|顶上|上方|上面|底部|底下|下方|下面|中间|中央|居中|正中间?)|居中)`,
    (m) => move(m[1], m[2] ?? '居中'),
  )
  reader.take(
    `(?<=^|[,.;!?] ?|and )(?:the )?(${ROLE_NOUN})( (?:goes |should (?:be|go) )?(?:at|on|in|to) (?:the )?(?:very )?(?:top|bottom|cent(?:er|re)|middle))`,
    (m) => move(m[1], m[2]),
  )
  const whole = (words: string | undefined): boolean => {
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    found.push(...texts.map(({ id }) => ({ do: 'place-text' as const, textId: id, when: { kind: 'whole' as const } })))
    return texts.length > 0
  }
  const always =
    '(?:throughout(?: the (?:whole |entire )?(?:film|video))?|the whole (?:time|way through|film|video)|all the (?:time|way through)|for the (?:whole|entire) (?:film|video|time)|from start to (?:finish|end))'
  reader.take(
    `(?<![a-z])(?:keep|show|leave|have|display|let) (?:the |my )?(${ROLE_NOUN})(?: (?:up|on|on screen|visible|there|stay|showing))* ${always}`,
    (m) => whole(m[1]),
  )
  reader.take(
    `(?:the )?(${ROLE_NOUN}) (?:should |must )?(?:stays?|remains?|be|is)(?: (?:up|on|on screen|visible|there))* ${always}`,
    (m) => whole(m[1]),
  )
  reader.take(
    `(?:把|将|让)?(${ROLE_NOUN})(?:要|得|都)?(?:从头到尾|自始至终|全程|始终|一直)+(?:都)?(?:显示|出现|保留|挂着|在屏幕上|在画面上|在)*`,
    (m) => whole(m[1]),
  )
  return found
}

/** "Show the caption from 0:04 until 0:09": texts that are there get another time. */
function readTimed(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const time = (words: string | undefined, from = '', to = ''): boolean => {
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    const [startMs, endMs] = [toTimeMs(from), toTimeMs(to)]
    if (texts.length === 0 || !(endMs > startMs)) return false
    const when = { kind: 'range' as const, startMs, endMs }
    found.push(...texts.map((text) => ({ do: 'place-text' as const, textId: text.id, when })))
    return true
  }
  const at = `(${DURATION_OR_CLOCK}|\\d{1,3}(?![\\d:%]))`
  reader.take(
    `(?:(?<![a-z])(?:show|keep|have|put|display) )?(?:the )?(${ROLE_NOUN}) from ${at} (?:to|until|till|-) ${at}(?: seconds?| secs?| s(?![a-z]))?`,
    (m) => time(m[1], m[2], m[3]),
  )
  reader.take(`(?:把|将|让)?(${ROLE_NOUN})从第?${at}(?:开始)?(?:显示|持续|出现)?(?:到|至)第?${at}`, (m) =>
    time(m[1], m[2], m[3]),
  )
  return found
}

function readWished(reader: Reader): Set<SpokenRole> {
  const wished = new Set<SpokenRole>()
  const soft = `(?:${word('with', 'add', 'include', 'plus', 'some', 'nice', 'automatic', 'big', 'bold', 'short', 'animated')} )*`
  reader.take(`${soft}(${ROLE_NOUN})`, (match) => {
    const before = reader.words.slice(Math.max(0, match.index - 40), match.index)
    const role = findRole(match[1] ?? '')?.value
    if (role === undefined || ABOUT_EXISTING.test(before) || !isPlainClause(reader.words, match.index, match[0].length))
      return false
    wished.add(role)
    return true
  })
  return wished
}

/** What is not there yet, out of facts: what the film is about, and what the files are called. */
function invent(
  wished: ReadonlySet<SpokenRole>,
  given: readonly EditOperation[],
  scene: Scene,
  before: readonly EditOperation[],
): EditOperation[] {
  const has = (role: CutText['role'], kind?: string): boolean =>
    [...scene.cut.texts, ...given.filter((operation) => operation.do === 'add-text')].some(
      (text) => text.role === role && (kind === undefined || text.when.kind === kind),
    )
  const title = (wished.has('title') || wished.has('text')) && !has('title', 'opening') && given.length === 0
  const topic = before.flatMap((operation) => (operation.do === 'name-film' ? [operation.title] : []))[0]
  const opening = title ? [inventTitle(scene, topic)] : []
  const lower = wished.has(MANY)
  const many = (wished.has('caption') || wished.has('text') || lower) && given.length === 0
  const captions = many ? inventCaptions(scene, lower ? MANY : 'caption', title || has('title', 'opening')) : []
  const needsClosing = wished.has('end-card') || (many && captions.length === 0)
  const closing = needsClosing && !has('title', 'closing') ? [inventClosing(scene)] : []
  return [...opening, ...captions, ...closing]
}

/** A bare number counts seconds. */
function toTimeMs(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) * 1000 : readDurationMs(text)
}
