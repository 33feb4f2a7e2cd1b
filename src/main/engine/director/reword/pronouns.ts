import { toExpression } from '../expressions'
import { escapePattern, readNames } from '../clip-names'
import { referenceListPattern, referencePattern } from '../clip-reference'
import { COLOUR } from '../colours'
import { NUMBER } from '../numbers'
import { MUSIC, MUSIC_ZH } from '../rules/music-words'
import { rolePattern } from '../rules/text-words'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

/** Goes with the reference in front of it: "the last one" is another than "the last photo". */
const NOUN = '[照图相]片|图|片段|视频|画面|镜头'
const BOUNDARY =
  '[,;!?\\n。、]|\\.(?!\\d)|(?<![a-z])(?:(?<!black )and(?! white)|then|but|so)(?![a-z])|然后|并且|以及|同时'

interface Thing {
  readonly pattern: string
  /** What is said of such a thing; of anything else the pronoun means the film. */
  readonly said: string
  /** What it is called then; missing: as it was called before. */
  readonly name?: string
}

const SIZE = '(?:bigger|smaller|larger|big|large|small|tiny|huge)(?![a-z])|[大小](?:一点|一些|点|些|号)|字号|字体'
const PLACE = '(?<![a-z])(?:top|bottom|cent(?:er|re)|middle)(?![a-z])|[上下]面|顶部|底部|上方|下方|居中|中间'
const CORNER = '(?<![a-z])(?:corner|left|right)(?![a-z])|[左右][上下]角?'
const LOUDNESS =
  '(?<![a-z])(?:volume|loud|louder|quiet|quieter|softer|sound|audio|noise|mute|silent)(?![a-z])|\\d ?%|db(?![a-z])|声|音量|静音|分贝'

function readSongNames(scene: Scene): string[] {
  const isSong = (assetId: string): boolean => scene.assets.some(({ id, kind }) => id === assetId && kind === 'music')
  return [...readNames(scene)].filter(([, assetId]) => isSong(assetId)).map(([name]) => escapePattern(name))
}

function readThings(scene: Scene): Thing[] {
  return [
    {
      pattern: ['title', 'caption', 'lower-third', 'end-card'].map((role) => rolePattern(role as 'title')).join('|'),
      said: `${SIZE}|${PLACE}|${COLOUR}|(?<![a-z])(?:throughout|whole time|from \\d|until|say|read)(?![a-z])|一直|全程|从头|[\\ue000-\\ue0ff]`,
    },
    {
      pattern: '(?<![a-z])(?:logo|watermark)(?![a-z])|水印|标志|徽标',
      said: `${SIZE}|${CORNER}|opacity|transparent|透明`,
    },
    {
      pattern: referenceListPattern(scene),
      said: `${LOUDNESS}|(?<![a-z])(?:slow|slower|faster|speed|first|last|front|before|after|black|warm|vintage|cool|b&w|remove|delete|out|hold|half|double|seconds?|caption|longer|shorter|\\d ?x)(?![a-z])|速|慢|快|倍|黑白|复古|色调|最前|最后|开头|结尾|前面|后面|停留|删|去掉`,
    },
    {
      pattern: [`(?<![a-z])${MUSIC}(?![a-z])`, MUSIC_ZH, ...readSongNames(scene)].join('|'),
      name: 'music',
      said: `${LOUDNESS}|(?<![a-z])(?:fade|down|up|in and out)(?![a-z])|淡|渐|低|轻`,
    },
  ]
}

/** "Slow the street clip down and mute it": what "it" stands for is said again. */
export function sayWhatIsMeant(spoken: Spoken, scene: Scene): Spoken {
  const things = readThings(scene)
  return respeak(
    spoken,
    "(?<![a-z])(?:its|it|(?:them|those) both|both of (?:them|those)|them|those|th(?:at|is) (?:one|clip|video|photo|picture|shot))(?! (?:is|was|has|will|should be) )(?![a-z'’])|(?:它们?|其)(?![他余实中])",
    (match, words) => {
      const from = lastEnd(words.slice(0, match.index))
      const clause = words.slice(from).split(toExpression(BOUNDARY))[0] ?? ''
      const before = words.slice(0, from)
      const meant = findMeant(before, clause, things)
      return meant !== undefined && match[0] === 'its' ? `${meant}'s` : meant
    },
  )
}

/** The thing spoken of last of which one says such things. */
function findMeant(before: string, clause: string, things: readonly Thing[]): string | undefined {
  const spokenOf = things.flatMap(({ pattern, said, name }) => {
    const last = [...before.matchAll(toExpression(pattern, 'gu'))].at(-1)
    if (!last || !toExpression(said).test(clause)) return []
    // What was just taken out is spoken of no more: "delete the lamp and make it 25 seconds" is about the film.
    const isGone = name === undefined && REMOVAL.test(before.slice(0, last.index)) && TIMED.test(clause)
    return isGone
      ? []
      : [{ name: name ?? last[0].replace(/^(?:first|last)(?:,| and) /u, ''), end: last.index + last[0].length }]
  })
  return spokenOf.toSorted((a, b) => b.end - a.end)[0]?.name
}

