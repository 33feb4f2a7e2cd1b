import { referencePattern } from '../clip-reference'
import { toExpression } from '../expressions'
import { NUMBER } from '../numbers'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

const MANY = 'photos|pictures|images|pics|clips|shots|slides|stills'
const IN_TURN =
  '(?:in (?:turn|order|this order|sequence)|one (?:by one|after (?:the other|another)|at a time)|respectively|from first to last)'

/**
 * Ways to say that words go to the pictures one after the other, in the one way that is read: "one word each: …",
 * "“A”, “B” and “C” in order", 给每张配字：…, and what bare numbers behind words in quotes count.
 */
export function sayCountedRows(spoken: Spoken, scene: Scene): Spoken {
  const each = respeak(
    spoken,
    `(?<=^|[.;!?\\n] ?|please |and )(?:(?:write |put |add |give (?:them |the (?:${MANY}) )?|with )?(?:one|a|a single|a short) (?:word|caption|line|text|label|name|title)s? (?:each|per (?:photo|picture|clip|image|slide)|for each(?: (?:photo|picture|clip|image|slide|one))?|on each(?: (?:photo|picture|clip|image|slide|one))?|for every (?:photo|picture|clip|image)|apiece)|(?:name|label|caption|tag|title) (?:them|the (?:${MANY})|all (?:${MANY})|each (?:photo|picture|clip|image))(?: ${IN_TURN})?)(?:,? ${IN_TURN})? ?[:,] ?(?! ?(?:the )?[a-z]+(?: is| says| gets| reads| =| ?:))`,
    () => 'write on the photos one by one: ',
  )
  const behind = respeak(
    each,
    `(?<=(?:captions?|labels?|texts?|words?|subtitles?|names?|write|put|add) )([\\ue000-\\ue0ff](?:[\\ue000-\\ue0ff]|,? and |, ?| (?! ))*[\\ue000-\\ue0ff]),? ?${IN_TURN}(?=$|[,.;!?])`,
    (m) => `on the photos one by one: ${(m[1] ?? '').trim()}`,
  )
  const numbers = respeak(
    behind,
    `(?<=[\\ue000-\\ue0ff] ?(?:on|over|under|onto|below|for) )#?(${NUMBER})(?=$|[,.;!?]| and )(?!\\.\\d)`,
    (m) => `photo ${m[1] ?? ''}`,
  )
  const fromOne = respeak(
    numbers,
    `(?<![第前\\d])(?:第?一|1)(?:张)?(?:到|至|-|~)第?(${NUMBER})张(?=[^,。]{0,6}(?:分别|依次|各))`,
    (m) => `前${m[1] ?? ''}张`,
  )
  const several = respeak(fromOne, `(?:加上?|要|来|写)?${NUMBER}[条句行段](字幕|文字|文案)(?=:)`, (m) => m[1])
  const named = sayPairs(several, scene)
  return respeak(
    named,
    `(?<=每[张个幅](?:照片|图片|图)?(?:上)?(?:都)?)(?:配字|加字|写字|上字|放字)(?=[:,])`,
    () => '配上字幕',
  )
}

/** 第一张早安，第二张午安，第三张晚安 and 字幕：手表早安，鞋子午安: pictures, each with its words, and no verb between them. */
function sayPairs(spoken: Spoken, scene: Scene): Spoken {
  if (!/\p{Script=Han}/u.test(spoken.words)) return spoken
  const one = referencePattern(scene)
  const pair = `(?:${one})(?![张个段幅照图相片])上?(?!字幕|文字|标题|[的上下前后写加配标叫是为要放移挪到在和与跟换删去不别静变改用停留慢快长短大小有没]|\\d)\\p{Script=Han}{1,8}`
  const row = `(?<=^|[。;!?\\n] ?|(?:字幕|文字|配文|文案|写上?|标上?)[:,]? ?)${pair}(?:[,、; ] ?${pair}){1,}(?=$|[。;!?\\n])`
  const rows = [...spoken.words.matchAll(toExpression(row, 'gu'))].filter(
    ({ index, 0: found }) =>
      found.split(/[,、; ]/u).length > 2 ||
      /(?:字幕|文字|配文|文案|写上?|标上?)[:,]? ?$/u.test(spoken.words.slice(0, index)),
  )
  if (rows.length === 0) return spoken
  return respeak(
    spoken,
    `(?<=(?:^|[,、;。:] ?)(?:${one})上?)(?![张个段幅照图相片上])(?=\\p{Script=Han})`,
    ({ index: at = 0 }) =>
      rows.some(({ index, 0: found }) => at > index && at < index + found.length) ? '写' : undefined,
  )
}
