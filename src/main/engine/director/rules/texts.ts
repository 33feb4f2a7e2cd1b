import { readReferences, referenceListPattern } from '../clip-reference'
import type { CutText } from '../cut'
import { inventCaptions, inventClosing, inventTitle } from '../invent-texts'
import type { EditOperation } from '../operations'
import { type Reader, word } from '../reader'
import { isPlainClause } from '../leftovers'
import type { Rule, Scene } from '../scene'
import { covers } from './covered-texts'
import { GONE_ZH, NO, NO_ZH } from './negation'
import { readMovedTexts, readScope } from './moved-texts'
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
  const moved = readMovedTexts(reader, scene)
  const given = before.filter((operation) => operation.do === 'add-text' || operation.do === 'change-text')
  const styled = readStyles(reader, ROLE_NOUN, (words) => scene.cut.texts.filter((text) => covers(words, text)))
  const wished = readWished(reader)
  return [...removed, ...moved, ...mergeStyles(styled), ...invent(wished, given, whole, before)]
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