const REMOVAL =
  /(?:remove|delete|drop|lose|ditch|cut out|take out|get rid of|without|leave out|删掉?|去掉|不要|拿掉)[^,.;!?。]{0,6}$/u
const TIMED = /\d|seconds?|minutes?|秒|分钟/u

function lastEnd(words: string): number {
  const last = [...words.matchAll(toExpression(BOUNDARY, 'gu'))].at(-1)
  return last ? last.index + last[0].length : 0
}

const TEXT = `${rolePattern('title')}|${rolePattern('caption')}|${rolePattern('lower-third')}`
const TRAIT = `(?:(?:up |in |at |on )?(?:the )?(?:top|bottom|middle|cent(?:er|re))(?! ?(?:left|right))|in ${COLOUR})`

/** "Make the street clip half speed and black and white": both are said of the clip. */
export function sayClipAgain(spoken: Spoken, scene: Scene): Spoken {
  const placed = respeak(
    spoken,
    `(?<=(?:^|[,。;])(?:把|将|让)?(${referencePattern(scene)})(?!${NOUN})[^,。;字标\\ue000-\\ue0ff]{0,40},)(?=(?:再)?(?:放|移|挪|排|调)(?:到|在))`,
    (match) => match[1],
  )
  const timed = respeak(
    placed,
    `(?<=(?:^|[,。;]|所以|就)(?:把|将|让)?(${referencePattern(scene)})(?!${NOUN})[^,。;字标\\ue000-\\ue0ff]{0,14},)(?:然后|并|再)?(?:给它|让它|它)?(?=(?:停|停留|播放?|显示|展示)? ?(?:${NUMBER}) ?秒)`,
    (match) => (match[1] === undefined ? undefined : `${match[1]}停`),
  )
  const same = respeak(
    timed,
    `(?<=(?:^|[,。;])(?:把|将|让)?(${referencePattern(scene)})(?!${NOUN})[^,。;\\ue000-\\ue0ff]{0,40},)(?=(?:并且?|同时|然后|再|也)*(?:静音|消音|放慢|加速|慢放|调成黑白|变成?黑白))`,
    (match) => match[1],
  )
  const trait =
    '(?:in )?(?:black|b&w|vintage|retro|sepia|warm|cool|vivid|half(?: the)? speed|double(?: the)? speed|slow motion|slower|faster|silent|muted)(?![a-z])'
  return respeak(
    same,
    ` and (?=${trait})(?<=(?<![a-z])(?:make|put|play|run|turn|have|show) (${referencePattern(scene)}) [^,.;\\ue000-\\ue0ff]{0,60} and )`,
    (match) =>
      match[1] === undefined || /black $/u.test(same.words.slice(0, (match.index ?? 0) + 1))
        ? undefined
        : `, make ${match[1]} `,
  )
}

/** 标题移到上面，字号小点: the second clause is still about the title. */
export function saySubjectAgain(spoken: Spoken): Spoken {
  // 加字幕，放顶部：…: where they sit is said of the words to come.
  const joined = respeak(
    spoken,
    `(?<=(?:${TEXT})),(?=(?:都|再)?(?:放|位于|显示在|在)[^,。:\\ue000-\\ue0ff]{1,8}[:\\ue000-\\ue0ff])`,
    () => ' ',
  )
  const chinese = respeak(
    joined,
    `(?<=(${TEXT})[^,。;\\ue000-\\ue0ff]{0,40}(?:,|(?<=\\p{Script=Han}) ))(?=(?:都|再)?(?:(?:放|移|挪)[^:\\ue000-\\ue0ff]*(?:$|[,。;])|字号|字[大小]|用.{1,2}色|颜色|字体|改成.{0,3}色|换成.{0,3}色|${SIZE}|居中))`,
    (match) => match[1],
  )
  const music = respeak(
    chinese,
    `(?<=${MUSIC_ZH}[^。;\\ue000-\\ue0ff]{0,40},)(?=(?:在)?(?:开头|结尾|最后|末尾|前|淡入|淡出|渐)[^,。;]*(?:淡|渐))`,
    () => '音乐',
  )
  return respeak(
    music,
    `(?<=(?<![a-z])((?:title|captions?|lower thirds?)) [^,.;\\ue000-\\ue0ff]{0,60}) and (?=${TRAIT}(?=$|[,.;!]| and))`,
    (match) => `, ${match[1] ?? ''} `,
  )
}
