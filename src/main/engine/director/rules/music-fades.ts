import { DURATION, readDurationMs } from '../durations'
import type { EditOperation } from '../operations'
import type { Reader } from '../reader'
import { MUSIC, MUSIC_ZH } from './music-words'
import { NUMBER } from '../numbers'
import { NO, NO_ZH } from './negation'

const IN_MS = 1500
const OUT_MS = 3000
const THE_MUSIC = `(?:the |my )?${MUSIC}`
const WAYS = '(in and out|in|out)(?![a-z])'
const OVER = `(?: (?:(?:over|for|in|during|within) )?(?:the (?:last|first|final) )?(${DURATION}))?`
const ENDS = '(?: at (?:the )?(?:(?:very )?end|start|beginning))?'

type Fade = Extract<EditOperation, { do: 'set-music-fade' }>

/** How the music comes and goes. */
export function readMusicFades(reader: Reader): EditOperation[] {
  const found: Fade[] = []
  const fade = (way: string, duration: string | undefined): void => {
    const lengthMs = duration === undefined ? undefined : readDurationMs(duration)
    const comesIn = /in|入/u.test(way)
    const goesOut = /out|出/u.test(way)
    found.push({
      do: 'set-music-fade',
      ...(comesIn && { inMs: lengthMs ?? IN_MS }),
      ...(goesOut && { outMs: lengthMs ?? OUT_MS }),
    })
  }
  const none = (way: string): void => {
    const [comesIn, goesOut] = [/in|入/u.test(way), /out|出/u.test(way)]
    const both = comesIn === goesOut
    found.push({ do: 'set-music-fade', ...((comesIn || both) && { inMs: 0 }), ...((goesOut || both) && { outMs: 0 }) })
  }
  reader.take(
    `(?<![a-z])(?:no|without(?: an?| any)?|skip the|remove the|lose the) fad(?:e|ing)[ -]?(in|out)(?![a-z])(?! of (?!(?:the )?${MUSIC}))`,
    (m) => none(m[1] ?? ''),
  )
  reader.take(
    `${NO} fad(?:e|es|ing)(?:[ -]?(?:in|out))? (?:at|from) (?:the )?(?:very )?(end|start|beginning)(?: of (?:the )?${MUSIC})?`,
    (m) => none(m[1] === 'end' ? 'out' : 'in'),
  )
  reader.take(
    `${MUSIC_ZH}(?:的)?(?:在)?(?:最后|结尾|末尾|开头|开始)?(?:的)?${NO_ZH}(淡入淡出|淡入|淡出|渐弱|渐强)`,
    (m) => none(toWay(m[1])),
  )
  reader.take(`${NO} ${MUSIC} fades?(?:[ -](in|out))?(?![a-z])`, (m) => none(m[1] ?? ''))
  reader.take(`${NO} fad(?:es?|ing)(?:[ -](in and out|in|out))? (?:on|of|for|in) ${THE_MUSIC}`, (m) => none(m[1] ?? ''))
  reader.take(`${NO_ZH}${MUSIC_ZH}的?(淡入淡出|淡入|淡出)|${MUSIC_ZH}${NO_ZH}(淡入淡出|淡入|淡出)`, (m) =>
    none(m[1] ?? m[2] ?? ''),
  )
  const at = '(?:前后|首尾|两头|头尾|开头|最开始|开始|最前|前|最后|结尾|末尾|尾声|片尾|片头)'
  const way = '(淡入淡出|淡入|淡出|渐入渐出|渐入|渐出|渐强|渐弱|渐隐|渐起|收掉)'
  const slowly = '(?:慢慢|逐渐|缓缓|渐渐)?(?:地)?'
  reader.take(
    `(?:让|把|将|给)?${MUSIC_ZH}(?:的)?(?:在)?${at}(?:处|的)?(?:用)?(${DURATION})(?:内|里)?${slowly}${way}`,
    (m) => fade(toWay(m[2]), m[1]),
  )
  reader.take(`(?:在)?${at}(?:的)?(${DURATION})(?:内|里)?(?:让|把|将)?${MUSIC_ZH}${slowly}${way}`, (m) =>
    fade(toWay(m[2]), m[1]),
  )
  reader.take(`(?:在)?${at}(?:处|时|的时候)?(?:让|把|将)?${MUSIC_ZH}${slowly}${way}(${DURATION})?`, (m) =>
    fade(toWay(m[1]), m[2]),
  )
  reader.take(`(?:an? )?(${DURATION})(?:[ -]long)? fad(?:e|es|ing)[ -]?${WAYS} (?:on|for|of|to|in) ${THE_MUSIC}`, (m) =>
    fade(m[2] ?? '', m[1]),
  )
  reader.take(`(?<![a-z])fad(?:e|es|ing) everything ${WAYS}${ENDS}${OVER}`, (m) => fade(m[1] ?? '', m[2]))
  reader.take(`(?<![a-z])fad(?:e|es|ing) ${WAYS} ${THE_MUSIC}${ENDS}${OVER}`, (m) => fade(m[1] ?? '', m[2]))
  reader.take(`(?<![a-z])fad(?:e|es|ing) ${THE_MUSIC} ${WAYS}${ENDS}${OVER}`, (m) => fade(m[1] ?? '', m[2]))
  reader.take(
    `${THE_MUSIC}(?: (?:with|should|to|that|has|and|which))*(?: a)?(?: slow| gentle| smooth| soft)? fad(?:e|es|ing)(?:[ -]${WAYS})?${ENDS}${OVER}`,
    (m) => fade(m[1] ?? 'in and out', m[2]),
  )
  reader.take(
    `(?<![a-z])fad(?:e|es|ing)[ -](in and (?:fade )?out|in|out)(?: (?:(?:to|of|on|for) )?(?:the )?${MUSIC})?${OVER}(?= at the end|[,.;!?]|$| and)`,
    (m) => fade(m[1] ?? '', m[2]),
  )
  reader.take(
    `(?:让|把|将|给)?${MUSIC_ZH}(?:在?结尾|最后|开头|末尾)?(?:慢慢|逐渐|缓缓|加)?(?:(?:用|在)?(${DURATION})(?:内)?)?(淡入淡出|淡入|淡出|渐入渐出|渐强|渐弱)(?:各|都|均|,)?(${DURATION})?`,
    (m) => fade(toWay(m[2]), m[1] ?? m[3]),
  )
  reader.take(`(淡入淡出|淡入|淡出)${MUSIC_ZH}(${DURATION})?`, (m) => fade(toWay(m[1]), m[2]))
  reader.take(
    `(?:let )?${THE_MUSIC} (?:should )?comes? in(?: slowly| gently| softly)?${OVER}|(?<![a-z])(?:start|begin|bring|ease|let) ${THE_MUSIC}(?: in)? (?:slowly|gently|softly|quietly|gradually)(?: in)?${OVER}|${MUSIC_ZH}(?:慢慢|逐渐|缓缓)(?:地)?(?:进来|响起|出现)(?:,?用?(${DURATION}))?`,
    (m) => fade('in', m[1] ?? m[2] ?? m[3]),
  )
  reader.take(
    `(?<!(?:画面|视频|标题|字幕|照片|图片|影片)(?:在)?)(?:在)?${at}(?:处|的)?(${DURATION})?(?:内|里)?${slowly}${way}(?:各|都|,)?(${DURATION})?(?=$|[,。;!])`,
    (m) => fade(toWay(m[2]), m[1] ?? m[3]),
  )
  // "Fades in over 2 s, and out over 3 s at the end": the second wish does not name the music again.
  if (found.length > 0) {
    reader.take(`(?<=\\u0000),? ?(?:and |but |then )*no fad(?:e|ing)[ -]?(in|out)(?![a-z])`, (m) => none(m[1] ?? ''))
    reader.take(
      `(?<=\\u0000),? ?(?:and |then |but )*(?:fade )?(in|out) (?:over|in|for|during) (?:the )?(?:last |first |final |opening )?(${DURATION}|${NUMBER})(?: seconds?| secs?)?${ENDS}`,
      (m) => fade(m[1] ?? '', /[a-z秒]$/u.test(m[2] ?? '') && !/^[a-z]+$/u.test(m[2] ?? '') ? m[2] : `${m[2] ?? ''}s`),
    )
    reader.take(`(?<=\\u0000),? ?(?:和|再|并|然后|同时)?(?:在)?${at}(?:的|处)?(${DURATION})${slowly}${way}`, (m) =>
      fade(toWay(m[2]), m[1]),
    )
    reader.take(`(?<=\\u0000),? ?(?:在|最后)?(?:结尾|末尾|开头|最后)?(?:处|时)?(?:用)?(淡入|淡出)(${DURATION})?`, (m) =>
      fade(m[1] ?? '', m[2]),
    )
    reader.take(`(?<=\\u0000),? ?(?:and |then )?(?:fade )?(in|out) (?:over|in|for) (${DURATION})${ENDS}`, (m) =>
      fade(m[1] ?? '', m[2]),
    )
  }
  return merge(found)
}

/** What was said first counts; what it left open, a later wish may fill. */
function merge(fades: readonly Fade[]): Fade[] {
  const [first, ...others] = fades
  if (!first) return []
  return [others.reduce((merged, other) => ({ ...other, ...merged }), first)]
}

function toWay(text: string | undefined): string {
  return (text ?? '')
    .replaceAll('渐入', '入')
    .replaceAll('渐强', '入')
    .replaceAll('渐弱', '出')
    .replaceAll('渐隐', '出')
    .replaceAll('收掉', '出')
    .replaceAll('渐起', '入')
}
