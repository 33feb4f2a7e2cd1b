import { toExpression } from '../expressions'
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
      zh: ['黑白', '单色'],
    },
    {
      look: 'vintage',
      en: [
        'vintage',
        'retro',
        'old[ -]timey',
        'nineties',
        '(?:19)?[5-9]0s',
        'sepia',
        'old[ -](?:film|movie|time|school)(?:[ -]style)?',
      ],
      zh: ['复古', '怀旧(?=滤镜|色调|效果)', '老电影', '老照片', '旧时光'],
    },
    {
      look: 'faded',
      en: ['faded(?! (?:in|out))', 'pastel', 'desaturated', 'washed[ -]out', 'matte', 'muted colou?rs'],
      zh: ['褪色', '低饱和度?', '淡雅色调'],
    },
    {
      look: 'vivid',
      en: [
        'vivid',
        'vibrant',
        'saturated',
        'colou?rful',
        '(?:the )?colou?rs (?:that |really |to )?pop',
        'pop(?:ping|py) colou?rs',
        '(?:more )?(?:intense|rich(?:er)?|bold(?:er)?|strong(?:er)?|bright(?:er)?) colou?rs',
        'colou?rs (?:more )?(?:intense|rich(?:er)?|bold(?:er)?|strong(?:er)?|vivid|bright(?:er)?)',
        'more (?:colou?r|saturation)',
        'punchy colou?rs',
      ],
      zh: [
        '(?:颜色|色彩)(?:更|再)?(?:鲜艳|浓|饱和)',
        '(?:更)?鲜艳',
        '鲜亮',
        '艳丽',
        '(?:颜色|色彩)(?:再|更|要)?(?:亮|艳|浓|重|跳)',
        '浓郁',
        '饱满',
        '高饱和度?',
        '提高饱和度',
      ],
    },
    {
      look: 'warm',
      en: ['warm(?:er)?', 'golden(?: hour)?(?= (?:look|filter|tones?|light|feel|vibe))', 'cosy', 'cozy'],
      zh: ['暖色调?', '暖调', '偏暖', '暖色', '暖(?=[,。;!]|$)', '温暖', '暖一点'],
    },
    {
      look: 'cool',
      en: [`(?:cool|cold)(?:er)?(?:,? blu(?:e|ish))?(?= ${TONE})`, 'bluish'],
      zh: ['冷色调?', '冷调', '偏冷', '冷色', '清冷', '冷淡风', '冷一点'],
    },
  ]
const AFTER_EN = `(?: (?:film|movie|photo|video)?(?: )?${TONE})*`
const AFTER_ZH = '(?:的)?(?:胶片)?(?:滤镜|色调|色彩|调子|效果|风格|风|感觉|感|一点|一些|点)*'
const ONE = anyOf(LOOKS.flatMap(({ en, zh }) => [`${word(...en)}${AFTER_EN}`, `${anyOf(zh)}${AFTER_ZH}`]))
const NONE = [
  `${NO} (?:the )?(?:${ONE})`,
  `${NO_ZH}(?:${ONE})|(?:把|将)(?:${ONE})${NO_ZH}`,
  '(?<![a-z])(?:take|turn|switch) (?:the |that |any )?(?:colou?r )?(?:filters?|look|grading|grade|tint|effect) off',
  '(?<![a-z])no more (?:filters?|colou?r grading)',
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
    const others = scene.cut.clips.map(({ id }) => id).filter((id) => !clipIds.includes(id))
    found.push({ do: 'set-look', look: toLook(look ?? ''), clipIds: others })
    return true
  }
  reader.take(
    `(?:make |turn |put |keep |have )?(?:everything |all |all (?:the )?photos |the rest |all the others )?(?:should be |to be |to |be |in )?(${ONE}) (?:except|but not|but|apart from|other than|excluding|save)(?: for)? (?:the )?${several}`,
    (match) => except(match[2], match[1]),
  )
  reader.take(
    `(?<![a-z])(?:everything|all|all (?:the )?photos)? ?(?:except|but|apart from|other than)(?: for)? (?:the )?${several}(?: (?:should|to|be|in|into|goes|go|is|must|becomes?))* (${ONE})`,
    (match) => except(match[1], match[2]),
  )
  reader.take(
    `除了?${several}(?:以外|之外|外)?,?(?:其他|其余|别的)?(?:都|全部|全)?(?:用|变成|改成|变为|变|做成|调成|弄成|加上?)?(${ONE})`,
    (match) => except(match[1], match[2]),
  )
  reader.take(
    `(?<![a-z])(?:(?:make|turn|give|put|show|keep|have|set) )?(?:only |just )?(?:the )?${several}(?: (?:in|into|to|a|an|the|with|look|be|should be))* (${ONE})`,
    (match) => single(match[1], match[2]),
  )
  reader.take(
    `(?:(?<![a-z])(?:use|put|apply|add|give me|with|have|want) )?(?:an? |the |that )?(${ONE}) (?:just |only )?(?:on|for|to|over) (?:just |only )?(?:the )?${several}(?: only| alone)?`,
    (match) => single(match[2], match[1]),
  )
  reader.take(
    `(?:只有|只给|只把|只让|就给|就把|仅|只|把|将|让|给)*${several}(?:单独|也|都)*(?:做成|调成|调|弄成|来个|来点|套个?|用上?|改成|改为|变成|变|换成|加上?|设为|调成)?一?[个种]?(${ONE})`,
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
  const named = LOOKS.find(({ en, zh }) => toExpression(`^(?:${word(...en)}|${anyOf(zh)})(?=$|.)`).test(text))
  return named?.look ?? 'none'
}
