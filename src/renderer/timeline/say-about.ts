import type { TimelineClip } from '../../shared/timeline'

/** What is chosen, with the number that a person would call each picture by. */
export interface About {
  readonly pictures: readonly { readonly clip: TimelineClip; readonly position: number }[]
  readonly texts: readonly TimelineClip[]
  readonly hasMusic: boolean
}

/** How much longer or shorter a clip gets when nobody says it in seconds. */
const LONGER = 1.5
const SHORTER = 2 / 3

const OF_FILM =
  /\b(?:film|movie|everything|all|whole|vertical|horizontal|square|landscape|portrait|\d+:\d+)\b|整部|全片|竖屏|横屏|全部/iu
const THIS =
  /\b(?:this|that|these|those|the selected)\b(?: (?:clips?|photos?|pictures?|videos?|shots?|ones?|texts?|titles?|songs?))?/giu
const IT = /\b(?:it|them)\b/giu
const THIS_ZH = /(?:这|那)(?:些|个|一?[张段条])?(?:片段|照片|图片|视频|画面|镜头|文字|标题|音乐)?/gu
const IT_ZH = /它们?/gu

/** What is asked of the program and not of the film: there "it" is the whole film, or what was just done. */
const TO_PROGRAM = new RegExp(
  [
    String.raw`\b(?:export|render|download|save|share|publish|undo|redo|revert) (?:it|this|that|them)\b`,
    String.raw`\btake (?:it|this|that) back\b`,
    '(?:导出|下载|保存|发布|撤销|撤回)(?:它们?|[这那][个部条]?(?:视频|影片|改动)?)',
    '(?:它们?|[这那][个部条]?(?:视频|影片|改动)?)(?:导出|下载|保存|发布|撤销|撤回)',
  ].join('|'),
  'giu',
)

const SUBJECT = String.raw`(?:make )?(?:it|this|that|these|them)?(?: (?:clips?|photos?|pictures?|videos?|shots?|ones?))?[:,]? ?(?:a (?:bit|little) |much )?`
const LENGTH = new RegExp(`^${SUBJECT}(longer|shorter)(?: please)?[.!]?$`, 'iu')
const LENGTH_ZH = /^(?:把|让)?(?:它们?|这.{0,3})?[:：，]?再?(?:变)?(长|短)(?:一点|一些|点|些)[。！]?$/u
const ORDER = /^(mute|remove|delete)[.!]?$/iu
const LOOK = /^(?:a )?(black and white|warm|cool|vintage|vivid|faded)[.!]?$/iu
const ORDER_ZH = /^(静音|删掉|去掉|删除)[。！]?$/u

/**
 * A sentence with what is chosen on the timeline said in it, so that everybody understands it: "mute it" becomes
 * "mute clip 3", "longer" becomes "clip 3 for 7.5 seconds". What is plainly about the whole film stays as it was typed.
 */
export function sayAbout(text: string, about: About): string {
  const words = text.trim()
  const named = toReference(about, /\p{Script=Han}/u.test(words))
  if (named === undefined) return text
  if (about.pictures.length > 0) {
    const [, wish] = LENGTH.exec(words) ?? LENGTH_ZH.exec(words) ?? []
    if (wish !== undefined) return sayLengths(about, /longer|长/iu.test(wish), !/^[a-z]/iu.test(wish))
    const look = LOOK.exec(words)?.[1]
    if (look !== undefined) return `make ${named} ${look}`
  }
  const order = ORDER.exec(words)?.[1]
  if (order !== undefined) return `${order} ${named}`
  const orderZh = ORDER_ZH.exec(words)?.[1]
  if (orderZh !== undefined) return `把${named}${orderZh}`
  if (OF_FILM.test(words)) return text
  const asTyped = [...words.matchAll(TO_PROGRAM), ''].map(String)
  const others = words
    .split(TO_PROGRAM)
    .map((part) => part.replace(THIS, named).replace(IT, named).replace(THIS_ZH, named).replace(IT_ZH, named))
  return others.map((part, index) => part + (asTyped[index] ?? '')).join('')
}

function toReference({ pictures, texts, hasMusic }: About, isChinese: boolean): string | undefined {
  const names = [
    ...pictures.map(({ position }) => toNumber(position, isChinese)),
    ...texts.slice(0, 1).map(({ setting }) => toRole(setting?.role, isChinese)),
    ...(hasMusic ? [isChinese ? '音乐' : 'the music'] : []),
  ]
  return names.length === 0 ? undefined : names.join(isChinese ? '和' : ' and ')
}

const toNumber = (position: number, isChinese: boolean): string => (isChinese ? `第${position}段` : `clip ${position}`)

function toRole(role: NonNullable<TimelineClip['setting']>['role'] = 'title', isChinese: boolean): string {
  if (isChinese) return { title: '标题', caption: '字幕', 'lower-third': '人名条' }[role]
  return `the ${role.replace('-', ' ')}`
}

function sayLengths({ pictures }: About, isLonger: boolean, isChinese: boolean): string {
  const lengths = pictures.map(({ clip, position }) => {
    const seconds = Math.round((clip.durationMs / 100) * (isLonger ? LONGER : SHORTER)) / 10
    return isChinese ? `第${position}段显示${seconds}秒` : `clip ${position} for ${seconds} seconds`
  })
  return lengths.join(isChinese ? '，' : ', ')
}
