import type { LookChoice } from '../cut'
import { toExpression } from '../expressions'
import { anyOf, word } from '../reader'
import { shortened } from '../short-patterns'

const TONE = '(?:look|filter|style|effect|tones?|tint|grade|grading|colou?rs?|palette|feel|vibe)'
const LOOKS: readonly { readonly look: LookChoice; readonly en: readonly string[]; readonly zh: readonly string[] }[] =
  [
    {
      look: 'none',
      en: [
        `(?:back to |in )?(?:the )?(?:original|natural|normal|full) colou?rs?`,
        'back (?:to|in) colou?r',
        '(?:bring|put|turn) (?:the )?colou?rs? back(?: on)?',
        'in full colou?r',
      ],
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
        '(?:19[5-9]0s|(?<!\\d ?s[^.;!?]{0,24})[5-9]0s(?! ?\\u0000)(?! (?:wide ?screen|landscape|vertical|portrait|square|version|cut|edit|clip|long|max|tops|reel|story|short|in total)(?![a-z])))',
        'sepia',
        'old[ -](?:film|movie|time|school)(?:[ -]style)?',
      ],
      zh: [
        '胶片(?:复古|怀旧|风|感|色|味)*',
        '复古',
        '怀旧(?=滤镜|色调|效果)',
        '老电影',
        '(?:泛黄的?)?老照片',
        '旧时光',
        '泛黄',
      ],
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
/** One look by name, as a pattern without groups. */
export const ANY_LOOK = shortened(
  anyOf(LOOKS.flatMap(({ en, zh }) => [`${word(...en)}${AFTER_EN}`, `${anyOf(zh)}${AFTER_ZH}`])),
)

/** The look that what `ANY_LOOK` matched begins with. */
export function toLook(text: string): LookChoice {
  const named = LOOKS.find(({ en, zh }) => toExpression(`^(?:${word(...en)}|${anyOf(zh)})(?=$|.)`).test(text))
  return named?.look ?? 'none'
}
