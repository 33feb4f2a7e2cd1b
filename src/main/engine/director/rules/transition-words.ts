import { toExpression } from '../expressions'
import type { TransitionChoice } from '../cut'
import { anyOf, word } from '../reader'
import { shortened } from '../short-patterns'

export type Kind = Exclude<TransitionChoice, 'none'>

interface Words {
  readonly kind: Kind
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

const EFFECT = '(?= (?:transitions?|effects?|cuts?|between|from (?:one|each)|into|to the next)(?![a-z]))'
const EFFECT_ZH = '(?=(?:的)?(?:转场|过渡))'

/** What people call the ways from one picture to the next. Narrow names stand before those they hold. */
export const KINDS: readonly Words[] = [
  {
    kind: 'dip-to-white',
    en: [
      'dips? to white',
      'fad(?:e|es|ing) (?:to|through|via) white',
      'white fades?',
      '(?:white )?flash(?:es)?(?: of white)?',
      'through white',
      'white dips?',
    ],
    zh: ['白场过渡', '闪一?(?:下|道)?白光?', '白场', '闪白', '白闪', '白屏', '过白', '白色闪光', '渐白', '淡入白场'],
  },
  {
    kind: 'dip-to-black',
    en: [
      'dips? to black',
      'fad(?:e|es|ing) (?:to|through|via) black',
      'black fades?',
      'through black',
      'black dips?',
      'black in between',
    ],
    zh: ['黑场过渡', '黑场', '闪黑', '黑屏', '过黑', '变黑', '渐黑', '淡入黑场'],
  },
  { kind: 'clock', en: ['clock(?:[ -]?wip(?:e|es|ing))?', 'radial wipes?'], zh: ['时钟擦除', '时钟', '扇形'] },
  {
    kind: 'iris',
    en: ['iris(?:es)?(?: (?:wipes?|in|out))?', '(?:circle|circular)(?: wipes?)?(?= |$|[,.;])', 'round wipes?'],
    zh: [
      '圆形擦除',
      '圆(?:形|圈)?(?:展开|打开|扩散|放大)',
      `圆形${EFFECT_ZH}`,
      `圆圈${EFFECT_ZH}`,
      '光圈',
      '圈入',
      '圈出',
    ],
  },
  {
    kind: 'barn-doors',
    en: ['barn[ -]?doors?', '(?:opening |double )?doors?(?= (?:transitions?|effects?|wipes?))', 'curtains?'],
    zh: ['对开门', '开门(?:效果|动画|一样)', `开门${EFFECT_ZH}`, '双开门', '拉幕', '帘幕'],
  },
  {
    kind: 'dissolve',
    en: ['(?:pixel|grain(?:y)?|noise|noisy|random|sand|dotted)[ -]?dissolv(?:e|es|ing)'],
    zh: ['颗粒溶解', '像素溶解', '随机溶解', '噪点溶解'],
  },
  { kind: 'blur', en: [`blur(?:s|ry|red|ring)?${EFFECT}`], zh: [`(?:动感)?模糊${EFFECT_ZH}`] },
  {
    kind: 'zoom',
    en: [`zoom(?:s|ing)?(?:[ -](?:in|out|through))?${EFFECT}`],
    zh: [`(?:缩放|推镜|拉近|放大)${EFFECT_ZH}`],
  },
  {
    kind: 'crossfade',
    en: [
      'cross[ -]?fad(?:e|es|ing)',
      'cross[ -]?dissolves?',
      'dissolves?',
      'fad(?:e|es|ing)(?! (?:in|out|everything|it|all|down|up|away)(?![a-z]))',
      'blend(?:s|ing)?',
    ],
    zh: [
      '交叉淡化',
      '交叉溶解',
      '淡入淡出',
      '叠化',
      '溶解',
      '淡化',
      '渐变',
      '交叉淡入',
      '淡入淡出',
      '渐隐',
      '渐隐渐现',
      '互溶',
      '交溶',
      '软切',
    ],
  },
  {
    kind: 'wipe-up',
    en: ['(?:upwards?|vertical) wip(?:e|es|ing)', 'wip(?:e|es|ing) (?:up(?:wards?)?|vertically)'],
    zh: ['(?:向上|往上|上下)(?:的)?(?:擦除|划变|划像)', '(?:擦除|划变)向上'],
  },
  { kind: 'wipe', en: ['wip(?:e|es|ing)', 'swipes?'], zh: ['擦除', '划变', '划像', '划出'] },
  {
    kind: 'slide-up',
    en: [
      '(?:upwards?|vertical) (?:slid(?:e|es|ing)|push(?:es)?)',
      '(?:slid(?:e|es|ing)|push(?:es)?) (?:up(?:wards?)?|vertically)',
    ],
    zh: ['(?:向上|往上|上下)(?:的)?(?:滑动|滑入|推移|推入)', '上滑', '上推'],
  },
  {
    kind: 'slide',
    en: ['slid(?:e|ing)(?! ?(?:\\d|show))', 'slides', 'push(?:es)?'],
    zh: ['滑动', '滑入', '滑移', '推移', '推入'],
  },
]

export const ANY_TRANSITION = `(?:${word('transitions?(?: effects?)?')}|转场(?:效果|特效|动画)?|过渡(?:效果|动画)?)`
export const NAMED_TRANSITION = shortened(
  anyOf(KINDS.flatMap(({ en, zh }) => [...en.map((name) => word(name)), ...zh])),
)

/** The kind a text names first. */
export function findKind(text: string): Kind | undefined {
  return KINDS.find(({ en, zh }) => toExpression(`${word(...en)}|${anyOf(zh)}`).test(text))?.kind
}
