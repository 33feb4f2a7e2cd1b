import { readNames, escapePattern } from '../clip-names'
import { COLOUR_EN } from '../colours'
import { anyOf } from '../reader'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

/** Things of which a film has one: who says which it is not, says which it is as well. */
const FAMILIES: readonly string[] = [
  'vertical|horizontal|portrait|landscape|square|widescreen|upright|竖屏|横屏|竖版|横版|方形|竖的|横的|9:16|16:9|1:1|4:5',
  'black and white|b&w|sepia|vintage|retro|warm|cool|cold|vivid|faded|colou?r|黑白|复古|怀旧|暖色|冷色|暖色调|冷色调|鲜艳|彩色|暖|冷',
  'fast|slow|calm|lively|quick|hectic|relaxed|快|慢|舒缓|欢快',
  'crossfades?|wipes?|slides?|dissolves?|hard cuts?|zooms?|blurs?|dips? to (?:black|white)|淡入淡出|擦除|滑动|硬切|溶解|叠化|推移|缩放|模糊',
  'top|bottom|middle|cent(?:er|re)|顶部|底部|中间|上面|下面|上方|下方',
  'louder|quieter|大声|小声',
  'longer|shorter|长|短',
  COLOUR_EN,
]
const NOT =
  '(?<![a-z])(?:(?:i )?(?:said|meant|wanted) )?(?:definitely |certainly |absolutely |please )*not (?:in |at (?:the )?|the |an? )?'
const NOT_ZH = '(?:我说的)?(?:是)?(?:不是|不要|别用?|不用)(?:做?成|用|放|在)?'
const WISH = '(?:but )?(?:i (?:want|said|meant|need) |make it |use |go |rather |instead )*'

/** "NOT vertical, landscape", 我说的是横屏，不是竖屏: what is not wished is left out where the other one is named beside it. */
export function sayWhatIsWished(spoken: Spoken, scene: Scene): Spoken {
  const names = [...readNames(scene).keys()].map(escapePattern)
  const families = names.length > 1 ? [...FAMILIES, anyOf(names)] : FAMILIES
  return families.reduce((said, family) => {
    const one = `(?:the |a |an )?(?:${family})(?![a-z])`
    const first = respeak(
      said,
      `${NOT}${one}(?: one| version| photo| picture)?,? (?:but )?${WISH}(?=[^.;!?]*(?:${family})(?![a-z]))`,
      () => '',
    )
    const last = respeak(
      first,
      `(?<=(?:${family})(?: one| version| photo| picture)?),? (?:and |but )?(?:definitely )?${family === COLOUR_EN ? '(?:not|rather than|instead of)' : 'not'} ${one}(?: one| version)?(?=$|[,.;!?])`,
      () => '',
    )
    const chinese = respeak(
      last,
      `${NOT_ZH}(?:${family})(?:那张|的|色)?,(?:而?是|要|我要|用|改)?(?=[^。;!?]*(?:${family}))`,
      () => '',
    )
    return respeak(
      chinese,
      `(?<=(?:${family})(?:那张|的)?),(?:而)?不(?:是|要)(?:${family})(?:那张|的)?(?=$|[,。;!?])`,
      () => '',
    )
  }, spoken)
}
