import { toExpression } from '../expressions'
import { referencePattern } from '../clip-reference'
import { DURATION, DURATION_OR_CLOCK, readDurationMs } from '../durations'
import type { EditOperation } from '../operations'
import { USED, word } from '../reader'
import type { Rule } from '../scene'

const SHORTEST_MS = 1000
const LONGEST_MS = 60 * 60 * 1000
const LIKE_MUSIC = [
  word(
    '(?:exactly )?as long as (?:the |my )?(?:music|song|track|soundtrack|audio)',
    "(?:match|fit|follow)(?:es|ing)? (?:the )?(?:length of (?:the )?)?(?:music|song|track)(?:[’']s)?(?: length| duration)?",
    '(?:to|for) the (?:full |whole )?length of the (?:music|song|track)',
    '(?:same|full) length as the (?:music|song|track)',
    '(?:match|fit|adapt|set|adjust) (?:the |its )?length (?:to|with) (?:that of )?(?:the |my )?(?:music|song|track)',
  ),
  '(?:视频|片子|影片)?(?:时长|长度)?(?:和|跟|与|按)(?:音乐|歌曲?|这?首歌|背景音乐|配乐)(?:的?(?:时长|长度))?(?:一样长?|等长|长度一致|同长|走|一致|相同)(?:就行|就好)?',
  '(?:配合|按照?|跟随|根据)(?:音乐|歌曲)(?:的)?(?:长度|时长)',
]
/** What `reword/phrases.ts` makes of "as long as it needs". */
const ANY_LENGTH = '(?:(?<![a-z])(?:make it|let it be|keep it|with|the|an?|use) )*automatic length|(?:用)?时长自动'
const RELATIVE: readonly [pattern: string, factor: number][] = [
  [
    word('(?:a (?:bit|little|tad|touch|smidge) |much |slightly |somewhat )?shorter', 'shorten it', 'twice as short'),
    0.75,
  ],
  [word('(?:a (?:bit|little|tad|touch|smidge) |much |slightly |somewhat )?longer', 'lengthen it'), 1.25],
  [
    word(
      'half as long',
      'half (?:of (?:it|that|this)|that|the time)(?: (?:is|would be|will be|should be)(?: plenty| enough| fine| ok| okay)?)?',
      'half (?:the|its) (?:length|duration)',
      '(?:cut|chop|trim|shorten) (?:it |this |the (?:film|video|whole thing|length) )?(?:in|by|to) (?:half|50%)',
      'halve (?:it|the (?:length|film|video|duration))',
    ),
    0.5,
  ],
  [
    '(?:视频|片子|影片|整体)?(?:时长|长度|片长)?的?(?:缩短|砍掉?|剪掉?|减少?|压缩|剪|压|缩)(?:到|为|成|掉)?(?:原来的?)?(?:一半|50%)|(?:时长|长度|片长)减半',
    0.5,
  ],
  [
    '(?:视频|片子|影片|整体)?(?:时长|长度|片长)(?:翻一?倍|加倍|延长一倍|变成两倍)|延长一倍|(?<![拉调])(?:再)?长一倍|(?:变成|变)?两倍长',
    2,
  ],
  [word('twice as long', 'double (?:the|its) (?:length|duration)', 'double it'), 2],
  ['(?:变|剪|再|弄)?(?:短一点|短一些|短点|缩短一点|缩短一些)|更短', 0.75],
  ['(?:变|剪|再|弄)?(?:长一点|长一些|长点|延长一点|加长一点)|更长(?!的)', 1.25],
]
const DELTAS: readonly [pattern: string, sign: number][] = [
  [`(${DURATION}) (?:shorter|less|too long)(?![a-z])`, -1],
  [`(${DURATION}) too short(?![a-z])`, 1],
  [`(?<![延加拉增变])[长多]了(?:大概|大约|约)?(${DURATION})`, -1],
  [
    `(?<![a-z])(?:add|tack on|give me|put) (?:another |an extra |an additional )?(${DURATION})(?: more| extra)?(?: (?:to (?:it|the (?:end|film|video))|on))?(?=$|[,.;!]| and| please)`,
    1,
  ],
  [`(${DURATION}) (?:longer|more|extra)(?![a-z])`, 1],
  [`(?<![a-z])(?:shorten|cut|trim) (?:it |the (?:video|film|movie) )?by (${DURATION})`, -1],
  [`(?<![a-z])(?:lengthen|extend) (?:it |the (?:video|film|movie) )?by (${DURATION})`, 1],
  [
    `(?<![a-z])(?:cut|trim|shave|take|knock|chop|lose|drop|lop)(?: off)? (?:another )?(${DURATION})(?: off)?(?= ?$| ?[,.;!]| off| and| please| of the length)(?: off)?(?: (?:the )?(?:end|video|film))?`,
    -1,
  ],
  [`(?:缩短|剪短|减少|砍掉|剪掉|减掉|去掉|少|短)(?:了|个|上|掉)?(?:大概|大约|约)?(${DURATION})`, -1],
  [
    `(?:延长|加长|增加|再加|多加|(?<![最顶至])多(?!于)|再来|(?<![时片总全最])长)(?:了|个|上)?(?:大概|大约|约)?(${DURATION})`,
    1,
  ],
]
/** 持续5秒 in a clause of its own is about what was spoken of last, not about the film. */
const OF_A_TEXT = /(?<!(?:视频|影片|全片|总共|一共))(?:持续|显示|停留)$/u
const BEFORE =
  '(?:(?<![a-z])(?:(?:total |video |film )?(?:length|duration)(?: of|:| is| to)?|(?:make it|cut it to|keep it)(?: about| around| under)?|about|around|roughly|under|within|at most|at least|max(?:imum)?(?: of)?|(?:no|not) (?:any )?(?:more|longer) than|less than|up to|not over|not exceed|exactly|lasting|for|in|of|to) (?:a |an )?|(?:总?时长|总?长度|片长|总长)(?:就|都)?(?:为|改为|改成|改到|是|:|设为|设成|定在|定为|定成|调到|调成|做到)?|大约|大概|约|一共|总共|共|差不多|(?:别|不要|不能|不许|不可以?)?(?:超过|超出|多于|长于)|不超过|最多|顶多|至多|最长|控制在|砍到|剪短到|缩到|压到|压缩在|拉长到|拉到|加到|做到|延到|凑够|凑到|凑成|做满|压缩到|剪到|剪成|缩短到|缩短为|延长到|改成|改为)?'
