import { readNames } from './clip-names'
import { toExpression } from './expressions'
import { QUOTE, type Reader } from './reader'
import type { Scene } from './scene'

/** What people ask of films that this one cannot do: heard in full, so that no rule does a part of it. */
const BEYOND = [
  '(?<![a-z])(?:translat(?:e|es|ed|ing|ion)|voice[ -]?overs?(?! script)|stabili[sz](?:e|ed|ing|ation)|green ?screen|chroma ?key|lip[ -]?sync|deepfake|upscal(?:e|ing)|denoise|cartoon|anime|stickers?|emojis?|gifs?|rotoscop\\w*)(?![a-z])',
  '(?<![a-z])(?:captions?|subtitles?|titles?|texts?|words) in (?:spanish|french|german|italian|korean|japanese|portuguese|russian|arabic|hindi|dutch|polish|turkish|chinese|english|mandarin|another language)(?![a-z])',
  '(?<![a-z])(?:generate|compose|sing|draw|paint|invent|film|shoot) (?:me |us )?(?:an? |some |the )?(?!with |of |to |for |and |in )(?:[a-z]+ )?(?:songs?|music|anthems?|jingles?|soundtracks?|tunes?|voices?|images?|photos?|pictures?|footage|background)(?![a-z])',
  '(?<![a-z])(?:remove|erase|delete|cut out|replace|change|get rid of) (?:the )?(?:background(?! (?:music|song|track|noise|sound))|people|person|man|woman|guy|sky|watermark (?:in|on|from))(?![a-z])',
  '(?<![a-z])(?:captions?|subtitles?) (?:of|for|from|with) (?:what|everything) (?:they|he|she|we|i|people|everyone)|(?<![a-z])(?:transcri(?:be|pt|ption)|speech[ -]to[ -]text|auto(?:matic)?[ -]?(?:captions?|subtitles?))(?![a-z])|(?:语音|自动)(?:识别|转文字|生成字幕)|听写',
  '(?<![a-z])(?:remove|reduce|clean up|get rid of|filter out) (?:the )?(?:background |wind |hiss |hum )?(?:noise|hiss|hum|echo)(?: (?:in|of|from) the (?:audio|sound|recording|voice))',
  '(?<![a-z])(?:upside[ -]down|rotat(?:e|ed|ing)|mirror(?:ed|ing)?)(?![a-z])|上下颠倒|旋转|镜像|(?<=第.张|照片|图片)倒过来$',
  '(?<![a-z])(?:play|run|show) (?:the )?(?:[a-z]+ )?(?:clip|video) (?:backwards?|in reverse)|(?<![a-z])reverse (?:the )?(?:[a-z]+ )?(?:clip|video clip|footage)(?![a-z])|视频倒放|倒放视频',
  '(?<![a-z])fade (?:in |out )?(?:to|from) black at the (?:very )?(?:end|start|beginning)|(?<![a-z])(?:start|begin|open) (?:from|in|with|on) black(?! and)|(?:最后|结尾|片尾|结束)(?:的时候|时)?(?:画面)?(?:慢慢|渐渐|逐渐)?(?:渐黑|黑场(?:出去|结束|收尾)?|黑屏|淡出到黑|变黑|变暗|渐暗|暗下去|黑下去)|画面(?:在)?(?:最后|结尾|片尾)(?:慢慢|渐渐|逐渐)?(?:渐黑|变黑|变暗|渐暗|暗下去|黑下去)|(?:开头|开场|开始)?从?(?:黑场|黑屏)(?:开头|开场|开始|进来|进入|淡入)',
  '(?<![a-z])(?:qr[ -]?codes?|spotify|soundcloud|apple music|countdowns?|speech bubbles?|3d|drone (?:shots?|footage)|subscribe button)(?![a-z])|二维码|倒计时|弹幕',
  '翻译|配音|旁白|念出来|朗读|防抖|增稳|稳定一下画面|抠图|抠掉|抠出|抠像|绿幕|美颜|瘦脸|贴纸|表情包|动图|变声|去水印|马赛克|打码|卡通|动漫化|换脸|换背景|人声合成',
  '(?:上传|发布|发送|分享|转发)(?:到|给|去|至)(?!.{0,6}(?:logo|图))',
  '(?:生成|创作|谱写|作)(?:一?[首段张个])?[^,。;!?]{0,6}(?:歌|曲|音乐|图片|照片|视频片段|画面)',
  '(?:烟花|粒子|雪花|爆炸|火焰|闪电|光效|星光|魔法)[^,。;!?]{0,4}(?:特效|效果)?',
]
const BOUNDARY = /[,;!?\n。、;]|\.(?!\d)|(?<![a-z])(?:(?<!black )and(?! white)|then|but)(?![a-z])|然后|并且|以及/gu

/** With words in quotes, or a wish that the music give way, something can be done. */
const PARTLY_KNOWN = /[\ue000-\ue0ff]|(?<![a-z])(?:duck|under|whenever|while|during)(?![a-z])|时候|[说讲]话/u

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Uses up the clauses that ask for more than films can do here, and tells where they stand. */
export function setBeyondAside(reader: Reader, scene: Scene): Stretch[] {
  const { words } = reader
  const ends = [...words.matchAll(BOUNDARY)]
  const names = [...readNames(scene).keys()].join('\n')
  const asked = BEYOND.flatMap((pattern) => [...words.matchAll(toExpression(pattern, 'gu'))])
  const found = asked
    .filter(([phrase]) => !names.includes(phrase))
    .map((match) => ({
      start: ends.findLast(({ index }) => index < match.index),
      end: ends.find(({ index }) => index >= match.index + match[0].length),
    }))
  const clauses = found.map(({ start, end }) => ({
    start: start ? start.index + start[0].length : 0,
    end: end?.index ?? words.length,
  }))
  const isWhole = ({ start, end }: Stretch): boolean =>
    !PARTLY_KNOWN.test(words.slice(start, end)) &&
    !/^ *(?:i|we)(?:[’']m| am|[’']re| are) [a-z]+ing(?![a-z])/u.test(words.slice(start, end))
  const once = clauses
    .filter(isWhole)
    .filter(
      (clause, index, all) => all.findIndex(({ start, end }) => start === clause.start && end === clause.end) === index,
    )
  const all = [...once, ...changesOfNothing(reader, scene)]
  for (const { start, end } of all) reader.claim(start, end)
  return all
}

/** Change "Not there" to "New": words that are to be replaced and stand nowhere. */
function changesOfNothing(reader: Reader, { cut }: Scene): Stretch[] {
  const change = `(?<![a-z])(?:change|replace|rename|swap|rewrite) (?:the )?(?:caption |title |text |words? |line )*(${QUOTE}) (?:to|with|by|into|for) ${QUOTE}|(?:把|将)(?:标题|字幕|文字)?(${QUOTE})(?:这[句行]|那[句行])?(?:字|话)?(?:改成|改为|换成|换为)${QUOTE}`
  const isThere = (said: string): boolean =>
    cut.texts.some(({ text }) => text.trim().toLowerCase() === said.trim().toLowerCase())
  return [...reader.words.matchAll(toExpression(change, 'gu'))]
    .filter((match) => {
      const at = match.index + match[0].indexOf(match[1] ?? match[2] ?? '')
      const old = reader.quotes.find(({ start }) => start === at)
      return old !== undefined && !isThere(old.words)
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
