import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { toExpression } from '../expressions'
import { couldMatch } from '../needed-words'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { isOnlyTime } from './given-words'
import { markChineseLists } from './lists-zh'
import { markChineseRows } from './rows-zh'
import { isOnlyStyle } from './text-style'

const EACH = '(?:each |every one |all )?(?:of )?(?:the |my |these )?'
const TEXTS = '(?:(?:the |these )?(?:words?|captions?|names?|texts?|labels?|lines?|subtitles?) ?)?'
const LIST = '([^.;:!?\\n\\u0000\\ue000-\\ue0ff]{3,160}?)'
const ENDS =
  '(?=$|[.;!?\\n]| please| (?:at|on|in|along) the (?:very )?(?:top|bottom|middle|cent(?:er|re)|lower|upper)(?![a-z])| in (?:white|black|red|blue|green|yellow|gold|orange|pink|purple|small|big|large|bold)(?![a-z]))'
/** Begins a name, a sentence or a sum of money. */
const IS_NAME = /^[“"‘'(]?(?:\p{Lu}|[$€£¥])/u
const BETWEEN = /,? and |,? then |, ?| ?& | ?\/ ?| ?\| ?|、/u

/** Longer messages are scripts, which have rules of their own. */
const LONGEST_WISH = 600

/**
 * Marks words that are shared out without quotes: "on photos 1 to 3 write Spring, Summer, Autumn", "label the watch and
 * the lamp Time, Light". As many words as pictures are needed, so that nothing else is taken for them.
 */
export function markSharedOutWords(reader: Reader, scene: Scene): void {
  if (reader.words.length > LONGEST_WISH) return
  const clips = `(${referenceListPattern(scene)})`
  const patterns = [
    `(?<![a-z])(?:on|onto|over|under|underneath|beneath|below|for|in) ${EACH}${clips}(?:,? (?:please )?(?:write|put|show|add|display|place|print|say) ${TEXTS}| ?: ?)${LIST}${ENDS}`,
    `(?<![a-z])(?:give |on |under |over |for )?${EACH}${clips} (?:(?:get|should get|should have|have|need) )?(?:the |these )?(?:words?|captions?|names?|texts?|labels?|lines?|subtitles?|prices?|titles?) ?:? ?${LIST}${ENDS}`,
    `(?<![a-z])(?:have |let |make )?${EACH}${clips} (?:to )?(?:say|says|should say|should read|read|shall say) ${LIST}${ENDS}`,
    `(?<![a-z])(?:caption|label|subtitle|title|tag|mark|name) ${EACH}${clips},? (?:with |as |like )?(?:(?:the|their|these) [a-z]+ ?(?=:| [a-z]+,))?:? ?${LIST}${ENDS}`,
    `(?<![a-z])(?:captions?|labels?|subtitles?|texts?|words|names|titles) (?:for|on|under|over|to) ${EACH}${clips} ?: ?${LIST}${ENDS}`,
    `(?<![a-z])(?:captions?|labels?|subtitles?|texts) ?: ?${LIST} (?:on|onto|over|under|below|for|to|across) ${EACH}${clips}(?![a-z])`,
    `(?<![a-z])(?:put|write|add|show|display|place|print|want|have|like) ${TEXTS}${LIST} (?:to (?:appear|be shown|show up|stand|be) )?(?:on|onto|over|under|underneath|beneath|below|to|for|across) ${EACH}${clips}(?![a-z])`,
    `(?:给|在|为)?${clips}(?:上|下面|下方|里)?(?:都)?(?:分别|依次|各自?)?(?:写上?|配上?|加上?|标上?|打上?|贴上?)(?:字幕|文字|标签|字)?(?:分别|依次)?(?:是|为)?:? ?([^,。;:!?\\n\\u0000\\ue000-\\ue0ff]{3,80}?)(?=$|[,。;!?\\n])`,
  ]
  for (const pattern of patterns) {
    if (!couldMatch(pattern, reader.words)) continue
    for (const match of [...reader.words.matchAll(toExpression(pattern, 'gu'))]) share(reader, scene, match)
  }
  markOneByOne(reader, scene)
  markChineseRows(reader, scene)
  if (/\p{Script=Han}/u.test(reader.words)) markChineseLists(reader, scene)
  markPairs(reader, scene)
  markPairsBehind(reader, scene)
  markCapitals(reader, scene)
}

/** "On the photos one by one: Kitchen, Living room and Bedroom": as many as are told, from the first picture on. */
function markOneByOne(reader: Reader, scene: Scene): void {
  const row = toExpression(
    '(?<=(?:photos|pictures|images|pics|clips|shots|slides) (?:one by one|in turn|in order|in this order|respectively):? )([^.;:!?\\n\\u0000\\ue000-\\ue0ff]{3,160})(?=$|[.;!?\\n])',
    'gu',
  )
  for (const { index, 0: list } of [...reader.words.matchAll(row)]) {
    const parts = split(list)
    const areWords = parts.every(({ part }) => part.length <= 40 && !isOnlyTime(part))
    if (parts.length < 2 || parts.length > scene.cut.clips.length || !areWords) continue
    for (const { at, part } of parts) reader.quote(index + at, index + at + part.length, said(reader, index + at, part))
  }
}

/** "Captions Kitchen, Living room, Bedroom": a row of capitals behind the word for them. */
function markCapitals(reader: Reader, scene: Scene): void {
  const placed = toExpression(
    ` (?:on|onto|under|over|below|for|to|with|across) (?:the |my )?${referencePattern(scene)}`,
  )
  const row = toExpression(
    '(?<![a-z])(?:captions?|labels?|subtitles?) ([^.;:!?\\n\\u0000\\ue000-\\ue0ff]{5,160})(?=$|[.;!?\\n])',
    'gu',
  )
  for (const match of [...reader.words.matchAll(row)]) {
    const list = match[1] ?? ''
    const start = match.index + match[0].length - list.length
    const parts = split(list)
    const areNames = parts.every(
      ({ at, part }) => /^\p{Lu}/u.test(said(reader, start + at, part)) && isWords(part, scene),
    )
    if (parts.length < 2 || !areNames || placed.test(list)) continue
    for (const { at, part } of parts) reader.quote(start + at, start + at + part.length, said(reader, start + at, part))
  }
}

/** What says that pictures get words, so that "the watch - longer" is none. */
const WRITES =
  /(?<![a-z])(?:captions?|labels?|subtitles?|titles?|texts?|words?|write|names?|prices?|tags?|tag|caption|label)(?![a-z])/u

/** "watch - Time, shoes - Run and bag (Carry)": two pictures at least, each with its words. */
function markPairs(reader: Reader, scene: Scene): void {
  const one = `(?:(?:on|for|under|over|below|onto|with) )?(?:the |my )?(?:caption )?(?:for the )?${referencePattern(scene)}`
  const pair = `(?<=^|[,;/.\\n:] ?|and |(?:captions?|label|labels|subtitle|tag|title|name|on|for|under|over|the) )${one}(?: ?(?::|=|-|–|—|\\() ?| (?:as|with|says?|reads?|gets?|is|(?:it |they )?(?:should|shall|must) (?:say|read|be)|write|put|add|show) | (?:captions?|labels?|texts?|titles?)(?: is| says)?:? | )(?!(?:captions?|labels?|on|at|in|to|from|for|by|the|a|an|and|first|last|as|with|says?|reads?|gets?|is|should|write|put|say|add|show|use)(?![a-z]))([^,;:/()\\n\\u0000\\ue000-\\ue0ff.]{1,40}?)\\)?(?=$|[,;/.\\n]| and (?:the |my |on |for )*${referencePattern(scene)})`
  if (!couldMatch(pair, reader.words)) return
  const rows: RegExpExecArray[][] = []
  for (const match of reader.words.matchAll(toExpression(pair, 'gu'))) {
    const last = rows.at(-1)?.at(-1)
    const gap = last && reader.words.slice(last.index + last[0].length, match.index)
    if (gap !== undefined && /^[,;/. ]*(?:and )?(?:(?:on|for|under|over|the) )*$/u.test(gap)) rows.at(-1)?.push(match)
    else rows.push([match])
  }
  for (const row of rows) {
    const [first] = row
    const head =
      reader.words
        .slice(0, first?.index)
        .split(/[.;!?\n]/u)
        .at(-1) ?? ''
    const parts = row.map((match) => {
      const part = (match[1] ?? '').trim()
      const start = match.index + match[0].lastIndexOf(match[1] ?? '') + (match[1] ?? '').search(/\S|$/u)
      return { start, part, said: reader.said(start, start + part.length) }
    })
    const areNames = parts.every(({ said: words }) => IS_NAME.test(words))
    if (row.length < 2 || !parts.every(({ part }) => isWords(part, scene))) continue
    if (!areNames && !WRITES.test(head + (first?.[0] ?? ''))) continue
    for (const { start, part, said: words } of parts) reader.quote(start, start + part.length, words)
  }
}

/** "Morning for the first, Noon for the second and Night for the third": names, two at least, each in front of its picture. */
function markPairsBehind(reader: Reader, scene: Scene): void {
  const on = `(?:for|on|onto|over|under|below|to|goes (?:on|to|under)|at) (?:the |my )?${referencePattern(scene)}`
  const pair = `(?<=^|[,;/.\\n:] ?|and |(?:captions?|labels?|texts?|words?|write|put|add|with|show|say|names?) )(?! )([^,;:/()\\n\\u0000\\ue000-\\ue0ff.]{1,40}?) ${on}(?=$|[,;/.!\\n]| and )`
  if (!couldMatch(pair, reader.words)) return
  const parts = [...reader.words.matchAll(toExpression(pair, 'gu'))].map((match) => {
    const part = match[1] ?? ''
    return { start: match.index, end: match.index + match[0].length, part, said: said(reader, match.index, part) }
  })
  const isRow = parts.every(
    ({ start, part, said: words }, index) =>
      IS_NAME.test(words) &&
      isWords(part, scene) &&
      !toExpression(`^(?:${VERBS})(?![a-z])`).test(part) &&
      (index === 0 || /^[,;/. ]*(?:and )?$/u.test(reader.words.slice(parts[index - 1]?.end, start))),
  )
  if (parts.length < 2 || !isRow) return
  for (const { start, part, said: words } of parts) reader.quote(start, start + part.length, words)
}

/** What begins a wish at the start of a sentence, where every word has a capital. */
const VERBS =
  'put|write|add|show|make|move|set|use|give|swap|change|keep|remove|delete|mute|cut|trim|replace|place|bring|crossfade|fade|dissolve|slow|speed|hold|stay|black|warm|cool|vintage|zoom|fit|fill|blur|no|more|less|first|last|go|start|end|open|close|music'

function share(reader: Reader, scene: Scene, match: RegExpExecArray): void {
  const [first = '', second = ''] = match.slice(1)
  // Of the two, the pictures are the one that is nothing but pictures.
  const isClips = toExpression(`^(?:${referenceListPattern(scene)})$`, 'u')
  const [spoken, list] = isClips.test(first) ? [first, second] : [second, first]
  const start = match.index + match[0].lastIndexOf(list)
  if (reader.words.slice(start, start + list.length) !== list) return
  const parts = split(list)
  const clipIds = readReferences(spoken, scene) ?? []
  const areColours = /(?<![a-z])(?:write|say|read)|写/u.test(match[0]) && parts.every(({ part }) => isOnlyStyle(part))
  const areWords = areColours || parts.every(({ part }) => isWords(part, scene))
  if (clipIds.length < 2 || clipIds.length !== parts.length || !areWords) return
  for (const { at, part } of parts) reader.quote(start + at, start + at + part.length, said(reader, start + at, part))
}

const said = (reader: Reader, start: number, part: string): string => reader.said(start, start + part.length)

function split(list: string): { readonly at: number; readonly part: string }[] {
  const found: { at: number; part: string }[] = []
  let at = 0
  for (const piece of list.split(toExpression(`(${BETWEEN.source})`))) {
    if (piece.trim() !== '' && !toExpression(`^(?:${BETWEEN.source})$`).test(piece)) {
      found.push({ at: at + piece.length - piece.trimStart().length, part: piece.trim() })
    }
    at += piece.length
  }
  return found
}

function isWords(part: string, scene: Scene): boolean {
  return (
    part.length <= 40 &&
    !isOnlyTime(part) &&
    !isOnlyStyle(part) &&
    !/^\d+(?:\.\d+)?(?: ?%| (?:percent|db|times))?$/u.test(part) &&
    !toExpression(`^(?:the |my )?${referencePattern(scene)}$`).test(part)
  )
}