const AFTER = '(?:[ -]*(?:long|in (?:length|total|all)|total)(?![a-z])|左右|以内|之内|长|的时长)?'

/** What stands before or behind a length of something inside the film: its last seconds, from here to there. */
const POINTS_BEFORE =
  /(?:最后|最前|开头|结尾|末尾|片头|片尾|每隔?|前|后|第|(?<![a-z])(?:last|first|final|opening|closing|after|before|every|each|per))(?:的|那|这)? ?$/u
const POINTS_BEHIND =
  /^(?: ?(?:mark|point)(?![a-z])| ?(?:处|之后|之前|以后|以前|那里|的时候|(?:in(?=to)|after|before|later|earlier)(?![a-z])))/u
/** From one moment to another: neither is how long the film is. */
/** "The caption appears at 2 seconds". */
const APPEARS =
  /(?<![a-z])(?:appears?|comes?|pops?|shows?|starts?|begins?|enters?|until|till)(?: [a-z]+){0,3},? (?:at|from|on|the)? ?(?:the )?$/u
const FROM_TO = /(?:从|第 ?\d+ ?秒|(?<![a-z])(?:from|between)(?![a-z]))[^,.;，。；]*$/u
const NEGATED = /(?:(?<![a-z])(?:do not|don[’']?t|never|not)(?: [a-z]+){0,6}|别|不要|不用|无需|先别)[^,.;，。；]{0,4}$/u

/** The film as long as its song. Reads before the rule that would only hear "music". */
export const readMusicLength: Rule = (reader) => {
  const found: EditOperation[] = []
  reader.take(LIKE_MUSIC.join('|'), () => void found.push({ do: 'set-length', length: { kind: 'music' } }))
  reader.take(ANY_LENGTH, () => void found.push({ do: 'set-length', length: { kind: 'automatic' } }))
  return found.slice(0, 1)
}

/** How long the film is to be. Reads after every rule that knows other lengths. */
export const readLength: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const add = (lengthMs: number): boolean => {
    if (found.length > 0 || !(lengthMs >= SHORTEST_MS && lengthMs <= LONGEST_MS)) return false
    found.push({ do: 'set-length', length: { kind: 'exact', lengthMs } })
    return true
  }
  const isOfAClip = (index: number): boolean => {
    const before =
      reader.words
        .slice(0, index)
        .split(toExpression(`[,.;!?。、${USED}]`))
        .at(-1) ?? ''
    const spoken = [...before.matchAll(toExpression(referencePattern(scene), 'gu'))].map(([phrase]) => phrase)
    // "First make it longer" points at no picture.
    return spoken.some(
      (phrase) => !/^(?:the )?(?:very )?(?:first|last|\d*(?:st|nd|rd|th)|[a-z]+(?:th|nd|rd|st))$/u.test(phrase),
    )
  }
  reader.take(`(?<![a-z])(?:instead of|rather than|not) ${DURATION}|而不是${DURATION}|不是${DURATION}`, () => true)
  for (const [pattern, sign] of DELTAS) {
    reader.take(pattern, (match) =>
      isOfAClip(match.index) ? false : add(scene.lengthMs + sign * readDurationMs(match[1] ?? '')),
    )
  }
  reader.take(`(?:length|duration|long|时长|长度)[ :]*(${DURATION_OR_CLOCK})`, (match) =>
    add(readDurationMs(match[1] ?? '')),
  )
  reader.take('(?<=^|[,.;] ?)\\d{1,2}:[0-5]\\d(?= ?(?:$|[,.;!]))', (match) => add(readDurationMs(match[0])))
  reader.take(`(?:(?<![a-z])(?:about|around|roughly|exactly) )?(${DURATION_OR_CLOCK}) (?:long|in length)`, (match) =>
    add(readDurationMs(match[1] ?? '')),
  )
  reader.take(`${BEFORE}(${DURATION})${AFTER}`, (match) => {
    const before = reader.words.slice(0, match.index)
    const behind = reader.words.slice(match.index + match[0].length)
    const isInside = [OF_A_TEXT, POINTS_BEFORE, FROM_TO, APPEARS].some((pattern) => pattern.test(before))
    return isInside || isOfAClip(match.index) || POINTS_BEHIND.test(behind)
      ? false
      : add(readDurationMs(match[1] ?? ''))
  })
  for (const [pattern, factor] of RELATIVE) {
    reader.take(`(?:${pattern})(?! ?(?:transitions?|crossfades?|转场))`, (match) =>
      isOfAClip(match.index) || NEGATED.test(reader.words.slice(0, match.index))
        ? false
        : add(toWholeSeconds(scene.lengthMs * factor)),
    )
  }
  // A complaint beside a length that is named.
  if (found.length > 0)
    reader.take(
      "(?:有点|实在)?太[长短]了?|(?:(?:it|this|that)[’']?s |it is )?(?:way |a bit |far |much )?(?<![a-z])too (?:long|short)(?![a-z])",
      () => true,
    )
  return found
}

function toWholeSeconds(lengthMs: number): number {
  return Math.max(SHORTEST_MS, Math.round(lengthMs / 1000) * 1000)
}
