import type { EditOperation } from '../operations'
import { word } from '../reader'
import type { Rule } from '../scene'
import { GONE_ZH, NO, NO_ZH } from './negation'

const NOUN =
  '(?:ken burns(?: effect)?|zoom(?:s|ing)?(?: effects?)?|motion|movement|pan(?:s|ning)?|animations?|camera moves?)'
const NOUNS = `${NOUN}(?:(?:,| and| or|\\/) ?${NOUN})*`
const NOUN_ZH =
  '(?:放大缩小|推近拉远|慢慢放大|镜头移动|镜头推拉|动态效果|缩放|推拉|运镜|动效|镜头运动|平移|运动效果|动画效果|动画)'
const OFF = [
  `${NO} (?:slow |gentle |camera )*${NOUNS}(?: (?:on|in|of|for) (?:the |my |any |all )*(?:photos|pictures|images|pics|stills))?(?![a-z])`,
  word(
    `turn (?:the )?${NOUNS} off`,
    '(?:keep|show|hold|leave) (?:the |all |my )*(?:photos|pictures|images|pics|them|everything) (?:perfectly |completely |totally )?(?:still|static|steady|fixed)',
    '(?:photos|pictures|images|pics) (?:should |must )?(?:stay|remain|be|are) (?:perfectly |completely )?(?:still|static|steady|fixed)',
    'freeze the (?:photos|pictures|images)',
    'still (?:photos|pictures|images)',
    "(?:do not|don[’']?t|stop) (?:zoom(?:ing)?|mov(?:e|ing)|pan(?:ning)?)(?: (?:in|out|around|in and out|and (?:pan|zoom)(?:ning|ing)?))*(?: (?:on )?(?:the |my |any )*(?:photos|pictures|images|pics))?",
    'static(?: photos| pictures)?',
  ),
  '(?<![a-z])(?:stop|keep|prevent) (?:the |all |my )*(?:photos|pictures|images|pics|them|stills) (?:from )?(?:moving|zooming|panning|drifting)(?: around| in| out)?',
  `${NO_ZH}${NOUN_ZH}(?:的)?(?:效果)?|${NOUN_ZH}(?:效果)?${GONE_ZH}`,
  '(?:照片|图片|画面|图)?(?:都|请|就)?(?:别|不要|不用|不)再?(?:乱)?(?:动来动去|晃来晃去|晃动|晃|移动|动|放大缩小|缩放|推拉)(?:了)?(?:的)?(?:效果)?',
  '(?:照片|图片|画面|图)(?:都)?(?:定住|固定(?:住|不动)?|静止|静态|不动)(?:不动)?',
  '(?:照片|图片)?(?:保持)?静止(?:不动)?',
]
const ON = [
  '(?<![a-z])(?:let|make|have) (?:the |all |my )*(?:photos|pictures|images|pics|them|stills) (?:slowly |gently )?(?:drift|move|zoom|float|pan|glide|breathe)(?: in| out| around)?(?: slowly| gently| a (?:bit|little))*',
  '(?:让)?(?:照片|图片|画面|图)(?:都)?(?:稍微|微微|轻微|轻轻)(?:地)?动(?:一动|一下|起来)?',
  '(?:让)?(?:照片|图片|画面|图)(?:都)?(?:慢慢|缓缓|轻轻|缓慢|轻微)(?:地)?(?:放大|推近|动起来|移动|缩放|动)',
  word(`(?:with |add |gentle |slow |subtle |turn on |use |some )*(?:the )?${NOUNS}`),
  `${NOUN_ZH}(?:效果)?`,
]

