import { DURATION, DURATION_OR_CLOCK } from '../durations'
import { NUMBER } from '../numbers'

/** "The first second" is one second. */
const SOME_TIME = `(?:${DURATION}|second(?![a-z]))`
const CLOCK_TIME = '\\d{1,2}:[0-5]\\d(?![\\d:])'
const TIME = `(?:${DURATION_OR_CLOCK}|${NUMBER}(?! ?%))`
const USE = '(?:(?<![a-z])(?:use|keep|take|show|play|want|need|trim|cut) )?(?:only |just )?(?:use |keep |show |play )?'
const CUT =
  "(?:(?:cut|trim|remove|skip|drop|delete|lose|shave|chop)(?: out| off)?|(?:do not|don[’']?t) (?:use|show|keep|play|include|want))"
const GONE =
  '(?:,? (?:so )?(?:please )?(?:cut|remove|drop|trim|lose|delete|skip|ditch)(?: (?:it|them|those|that|this))?(?: out| off| away)?| (?:should|can|needs to|must|has to) (?:go|be (?:cut|removed|trimmed|dropped)))'
const GONE_ZH = '(?:就|都|也|全)?(?:剪掉|去掉|删掉|裁掉|不要|砍掉|切掉|剪了|删了|掐掉|跳过)(?:了|吧)?'
const CUT_ZH = '(?:剪掉|去掉|删掉|裁掉|砍掉|切掉|跳过|掐掉)'
const ONLY_ZH = '(?:只|就|仅)?(?:用|保留|要|取|留|截取?|放|播放?|剪出?)?(?:其中的?)?'
const PART_ZH = '(?:的?(?:内容|部分|片段|画面|那一?段|这一?段|之间))*(?:就行|就好|即可)?'
const END_ZH = '(?:最后|末尾|结尾|后面?)的?'
const START_ZH = '(?:前|开头|开始|最前)(?:面|的)?'

/**
 * Ways to name the part of a clip that is used, around the pattern of one clip. Groups: `clip`; `from` and `to`, what is
 * kept; `start` and `end`, how much of either side goes.
 */
