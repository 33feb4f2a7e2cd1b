import { toExpression } from '../expressions'
import { DURATION_OR_CLOCK } from '../durations'
import { escapePattern } from '../clip-names'
import { referencePattern } from '../clip-reference'
import { NUMBER, readNumber } from '../numbers'
import { couldMatch } from '../needed-words'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { ONE_EACH } from './shared-out-texts'
import { isOnlyStyle } from './text-style'
import { ANY_ROLE, rolePattern } from './text-words'

/** What begins another wish: words given without quotes end there. */
const NEXT_WISH =
  '(?:and )?(?:then )?(?:(?:make|add|remove|use|put|set|fade|swap|move|change|reverse|delete|give|keep|cut|no|without|with|in|for|at)(?![a-z])|\\d+[ -]*(?:s|sec|seconds?|min|minutes?)(?![a-z])|vertical|square|landscape|(?:crossfade|transitions?|music|titles?|captions?)(?![a-z])|\\d+ ?[秒分]|\\d+ ?: ?\\d+|横屏|竖屏|方形|时长|音乐|配乐|标题|字幕|转场|加上?|去掉|不要|并且?|然后|把|将)'
const STOPS = [
  '[;。;\\n\\u0000\\ue000-\\ue0ff]',
  '\\.(?:\\s|$)',
  ', ?(?:and )?(?:the )?[a-z]+ (?:caption|title|text) ?:',
  ',[^,:]{1,6}(?:字幕|标题|文字) ?:',
  ` and (?:then )?(?:make|add|remove|use|put|set|fade|swap|move|change|reverse|delete|give|keep|cut)(?![a-z])`,
  ' (?:at|to|in|on) the (?:very )?(?:top|bottom|end|start|beginning|cent(?:er|re)|middle)(?![a-z])',
  ' (?:for|on|over) (?:the )?(?:first|last|photo|clip|\\d)',
]
/** Words for the ear, not for the screen. */
const SPOKEN = /(?:voice ?-?over|voice|narrat\w*|speak\w*|配音|旁白|朗读)[^,.;]*$/u
const RUN = `(?:(?!${STOPS.join('|')}).)+`
const UNTIL_COMMA = `(?:(?!${STOPS.join('|')}|[,,]|,).)+`

/** Words in quotes come next: what stands before them says where they go. */
const QUOTED = /^ ?[\ue000-\ue0ff]/u

/** Marks words that are given without quotes: "title: Urban Dreams", "change the title to Summer". */
export function markGivenWords(reader: Reader, scene?: Scene): void {
  markSigns(reader)
  markLists(reader, scene)
  if (scene) markPairs(reader, scene)
  const patterns = [
    `${ANY_ROLE}(?: [^,.:;\\n\\u0000\\ue000-\\ue0ff]{1,40}|,?(?:都|再)?(?:放|位于|显示)[^,.:;\\n\\u0000\\ue000-\\ue0ff]{1,8}| ?(?:改成|改为|换成|换为|写成|写上|写|是|为))(?<!\\d) ?: ?(?![\\ue000-\\ue0ff])(${RUN})`,
    `${ANY_ROLE}(?: text)? ?(?:is|=)? ?: ?(?![\\ue000-\\ue0ff])(${UNTIL_COMMA})`,
    `(?<![a-z])(?:change|set|make|rename|update|replace) (?:the |my )?${ANY_ROLE} (?:to|into|with|say|read) (?![\\ue000-\\ue0ff])(${RUN})`,
    `(?<![a-z])(?:saying|that says?|that reads?|which says|titled|called|named) (?![\\ue000-\\ue0ff])(${RUN})`,
    `${ANY_ROLE}(?:的?(?:内容|文字))? ?(?:改成|改为|换成|换为|设为|设成|写成|写上|写着|写(?!错|得)|叫做?|是|为)[ :]*(?![ :\\ue000-\\ue0ff])(${UNTIL_COMMA})`,
    ...(scene?.cut.texts ?? [])
      .map(({ text }) => textPattern(text))
      .flatMap((said) =>
        said === undefined
          ? []
          : [
              `(?<![a-z\\d])${said}(?:那[行句个]|这[行句个]|的字)? ?(?:改成|改为|换成|换为|写成) ?(?![ :\\ue000-\\ue0ff])(${UNTIL_COMMA})`,
              `(?<![a-z])(?:change|replace) ${said} (?:to|with|by|into) (?![\\ue000-\\ue0ff])(${RUN})`,
            ],
      ),
    `(?:写上|写着|题为|名为|名叫)[ :]*(?![ :\\ue000-\\ue0ff])(${UNTIL_COMMA})`,
  ]
  for (const [index, pattern] of patterns.entries()) {
    if (!couldMatch(pattern, reader.words)) continue
    for (const match of [...reader.words.matchAll(toExpression(pattern, 'gu'))]) {
      if (SPOKEN.test(reader.words.slice(0, match.index))) continue
      const given = untilNextWish(match[1] ?? '')
      if (isOnlyTime(given)) continue
      const behind = reader.words.slice(match.index + match[0].length - (match[1] ?? '').length + given.length)
      if (QUOTED.test(behind)) continue
      // Behind a colon stand words, whatever they are; "change the title to red" asks for a colour.
      if (index > 1 && isOnlyStyle(given)) continue
      const start = match.index + match[0].length - (match[1] ?? '').length
      markRange(reader, start, given.length)
    }
  }
}

