import type { Pace } from '../cut'
import { anyOf, word } from '../reader'
import type { Rule } from '../scene'
import { MOODS } from './pace-words'

const PACES: readonly Pace[] = ['fast', 'calm', 'lively', 'even']

/** "Too fast" asks for the other side. */
const TOO_MUCH: readonly [pattern: string, pace: Pace][] = [
  [
    `(?<![a-z])(?:too|so|overly) (?:[a-z]+ and )?${word(...MOODS.fast.en)}|(?<![a-z])(?:(?:feels?|is|seems?|looks?) )?(?:a (?:bit|little) |too |so |kind of |very )?(?:rushed|hurried|frantic|breathless)(?![a-z])`,
    'calm',
  ],
  ['(?<![a-z])(?:feels?|is|seems?) (?:a (?:bit|little) |kind of |rather )?(?:slow|draggy)(?![a-z])', 'fast'],
  [`(?<![a-z])(?:too|so|overly) (?:[a-z]+ and )?${word(...MOODS.calm.en)}`, 'fast'],
  [
    '(?<![a-z])(?:too|so|a (?:bit|little)|kind of|pretty|very) (?:boring|sluggish|sleepy|dull|draggy)(?![a-z])|(?<![a-z])it drags(?: on| a bit| too much)?(?![a-z])',
    'fast',
  ],
  ['(?:别|不要|没必要)(?:那么|这么|太|弄得太|剪得太)(?:快|急|赶)', 'calm'],
  ['(?:别|不要)(?:那么|这么|太|弄得太|剪得太)(?:慢|拖|沉闷|闷)', 'fast'],
  [`(?:节奏|画面|切换|剪辑|片子)?(?:有点|有些|感觉)?(?:太|过于)(?:快|急|赶|仓促|乱|跳)(?:了)?`, 'calm'],
  [
    `(?:节奏|画面|切换|剪辑|片子)?(?:有点|有些|感觉)?(?:太|过于)(?:慢|拖|闷|无聊|沉闷|平)(?:了)?|(?:有点|有些|感觉)(?:慢|拖沓?|闷|无聊|沉闷|平淡)(?:了)?`,
    'fast',
  ],
]

/** "Grandma gets dizzy with fast stuff, so keep it calm": what is asked for outright counts more than what is told. */
const ASKED =
  /(?<![a-z])(?:keep|make|have|want|leave|should be|feel)(?: (?:it|this|everything|things|the (?:film|video|pace)|nice and|more|a bit|really|very|rather|quite))* $|(?:要|弄|做|剪|保持|调)(?:得|成)?(?:更|再|很|非常)?$/u

/**
 * The first mood decides, or the first that is asked for outright; the others are understood beside it. A complaint gives way
 * to a mood that is wished, and is about the look where a look is wished.
 */
export const readPace: Rule = (reader, _scene, before) => {
  const found: { readonly pace: Pace; readonly at: number; readonly isAsked?: boolean }[] = []
  const complaints: typeof found = []
  for (const [pattern, pace] of TOO_MUCH) {
    reader.take(pattern, (match) => void complaints.push({ pace, at: match.index }))
  }
  for (const pace of PACES) {
    const { en, zh } = MOODS[pace]
    reader.take(
      `(?:${word(...en)}(?: (?:cuts?|pace|pacing|tempo|rhythm|mood|style|feel|vibe|editing|cutting))?|${anyOf(zh)}(?:一点|一些|点|些)?(?:的)?(?:风格|感觉|氛围|节奏)?(?:一点|一些|点|些)?)`,
      (match) => {
        found.push({ pace, at: match.index, isAsked: ASKED.test(match.input.slice(0, match.index)) })
      },
    )
  }
  const told = found.toSorted((a, b) => a.at - b.at)
  const asksForLook = before.some((operation) => operation.do === 'set-look')
  const [first] = [...told.filter(({ isAsked }) => isAsked), ...told, ...(asksForLook ? [] : complaints)]
  return first ? [{ do: 'set-pace', pace: first.pace }] : []
}
