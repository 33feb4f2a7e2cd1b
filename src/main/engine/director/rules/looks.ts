import { readReferences, referenceListPattern } from '../clip-reference'
import type { LookChoice } from '../cut'
import type { EditOperation } from '../operations'
import { anyOf, word } from '../reader'
import type { Rule } from '../scene'
import { NO, NO_ZH } from './negation'

const TONE = '(?:look|filter|style|effect|tones?|tint|grade|grading|colou?rs?|palette|feel|vibe)'
const LOOKS: readonly { readonly look: LookChoice; readonly en: readonly string[]; readonly zh: readonly string[] }[] =
  [
    {
      look: 'none',
      en: [`(?:back to |in )?(?:the )?(?:original|natural|normal|full) colou?rs?`, 'back (?:to|in) colou?r'],
      zh: ['恢复(?:原来的?)?(?:颜色|彩色|色彩)', '原色', '彩色'],
    },
    {
      look: 'black-and-white',
      en: ['black(?: and |[ -]?&[ -]?|[ -]and[ -]| n )white', 'b ?& ?w', 'b ?\\/ ?w', 'monochrome', 'gr[ae]y ?scale'],
      zh: ['黑白'],
    },
    {
      look: 'vintage',
      en: ['vintage', 'retro', 'sepia', 'old[ -](?:film|movie|time|school)(?:[ -]style)?'],
      zh: ['复古', '怀旧(?=滤镜|色调|效果)', '老电影', '老照片', '旧时光'],
    },
    { look: 'faded', en: ['faded', 'washed[ -]out', 'matte', 'muted colou?rs'], zh: ['褪色', '低饱和度?', '淡雅色调'] },
    {
      look: 'vivid',
      en: [
        'vivid',
        'vibrant',
        'saturated',
        'colou?rful',
        'colou?rs (?:that )?pop',
        'more (?:colou?r|saturation)',
        'punchy colou?rs',
      ],
      zh: ['(?:颜色|色彩)(?:更|再)?(?:鲜艳|浓|饱和)', '(?:更)?鲜艳', '高饱和度?', '提高饱和度'],
    },
    { look: 'warm', en: ['warm(?:er)?'], zh: ['暖色调?', '暖调', '偏暖', '暖一点'] },
    {
      look: 'cool',
      en: [`(?:cool|cold)(?:er)?(?:,? blu(?:e|ish))?(?= ${TONE})`, 'bluish'],
      zh: ['冷色调?', '冷调', '偏冷', '冷一点'],
    },
  ]
const AFTER_EN = `(?: (?:film|movie|photo|video)?(?: )?${TONE})*`
const AFTER_ZH = '(?:的)?(?:胶片)?(?:滤镜|色调|色彩|调子|效果|风格|风|感觉|感|一点|一些|点)*'
const ONE = anyOf(LOOKS.flatMap(({ en, zh }) => [`${word(...en)}${AFTER_EN}`, `${anyOf(zh)}${AFTER_ZH}`]))
const NONE = [
  `${NO} (?:the )?(?:${ONE})`,
  `${NO_ZH}(?:${ONE})|(?:把|将)(?:${ONE})${NO_ZH}`,
  `${NO} (?:colou?r )?(?:filters?|looks?|grading|grade|tint)(?![a-z])`,
  `${NO_ZH}(?:滤镜|调色|色调)|(?:把|将)?滤镜(?:去掉|删掉|关掉)`,
]

/** How pictures are graded: all of them, or the ones that are named. */
export const readLooks: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const several = `(${referenceListPattern(scene)})`
  let missed = false
  const single = (clips: string | undefined, look: string | undefined): boolean => {
    const clipIds = readReferences(clips ?? '', scene)
    missed ||= !clipIds
    if (clipIds) found.push({ do: 'set-look', look: toLook(look ?? ''), clipIds })
    return clipIds !== undefined
  }
  reader.take(NONE.join('|'), () => void found.push({ do: 'set-look', look: 'none' }))
  const except = (clips: string | undefined, look: string | undefined): boolean => {
    const clipIds = readReferences(clips ?? '', scene)
    if (!clipIds) return false
    found.push({ do: 'set-look', look: toLook(look ?? '') }, { do: 'set-look', look: 'none', clipIds })
    return true
  }
  reader.take(
    `(?:everything |all |all photos )?(?:in )?(${ONE}) (?:except|but not|apart from)(?: for)? (?:the )?${several}`,
    (match) => except(match[2], match[1]),
  )
  reader.take(
    `除了?${several}(?:以外|之外|外)?,?(?:其他|其余|别的)?(?:都|全部|全)?(?:用|变成|改成|变)?(${ONE})`,
    (match) => except(match[1], match[2]),
  )
  reader.take(
    `(?<![a-z])(?:(?:make|turn|give|put|show|keep|have|set) )?(?:only |just )?(?:the )?${several}(?: (?:in|into|to|a|an|the|with|look|be|should be))* (${ONE})`,
    (match) => single(match[1], match[2]),
  )
  reader.take(`(${ONE}) (?:on|for|to|over) ${several}`, (match) => single(match[2], match[1]))
  reader.take(
    `(?:把|将|让|给)?${several}(?:都)?(?:用|改成|改为|变成|变|换成|加上?|设为|调成)?一?[个种]?(${ONE})`,
    (match) => single(match[1], match[2]),
  )
  // A look for a picture that is not there is no look for the film.
  if (missed) return found
  reader.take(
    `(?:(?<![a-z])(?:in|with|as|use|add|apply|make it|turn it) (?:an? |the )?(?:more )?)?(${ONE})|(?:加上?|用|使用|改成|换成|变成)?一?[个种]?(${ONE})`,
    (match) => void found.push({ do: 'set-look', look: toLook(match[1] ?? match[2] ?? '') }),
  )
  const [film] = found.filter((operation) => !('clipIds' in operation))
  return [...(film ? [film] : []), ...found.filter((operation) => 'clipIds' in operation)]
}

function toLook(text: string): LookChoice {
  const named = LOOKS.find(({ en, zh }) => new RegExp(`^(?:${word(...en)}|${anyOf(zh)})(?=$|.)`, 'u').test(text))
  return named?.look ?? 'none'
}