/** "The watch: Time; the shoes: Run": pictures with their words, two at least. */
function markPairs(reader: Reader, scene: Scene): void {
  const pair = `(?<=^|[,;。.\\n] ?)(?:the )?${referencePattern(scene)}(?: ?(?::|=) ?| (?:(?:should |must |to )?(?:say|read)|says|reads|is called|is) (?=\\p{L})|上?写上?)(?!着|错|得|的|[\\ue000-\\ue0ff])([^,;。:\\n\\u0000\\ue000-\\ue0ff]{1,40})(?=$|[,;。.\\n])`
  const pairs = [...reader.words.matchAll(toExpression(pair, 'gu'))].filter(([, words = '']) => !isOnlyTime(words))
  if (pairs.length < 2) return
  for (const match of pairs) {
    const words = match[1] ?? ''
    markRange(reader, match.index + match[0].length - words.length, words.length)
  }
}

/** A text that is there, long enough to be no other word by chance. */
function textPattern(text: string): string | undefined {
  const said = text.trim().toLowerCase()
  return said.length >= 4 || /\p{Script=Han}{2}/u.test(said) ? escapePattern(said) : undefined
}

/** 春夏秋冬四个字，每张照片一个: as many signs as are counted, each a text of its own. */
function markSigns(reader: Reader): void {
  const signs = `(?<=^|[,。;:写把将用])(\\p{Script=Han}{2,6})(?=(?:这)?(${NUMBER})个(?:字幕|大字|字|词),?${ONE_EACH})`
  for (const match of [...reader.words.matchAll(toExpression(signs, 'gu'))]) {
    const words = match[1] ?? ''
    if (words.length !== readNumber(match[2] ?? '')) continue
    for (let index = 0; index < words.length; index += 1) markRange(reader, match.index + index, 1)
  }
}

/** "captions: Fresh, Bold, New" is three texts. */
function markLists(reader: Reader, scene?: Scene): void {
  const onClip = scene && `^(.*?),? (?:on|for|under|over|onto|to|below) (?:the |my )?${referencePattern(scene)} ?$`
  const lists = toExpression(
    `(?:(?:分别|依次)(?:加上?|写上?|配上?|打上?)(?:字幕|文字)?(?=(?:\\p{Script=Han}{1,8}、)+\\p{Script=Han}{1,8}(?:$|[,。;]))|${rolePattern('caption')}(?:${NUMBER}[条句个行段])?(?:(?: [a-z]+){1,5}|(?:依次|分别|各自?)?(?:是|为|写上|写着|写)?)?|(?<=[张个幅]图?(?:照片|图片)?)(?:依次|分别)(?:写上?|配上?|加上?|是)|每[张个]图?(?:照片|图片)?(?:上)?(?:都)?(?:写上?|配上?|加上?)(?:一?[句行段])?(?:字幕|文字|话)?|(?<![a-z])(?:texts|titles|overlays)(?![a-z]))(?: ?: ?|(?<=(?:分别|依次)(?:加上?|写上?|配上?|打上?)(?:字幕|文字)?)(?=(?:\\p{Script=Han}{1,8}、)+\\p{Script=Han}{1,8}(?:$|[,。;])))(?![\\ue000-\\ue0ff])(${RUN})`,
    'gu',
  )
  for (const match of [...reader.words.matchAll(lists)]) {
    let start = match.index + match[0].length - (match[1] ?? '').length
    const parts = (match[1] ?? '').split(/[,、|]|(?<= )\/(?= )|(?<=\p{Script=Han})\/(?=\p{Script=Han})/u)
    for (const [index, part] of parts.entries()) {
      const isOneWord = index > 0 && /^ ?[a-z]+[.!]? ?$/u.test(part)
      if ((!isOneWord && toExpression(`^ ?(?:${NEXT_WISH}|${ONE_EACH})`).test(part)) || isOnlyTime(part)) break
      if (QUOTED.test(reader.words.slice(start + part.length))) break
      // "Captions: Spring on the watch, Summer on the shoes" says where each of them goes.
      const placed = onClip === undefined ? null : toExpression(onClip).exec(part)
      const pair = isLastOf(parts, index, match[0]) ? / and /u.exec(part) : null
      if (pair) {
        markRange(reader, start, pair.index)
        markRange(reader, start + pair.index + ' and '.length, part.length - pair.index - ' and '.length)
      } else markRange(reader, start, placed?.[1]?.length ?? part.length)
      start += part.length + 1
    }
  }
}

/** "The first three pictures: Sun, Sea and Sand": the last of so many as were counted, and the one before it. */
function isLastOf(parts: readonly string[], index: number, list: string): boolean {
  const head = list.slice(0, list.indexOf(':'))
  const count = readNumber(
    toExpression(`(?<=(?:first |last |the |add |these |with )+)${NUMBER}(?= )`).exec(head)?.[0] ?? '',
  )
  return index === parts.length - 1 && count === parts.length + 1
}

/** 0-6秒 in front of words in quotes is when, not what. */
export function isOnlyTime(given: string): boolean {
  return toExpression(
    `^ ?(?:从|from |at )?(?:${DURATION_OR_CLOCK}|\\d+) ?(?:(?:到|至|-|~|–|to) ?${DURATION_OR_CLOCK})?[ :]*$`,
  ).test(given)
}

function untilNextWish(given: string): string {
  const next = toExpression(`, ?${NEXT_WISH}`).exec(given)
  return next ? given.slice(0, next.index) : given
}

function markRange(reader: Reader, start: number, length: number): void {
  const run = reader.words.slice(start, start + length)
  const from = start + run.length - run.trimStart().length
  const to = from + run.trim().length
  if (to > from) reader.quote(from, to, reader.said(from, to))
}
