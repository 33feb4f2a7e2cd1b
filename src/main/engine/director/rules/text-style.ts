import { toExpression } from '../expressions'
import { COLOUR, COLOUR_EN, readColour } from '../colours'
import type { CutText, TextSize } from '../cut'
import type { EditOperation } from '../operations'
import type { Reader } from '../reader'
import { anyOf } from '../reader'
import type { Found } from './surroundings'

/** How words look on the screen. */
export interface TextStyle {
  readonly colour?: string
  readonly size?: TextSize
}

const SMALL =
  '(?<![a-z])(?:small(?:er)?|tiny|tinier)(?![a-z])|小(?:号|一点|一些|点|字(?!幕))|小(?=字幕|标题)|缩小(?:一点)?|变小'
const LARGE =
  '(?<![a-z])(?:large(?:r)?|big(?:ger)?|huge)(?![a-z])|大(?:号|一点|一些|点|字(?!幕))|大(?=字幕)|放大(?:一点)?|变大'
const NORMAL = '(?<![a-z])(?:normal|regular|medium)[ -]siz(?:e|ed)(?![a-z])|(?:正常|普通)大小|中号'
const LETTERS = '(?: (?:colou?r(?:ed)?|letters?|font|type|lettering))*(?:的)?(?:字体|颜色|字(?!幕))?'
const TRAIT = `(?:${COLOUR}|${SMALL}|${LARGE}|${NORMAL})${LETTERS}`

/** One or more ways to look, as a pattern without groups. */
export const STYLE = `(?:${TRAIT})(?:(?:,? and |, ?| |的|、|和)?(?:${TRAIT}))*`

/** Reads what `STYLE` matched. A step up from small is normal. */
function readStyle(text: string, before: TextSize = 'normal'): TextStyle {
  const colour = toExpression(`${COLOUR_EN}|${COLOUR}`).exec(text)?.[0]
  const hex = colour === undefined ? undefined : readColour(colour)
  const size = readSize(text, before)
  return { ...(hex !== undefined && { colour: hex }), ...(size && { size }) }
}

function readSize(text: string, before: TextSize): TextSize | undefined {
  // What stands behind the size told it from other words; here only the size is left.
  if (toExpression(NORMAL).test(text)) return 'normal'
  const isStep = /(?:er)(?![a-z])|一点|一些|点|缩小|放大|变/u.test(text)
  if (/small|tin(?:y|ier)|小/u.test(text)) return isStep && before === 'large' ? 'normal' : 'small'
  if (/large|big|huge|大/u.test(text)) return isStep && before === 'small' ? 'normal' : 'large'
  return undefined
}

/** Whether words that follow "change the title to" are a way to look and not the new title. */
export function isOnlyStyle(words: string): boolean {
  return toExpression(`^\\s*(?:in |a )*${STYLE}\\s*[.!。!]?\\s*$`).test(words)
}

/** A style beside words in quotes. */
export function findStyle(text: string): Found<TextStyle> | undefined {
  const match = toExpression(`(?:(?<![a-z])(?:in|with|using) (?:a )?|用)?(${STYLE})`).exec(text)
  return match
    ? { value: readStyle(match[1] ?? ''), start: match.index, end: match.index + match[0].length }
    : undefined
}

/** "Make the title red", "smaller captions", 标题大一点: texts that are there look another way. */
export function readStyles(
  reader: Reader,
  roleNoun: string,
  textsOf: (words: string) => readonly CutText[],
): EditOperation[] {
  const found: EditOperation[] = []
  const style = (role: string | undefined, spoken: string | undefined): boolean => {
    const texts = textsOf(role ?? '')
    for (const group of groupBySize(texts)) {
      const textIds = group.map(({ id }) => id)
      found.push({ do: 'style-text', textIds, ...readStyle(spoken ?? '', group[0]?.size) })
    }
    return texts.length > 0
  }
  const its = '(?:all |every |both )?(?:of )?(?:the |my )?'
  reader.take(
    `(?:(?<![a-z])(?:make|set|turn|change|show|have|put|paint|colou?r) )?${its}(${roleNoun})(?: (?:colou?r|size|text|font))?(?:[ \\u0000]*(?:to|in|into|be|is|should be|a bit|a little|much|look)(?![a-z]))*[ \\u0000]+(${STYLE})`,
    (m) => style(m[1], m[2]),
  )
  reader.take(
    `(?<![a-z])(?:shrink|scale down|reduce) ${its}(?:size of ${its})?(${roleNoun})(?: size)?(?: (?:a (?:bit|little|tad|touch)|slightly|down))?`,
    (m) => style(m[1], 'smaller'),
  )
  reader.take(
    `(?<![a-z])(?:enlarge|blow up|scale up|increase) ${its}(?:size of ${its})?(${roleNoun})(?: size)?(?: (?:a (?:bit|little|tad|touch)|slightly|up))?`,
    (m) => style(m[1], 'bigger'),
  )
  reader.take(`(?<![a-z])(?:make|use|want|with|have)? ?${its}(${STYLE}) (${roleNoun})`, (m) => style(m[2], m[1]))
  reader.take(
    `(?:把|将|让)?(?:所有|全部)?的?(${roleNoun})的?(?:文字|字)?的?(?:颜色|字体|字号|大小)?(?:都)?(?:改成|改为|换成|换个颜色|换一个颜色|变成|用|设为|调成|弄|再|要|,)*(${STYLE})`,
    (m) => style(m[1], m[2]),
  )
  reader.take(`(${anyOf([STYLE])})的?(${roleNoun})`, (m) => style(m[2], m[1]))
  return found
}

/** A step up means something else for a text that is small already. */
function groupBySize(texts: readonly CutText[]): CutText[][] {
  const sizes = [...new Set(texts.map(({ size }) => size))]
  return sizes.map((size) => texts.filter((text) => text.size === size))
}