const WHOLE = [
  "(?<![a-z])(?:do not|don[’']?t|stop|never) fill(?:ing)? (?:up )?(?:the |my )?(?:whole |entire |full )?(?:frame|screen|picture)(?![a-z])",
  '(?:别|不要|不用|取消|关掉|不)(?:再)?(?:填满|铺满|撑满|占满)(?:整个)?(?:屏幕|画面|全屏)?',
  '(?<![a-z])(?:show|keep|fit|have) [^,.;\\u0000]{0,25}(?:photos?|pictures?|images?) (?:whole|in full|uncropped|complete(?:ly)?|fully)(?: instead of cropp(?:ed|ing)(?: them)?)?',
  word(
    '(?:do not|don.?t|never|stop) (?:cut|chop|crop)(?:ping|ting)?(?: (?:off|out))?(?: (?:the |my |any |of |parts? )*(?:photos?|pictures?|images?|pics|heads|edges|tops?))?(?: off)?',
    '(?:show|see|keep|have) (?:them|it|the (?:photos?|pictures?|images?)) (?:in full|whole|complete(?:ly)?|uncropped|entirely)',
    'uncropped',
    "(?:do not|don[’']t|no|without) crop(?:ping)?(?: (?:the|my|any) (?:photos|pictures|images))?",
    '(?:with )?(?:a )?blur(?:red|ry)? (?:background|borders?|edges|bars)(?: instead of cropping)?',
    '(?:fit|show) (?:the )?(?:whole|full|entire) (?:photos?|pictures?|images?)',
    'blur(?:red)? (?:the )?(?:background|edges|borders|sides)',
    '(?:show|see|keep|want) (?:me )?(?:the |all |all of )*(?:whole|full|entire|complete) (?:photos?|pictures?|images?|thing)(?: (?:with|and) (?:a )?blur(?:red|ry)? (?:edges|background|borders|sides|bars))?',
  ),
  '(?:两边|两侧|四周|上下|边上|空白处|空的地方|周围)?(?:用)?(?:模糊(?:的)?(?:背景|边缘|画面)?|虚化)(?:来)?(?:填充|补上?|填上?|垫底?|填满|补齐)|(?:照片|图片|图|画面)?(?:要|都|全部|得)?(?:完整(?:地)?(?:显示|展示|露出|保留)|别把[^,。]{0,6}(?:切|裁|剪)(?:掉)?了?|(?:别|不要|不能|不许)(?:裁|切|剪裁|裁切|裁掉)(?:照片|图片|图|边|掉)?)|(?:模糊背景|背景模糊|不要裁剪|不裁剪|完整显示|显示完整)(?:照片|图片)?',
]
/** Neither is asked for: the program chooses for each picture, as at the start. */
const AUTOMATIC = [
  word(
    '(?:use |with |back to |set it to |set them to )?(?:the )?(?:automatic(?:ally)?|auto)[ -]?(?:fit(?:ting)?|cropp?(?:ing)?|framing)(?: again)?',
    '(?:fit|crop|frame)(?: (?:the |my |all )*(?:photos|pictures|images|pics|them|it|everything))? (?:automatically|auto)(?: again)?',
  ),
  '(?:照片|图片|画面|图)?(?:的)?(?:填充|适配|裁切|裁剪|显示)?(?:方式)?(?:都|就)?(?:恢复|改回|换回|还原)?(?:成|为|用)?自动(?:适配|适应|填充|裁切|裁剪)(?:屏幕|画面|方式)?',
]
const FILLED = [
  word(
    'fill (?:the )?(?:frame|screen)',
    'crop (?:(?:the |all |my )*(?:photos|pictures|images|pics|them|it|everything) )?to (?:fill|fit)(?: the (?:frame|screen))?',
    'full ?(?:frame|bleed)',
    '(?:no|without|remove|get rid of|lose|(?:i )?(?:do not|don.?t) want|hate) (?:any |the |those |ugly )*(?:black |side |blurry |blurred |empty )*(?:bars|borders|edges|stripes|letterbox(?:ing)?|gaps)(?: (?:at|on) the (?:sides?|edges?|top and bottom))?',
    '(?:the |those |these )?(?:black |side |empty )*(?:bars|borders|edges|stripes) (?:are|look) (?:so |really |very |kinda )*(?:ugly|awful|terrible|horrible|bad|annoying|distracting)',
    'fill (?:it|them|everything)(?: up)?(?= ?$| ?[,.;!])',
    'fill (?:up )?(?:the |my )?(?:whole |entire |full )?(?:frame|screen|picture|image|canvas)',
    'edge to edge',
  ),
  '(?:我)?讨厌(?:黑边|白边|边框|留白)|(?:那些?)?(?:黑边|白边|边框)(?:太|好|很|真|有点|有些)*(?:丑|难看|碍眼|不好看|扎眼|影响观感)(?:了)?|(?:不要|别|不想要|去掉|没有|无|不留|别留|不要留|不能有|不要有)(?:任何)?(?:黑边|白边|边框|留边|边|空白)(?:了)?|撑满(?:屏幕|画面)?|占满(?:屏幕|画面)?|铺满(?:屏幕|画面)?|填满(?:屏幕|画面)?|裁切填充|满屏|充满屏幕',
]

/** Slow zoom on photos, and how they sit in the frame. */
export const readMotion: Rule = (reader) => {
  const found: EditOperation[] = []
  reader.take(OFF.join('|'), () => void found.push({ do: 'set-motion', on: false }))
  reader.take(ON.join('|'), () => void found.push({ do: 'set-motion', on: true }))
  const motions = found.slice(0, 1)
  const fits: EditOperation[] = []
  reader.take(AUTOMATIC.join('|'), () => void fits.push({ do: 'set-fit', fit: 'automatic' }))
  reader.take(WHOLE.join('|'), () => void fits.push({ do: 'set-fit', fit: 'fit-blur' }))
  reader.take(FILLED.join('|'), () => void fits.push({ do: 'set-fit', fit: 'fill' }))
  return [...motions, ...fits.slice(0, 1)]
}
