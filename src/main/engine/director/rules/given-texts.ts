import { toExpression } from '../expressions'
import type { TextPosition, TextWhen } from '../cut'
import type { EditOperation } from '../operations'
import { QUOTE, type Quote, type Reader } from '../reader'
import type { Rule, Scene } from '../scene'
import { NO, NO_ZH } from './negation'
import { escapePattern } from '../clip-names'
import { DURATION, DURATION_OR_CLOCK } from '../durations'
import { type GivenText, placeTexts } from './place-texts'
import { shareOutQuotes } from './shared-out-texts'
import { findPosition, findRange, findWhen } from './text-place'
import { type Found, findPattern, readSurroundings } from './surroundings'
import { STYLE, type TextStyle, findStyle } from './text-style'
import { type SpokenRole, findRole } from './text-words'

const CHANGE =
  '(?<![a-z])(?:change|replace|rename|update|edit|should (?:now )?(?:say|read|be)|to (?:say|read)|(?:now )?(?:says|reads))(?![a-z])|应该(?:写|是|为)|改成|改为|换成|换为|改|换'
/** “Shop now” as the title */
const AS = '^(?: (?:as|for|is))?(?: (?:the|an?|my|our))?(?: (?:new|film’s|video’s))? ?|^ ?(?:作为|做|当作?|为)?'

const TIMES = `(?:(?:从|from |between )?${DURATION_OR_CLOCK} ?(?:到|至|to|until|-) ?${DURATION_OR_CLOCK}|(?:持续|显示|停留)${DURATION})`
/** A clause of its own that can only be about the words before it. */
const ABOUT_THE_WORDS = `(?:(?:(?:in |with |用)?${STYLE}|(?:放在?|位于|(?:right |exactly |dead )?(?:at |in |on )?)(?:the )?(?:top|bottom|middle|cent(?:er|re)(?:e?d)?|顶部|底部|上方|下方|中间|居中)(?: of the (?:screen|frame|picture|film|video|shot))?|${TIMES}|(?:全?都|再|请|把它|它)?(?:放|移|挪|摆)(?:到|在)?(?:画面|屏幕)?的?(?:最)?(?:顶部|底部|上方|下方|上面|下面|中间|居中|正中间?)|(?:颜色|字体|字号|大小)(?:改成|换成|用|为|是|调成|设为)?(?:${STYLE})|(?:put |move |place )?(?:it |them )?(?:at |in |on |to )?(?:the )?(?:dead |very |right )?(?:top|bottom|middle|cent(?:er|re))(?: of the (?:screen|frame))?) ?)+`

/** Words in quotes, and what stands around them: titles, captions, what they replace, where and when. */
export const readGivenTexts: Rule = (reader, scene) => {
  const replaced = readReplaced(reader, scene)
  const removed: EditOperation[] = []
  const given: GivenText[] = []
  const shared = shareOutQuotes(reader, scene)
  const common = reader.quotes.length > 1 ? readCommon(reader) : {}
  for (const quote of reader.quotes) {
    const clipId = shared.get(quote.start)
    const text = readAround(reader, quote, scene, given.at(-1)?.role)
    if (text === 'remove') {
      const old = scene.cut.texts.find((candidate) => sameWords(candidate.text, quote.words))
      if (old) removed.push({ do: 'remove-texts', textIds: [old.id] })
    } else {
      given.push({
        ...text,
        ...(clipId !== undefined && { when: { kind: 'clip', clipId } }),
        position: text.position ?? common.position,
        style: { ...common.style, ...text.style },
      })
    }
  }
  return [...replaced, ...removed, ...placeTexts(given, scene)]
}

/** “A” on the watch and “B” on the lamp, both at the top, in white: said of all the words together. */
function readCommon(reader: Reader): { readonly position?: TextPosition; readonly style?: TextStyle } {
  const found: { position?: TextPosition; style?: TextStyle } = {}
  const trait = `(?:in |with |at |on |the |small |large |big )*(?:${STYLE}|top|bottom|middle|cent(?:er|re))(?: of the (?:screen|frame|picture))?(?: (?:letters|text|font))?`
  reader.take(
    `,? ?(?:and )?(?:both|all(?: of them| three| four)?|each(?: of them)?)(?: are| should be)? (${trait}(?:(?:,| and|,? and) ${trait})*)(?=$|[,.;!?])|,? ?(?:都|全都?|全部)(?:放|用|是|在)*((?:${STYLE}|顶部|底部|上方|下方|中间|上面|下面|居中))(?=$|[,。;])`,
    (match) => {
      const said = match[1] ?? match[2] ?? ''
      const position = findPosition(said)?.value
      const style = findStyle(said)?.value
      if (position !== undefined) found.position = position
      if (style !== undefined) found.style = style
      return position !== undefined || style !== undefined
    },
  )
  return found
}

/** change "Old" to "New" */
function readReplaced(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const wordsAt = (start: number): string => reader.quotes.find((quote) => quote.start === start)?.words ?? ''
  for (const { text } of scene.cut.texts) {
    const said = text.trim().toLowerCase()
    if (said.length < 4) continue
    const spoken = toExpression(
      `(?<=(?<![a-z])(?:change|replace|rename|swap|rewrite|update) (?:the |my )?(?:title |caption |text |words? |line |phrase )*)${escapePattern(said)}(?= (?:to|with|by|into|for) [\\ue000-\\ue0ff])`,
    ).exec(reader.words)
    if (spoken) reader.quote(spoken.index, spoken.index + spoken[0].length, text)
  }
  reader.take(
    `(?:(?<![a-z])(?:change|replace|rename|swap|switch|exchange|turn) (?:the )?(?:title |caption |text |words )?|(?:把|将)?(?:标题|字幕|文字|文案)?[ 的]?)(${QUOTE})(?:[这那](?:一?[几行句个]个?)?字?(?:的)?)?(?: (?:to|with|by|into|for|to read) | ?(?:改成|改为|换成|换为|替换成|替换为|改|换) ?)(${QUOTE})`,
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