export function trimPatterns(one: string): string[] {
  const clip = `(?:the |my )?(?<clip>${one})`
  const from = `(?<from>${TIME})`
  const to = `(?<to>${TIME})`
  return [
    `${clip}的?(?:前|开头)(?:面)?的?(?<start>${DURATION})(?:和|跟|与|、)(?:最?后面?|末尾|结尾)的?(?<end>${DURATION})${GONE_ZH}`,
    `(?:(?<![a-z])the )?first (?<start>${SOME_TIME}) (?:of|in|from) ${clip}(?: (?:is|are|looks?|was|were)[^,.;]*)?${GONE}(?: ${one})?`,
    `(?:(?<![a-z])the )?last (?<end>${SOME_TIME}) (?:of|in|from) ${clip}(?: (?:is|are|looks?|was|were)[^,.;]*)?${GONE}(?: ${one})?`,
    `${CUT} (?:the )?first (?<start>${SOME_TIME}) (?:of|from|off) ${clip}`,
    `${CUT} (?:the )?last (?<end>${SOME_TIME}) (?:of|from|off) ${clip}`,
    `${CUT} (?<start>${DURATION}) (?:off|from) (?:the )?(?:start|beginning|front) of ${clip}`,
    `${CUT} (?<end>${DURATION}) (?:off|from) (?:the )?(?:end|back|tail) of ${clip}`,
    `${USE}(?:the )?first (?<to>${DURATION}) (?:of|from) ${clip}(?: only)?`,
    `${USE}(?:the )?(?:part|bit|section|portion|piece|stretch) (?:from |between )?(?:seconds? )?${from} ?(?:-|to|until|and) ?${to} (?:of|from|in) ${clip}`,
    `${USE}(?:seconds? )${from} ?(?:-|to|until|through|and) ?${to} (?:of|from|in) ${clip}`,
    `${USE}(?<from>${CLOCK_TIME}) ?(?:-|to|until) ?(?<to>${CLOCK_TIME}) (?:of|from|in) ${clip}`,
    `(?:from )?${clip} (?:only )?(?:use|keep|play|show) (?:only )?(?:seconds? )?${from} ?(?:-|to|until|through) ?${to}`,
    `(?<![a-z])(?:trim|cut|shorten|crop) ${clip}(?: down)? to (?:just )?(?:seconds? )${from} ?(?:-|to|until|through|and) ?${to}`,
    `(?<![a-z])(?:trim|cut|shorten) ${clip}(?: down)? to (?:just )?(?:its|the) first (?<to>${DURATION})`,
    `${USE}${clip} from (?<from>${DURATION_OR_CLOCK}) (?:to|until|till|-) ${to}`,
    `${clip}[:,]? (?:should |to )?(?:starts?|begins?)(?: playing)? (?:at|from) (?<from>${DURATION_OR_CLOCK})`,
    `${clip}, ?(?:from )?(?<from>${DURATION_OR_CLOCK}) ?(?:to|-|until) ?(?<to>${DURATION_OR_CLOCK})`,
    `(?:把|将)?${clip}(?:就|给我|要)?${CUT_ZH}${START_ZH}(?<start>${DURATION})`,
    `(?:把|将)?${clip}(?:就|给我|要)?${CUT_ZH}${END_ZH}(?<end>${DURATION})`,
    `(?:start|begin) ${clip} (?<start>${DURATION}) in(?:to it)?(?![a-z])`,
    `(?:start|begin) ${clip} (?:at|from) (?<from>${DURATION_OR_CLOCK})`,
    `(?:skip|cut|remove|drop) everything before (?<from>${DURATION_OR_CLOCK}) (?:of|in|from) ${clip}`,
    `(?:skip|cut|remove|drop) everything after (?<to>${DURATION_OR_CLOCK}) (?:of|in|from) ${clip}`,
    `${clip}[:,]? (?:(?:only|just) )?(?:(?:use|play|keep|show) )?(?:(?:only|just) )?(?:(?:from )?seconds? )?(?<from>${NUMBER}) (?:to|-) ${to}(?: only)?`,
    `(?:把|将)?${clip}的?${END_ZH}(?<end>${DURATION})${GONE_ZH}`,
    `(?:把|将)?${clip}的?${START_ZH}(?<start>${DURATION})${GONE_ZH}`,
    `${CUT_ZH}${clip}的?${END_ZH}(?<end>${DURATION})`,
    `${CUT_ZH}${clip}的?${START_ZH}(?<start>${DURATION})`,
    `(?:只?(?:用|要|留|保留|截取?|取))?${clip}的?${ONLY_ZH}从?第?(?<from>${CLOCK_TIME}|${NUMBER})秒?(?:到|至|-|~)第?(?<to>${DURATION_OR_CLOCK})${PART_ZH}`,
    `${clip}从第?(?<from>${DURATION_OR_CLOCK})(?:处)?开始(?:播放)?`,
    `${CUT_ZH}${clip}(?:的)?(?:从)?第?(?<to>${DURATION_OR_CLOCK})(?:以后|之后|后面|往后)的?(?:部分|内容|画面)?`,
    `${clip}的?(?:只|就|仅)?(?:用|保留|要|取|留)${START_ZH}(?<to>${DURATION})`,
  ]
}

/** The same of a film's only clip, which needs no name. */
export const TRIM_ONLY = [
  `(?<![a-z])(?:(?:only|just) (?:use|keep|show|play|take)|(?:use|keep|show|play|take) only) (?:the|its) first (?<to>${DURATION})(?! of)`,
  `(?:(?:use|trim|cut|play|take) )?(?:(?:the |my )?(?:clip|video|footage|it) )?(?<![a-z])from (?<from>${CLOCK_TIME}) to (?<to>${CLOCK_TIME})`,
  `(?:视频|片段)?(?:从|取|用)(?<from>${CLOCK_TIME})到(?<to>${CLOCK_TIME})`,
]
