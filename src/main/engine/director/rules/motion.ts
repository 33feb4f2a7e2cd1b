import type { EditOperation } from '../operations'
import { word } from '../reader'
import type { Rule } from '../scene'
import { NO, NO_ZH } from './negation'

const NOUN =
  '(?:ken burns(?: effect)?|zoom(?:s|ing)?(?: effects?)?|motion|movement|pan(?:s|ning)?|animations?|camera moves?)'
const NOUNS = `${NOUN}(?:(?:,| and| or|\\/) ?${NOUN})*`
const NOUN_ZH = '(?:缩放|推拉|运镜|动效|镜头运动|平移|运动效果|动画效果|动画)'
const OFF = [
  `${NO} ${NOUNS}(?![a-z])`,
  word(
    `turn (?:the )?${NOUNS} off`,
    '(?:keep|show) (?:the )?(?:photos|pictures|images) still',
    'still (?:photos|pictures|images)',
    "(?:do not|don[’']t) (?:zoom|move|pan)(?: the photos)?",
    'static(?: photos| pictures)?',
  ),
  `${NO_ZH}${NOUN_ZH}(?:效果)?`,
  '(?:照片|图片)?(?:保持)?静止(?:不动)?',
]
const ON = [word(`(?:with |add |gentle |slow |subtle |turn on |use |some )*(?:the )?${NOUNS}`), `${NOUN_ZH}(?:效果)?`]

const WHOLE = [
  word(
    "(?:do not|don[’']t|no|without) crop(?:ping)?(?: (?:the|my|any) (?:photos|pictures|images))?",
    '(?:with )?(?:a )?blur(?:red|ry)? (?:background|borders?|edges|bars)(?: instead of cropping)?',
    '(?:fit|show) (?:the )?(?:whole|full|entire) (?:photos?|pictures?|images?)',
    'blur the (?:background|edges|borders)',
  ),
  '(?:模糊背景|背景模糊|不要裁剪|不裁剪|完整显示|显示完整)(?:照片|图片)?',
]
const FILLED = [
  word(
    'fill (?:the )?(?:frame|screen)',
    'crop to (?:fill|fit)',
    'full ?(?:frame|bleed)',
    'no (?:black )?(?:bars|borders)',
  ),
  '铺满(?:屏幕|画面)?|填满(?:屏幕|画面)?|裁切填充|满屏|充满屏幕',
]

/** Slow zoom on photos, and how they sit in the frame. */
export const readMotion: Rule = (reader) => {
  const found: EditOperation[] = []
  reader.take(OFF.join('|'), () => void found.push({ do: 'set-motion', on: false }))
  reader.take(ON.join('|'), () => void found.push({ do: 'set-motion', on: true }))
  const motions = found.slice(0, 1)
  const fits: EditOperation[] = []
  reader.take(WHOLE.join('|'), () => void fits.push({ do: 'set-fit', fit: 'fit-blur' }))
  reader.take(FILLED.join('|'), () => void fits.push({ do: 'set-fit', fit: 'fill' }))
  return [...motions, ...fits.slice(0, 1)]
}
