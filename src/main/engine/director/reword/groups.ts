import { COLOUR_EN } from '../colours'
import { readReferences, referencePattern } from '../clip-reference'
import { toExpression } from '../expressions'
import { NUMBER, readNumber } from '../numbers'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'
import { nameOf } from './name-of'

const PICTURES = 'photos?|pictures?|images?|pics?|stills?'
const ONES = `(?:(?:${PICTURES}|clips?|shots?|slides?)|ones?)(?![a-z])`
const MANY = 'photos|pictures|images|pics|stills'
const ALL = `(?:everything(?: that)?|anything(?: that)?|whatever|what|(?:every|each|any)(?: single)? (?:photo|picture|image|pic|still|clip|shot|one)(?: that)?|all(?: of)?(?: the| my)? (?:${MANY}|clips|shots|ones)(?: that)?|the (?:${MANY}|ones|clips|shots)(?: that)?)(?: (?:comes?|are|is|stands?))?`
const REMOVE_OR_KEEP =
  '(?:remove|delete|drop|cut|lose|ditch|scrap|keep|use|mute|skip|leave out|kick out|chuck|throw out|throw away|get rid of|take out|chuck out|chuck|bin|axe|kill|toss|only|just|without)'
const SHAPES_ZH =
  '(?:[那这]一?[张个幅])?([竖横])(?:着|屏|构图)?(?:拍|照|放)?的?(?:[那这]一?[张个幅](?:照片|图片|图)?|照片|图片|图(?![片像]?比))'

/**
 * Groups that are told by where they stand or how they are shaped become the names of their pictures: "everything after
 * the lamp", "the two middle photos", "the portrait one", 竖着拍的那张, 台灯后面的全部.
 */
export function sayGroups(spoken: Spoken, scene: Scene): Spoken {
  const { clips } = scene.cut
  const names = (ids: readonly string[], joint: string): string | undefined => {
    const known = ids.map((id) => nameOf(scene).get(id))
    return known.length === 0 || known.length === clips.length || known.includes(undefined)
      ? undefined
      : known.join(joint)
  }
  const one = `(${referencePattern(scene)})`
  const from = (
    text: string | undefined,
    side: 'after' | 'before' | 'from' | 'up to',
    joint: string,
    photosOnly = false,
  ) => {
    const [id, another] = readReferences(text ?? '', scene) ?? []
    const at = clips.findIndex((clip) => clip.id === id)
    if (at < 0 || another !== undefined) return undefined
    const part =
      side === 'after'
        ? clips.slice(at + 1)
        : side === 'before'
          ? clips.slice(0, at)
          : side === 'from'
            ? clips.slice(at)
            : clips.slice(0, at + 1)
    return names(
      part.filter(({ assetId }) => !photosOnly || isPhoto(assetId, scene)).map(({ id: each }) => each),
      joint,
    )
  }
  const beyond = respeak(
    spoken,
    `(?<=(?<![a-z])${REMOVE_OR_KEEP} (?:only |just )?)${ALL} (after|behind|following|before|in front of|ahead of|up to(?: and including)?|from) ${one}(?: (?:on|onwards?|out))?(?![a-z])`,
    (m) => {
      const word = m[1] ?? ''
      const side = /^(?:after|behind|following)$/u.test(word)
        ? 'after'
        : word.startsWith('up to')
          ? 'up to'
          : word === 'from'
            ? 'from'
            : 'before'
      return from(m[2], side, ', ')
    },
  )
  const beyondZh = respeak(
    beyond,
    `${one}(之后|以后|后面|之前|以前|前面)的?(?:所有|全部)?的?(?:(?:照片|图片|画面|内容|片段|东西)(?:都|全|全部|全都|统统)|(?:都|全|全部|全都|统统)(?:的)?(?:照片|图片)?|那些(?:照片|图片)?|[几两三]张(?:照片|图片|图)?)(?=[^,。]{0,4}(?:删|去|不要|剪|砍|留|保留|静音|拿))`,
    (m) => from(m[1], /后/u.test(m[2] ?? '') ? 'after' : 'before', '、'),
  )
  const verbFirst = respeak(
    beyondZh,
    `(?<=(?:删掉|删除|删了|删|去掉|剪掉|砍掉|拿掉|移除|保留|只留|留下|静音)(?:掉)?)${one}(?:的)?(之后|以后|后面|之前|以前|前面)的?(?:所有|全部|那些|其他|其余)?的?(照片|图片|画面|内容|片段|东西)`,
    (m) => from(m[1], /后/u.test(m[2] ?? '') ? 'after' : 'before', '、', /[照图]片/u.test(m[3] ?? '')),
  )
  const middle = respeak(
    verbFirst,
    `(?<![a-z])the (?:(${NUMBER}) )?(?:middle|central) (?:(${NUMBER}) )?(${ONES})|(?<![a-z])the (?:middle|central) (${NUMBER})(?= (?:should|can|must|may|will|stay|remain|go|photos)(?![a-z]))|(?:最)?中间(?:的)?那?([一二两三四\\d])?[张个](照片|图片|图|(?=[^到去来面]))`,
    (m) => {
      const photosOnly = toExpression(`(?:${PICTURES})|照片|图片|图`).test(m[3] ?? m[6] ?? '')
      const several = clips.filter(({ assetId }) => !photosOnly || isPhoto(assetId, scene)).map(({ id }) => id)
      const said = m[1] ?? m[2] ?? m[4] ?? m[5]
      const count = said === undefined ? 1 : readNumber(said)
      // Of five photos, "the middle two" could be either pair: then the clips among them are counted as well.
      const among = [several, clips.map(({ id }) => id)].find(
        (ids) => ids.length > count && (ids.length - count) % 2 === 0,
      )
      const from = among === undefined ? 0 : (among.length - count) / 2
      return among && names(among.slice(from, from + count), m[3] === undefined && m[4] === undefined ? '、' : ', ')
    },
  )
  const shaped = (isUpright: boolean, joint: string): string | undefined =>
    names(
      clips.filter(({ assetId }) => isShaped(assetId, isUpright, scene)).map(({ id }) => id),
      joint,
    )
  const english = respeak(
    middle,
    `(?<![a-z])(?:the|that|those|all|both|every|my)(?: the)? (portrait|vertical|upright|landscape|horizontal)(?:[- ](?:format|oriented|orientation|style))? (?:${PICTURES}|ones?|shots?)(?![a-z]| of (?:the |my ))`,
    (m) => shaped(/^(?:portrait|vertical|upright)$/u.test(m[1] ?? ''), ', '),
  )
  const everySecond = respeak(
    english,
    `(?<![a-z])every (second|other|2nd|third|3rd) (${ONES})(?! ?(?:except|but|apart|besides|that))|每隔一[张个](?:照片|图片|图)?`,
    (m) => {
      const photosOnly = m[2] === undefined || toExpression(`(?:${PICTURES})`).test(m[2])
      const step = /third|3rd/u.test(m[1] ?? '') ? 3 : 2
      const several = clips.filter(({ assetId }) => !photosOnly || isPhoto(assetId, scene)).map(({ id }) => id)
      return names(
        several.filter((_, index) => (index + 1) % step === 0),
        m[2] === undefined ? '、' : ', ',
      )
    },
  )
  const dated = respeak(
    everySecond,
    `(?<![a-z])the (?:(${NUMBER}) )?(oldest|newest|latest|earliest|most recent)(?: (${NUMBER}))?(?: (${ONES}))?(?! (?:to|first|last|at the|come|go first|${PICTURES}))(?=$|[,.;!?]| (?:has|have|is|are|can|should|must|goes?|out|and|black|for|gets?|stays?|please|in ))`,
    (m, words) => {
      if (m[4] === undefined && !toExpression(`${REMOVE_OR_KEEP} $`).test(words.slice(0, m.index))) return undefined
      return names(
        datedOf(
          scene,
          /newest|latest|recent/u.test(m[2] ?? ''),
          readNumber(m[1] ?? m[3] ?? '1'),
          /photo|picture|image|pic/u.test(m[4] ?? ''),
        ),
        ', ',
      )
    },
  )
  const datedZh = respeak(
    dated,
    '(?<=(?:删掉?|去掉|去除|拿掉|只留下?|保留|把|移除))(?:拍得?)?(最早|最旧|最老|最新|最近|最晚)(?:拍)?的?(?:那)?([一二两三四五\\d])?张(?:照片|图片|图)?',
    (m) => names(datedOf(scene, /新|近|晚/u.test(m[1] ?? ''), readNumber(m[2] ?? '一'), true), '、'),
  )
  const placedZh = respeak(
    datedZh,
    '(?<=^|[,。;] ?|把)(?:拍得?)?(最早|最旧|最新|最近|最晚)(?:拍)?的(?:那)?(?:一?张)?(?:照片|图片|图)?(?=(?:放|排|摆|移|挪)(?:在|到)?(?:第一|最前|开头|最后|末尾|结尾))',
    (m) => names(datedOf(scene, /新|近|晚/u.test(m[1] ?? ''), 1, false), '、'),
  )
  // "The red picture gets the caption": the picture's colour is not the colour of what is written.
  const twoColours = respeak(
    placedZh,
    `(?<![a-z])(?:the |that )((?:${COLOUR_EN}, (?:the )?)*${COLOUR_EN}),? and (?:the )?(${COLOUR_EN}) (${ONES})`,
    (m) =>
      `${(m[1] ?? '')
        .split(/, (?:the )?/u)
        .map((colour) => `the ${colour} ${m[3] ?? ''}`)
        .join(', ')} and the ${m[2] ?? ''} ${m[3] ?? ''}`,
  )
  const bare = respeak(
    twoColours,
    `(?<![a-z])(?:the )?(${COLOUR_EN}) (before|after|behind|in front of) (?:the )?(${COLOUR_EN})(?=$|[,.;!?]| and )`,
    (m) => `the ${m[1] ?? ''} one ${m[2] ?? ''} the ${m[3] ?? ''} one`,
  )
  const bareBetween = respeak(
    bare,
    `(?<=between )(?:the )?(${COLOUR_EN}) and (?:the )?(${COLOUR_EN})(?=$|[,.;!?])`,
    (m) => `the ${m[1] ?? ''} one and the ${m[2] ?? ''} one`,
  )
  const coloured = respeak(bareBetween, `(?<![a-z])(?:the |that |my )${COLOUR_EN} ${ONES}`, (m) =>
    names(readReferences(m[0], scene) ?? [], ', '),
  )
  return respeak(coloured, SHAPES_ZH, (m) => shaped(m[1] === '竖', '、'))
}

/** So many of those that were taken first or last; none when one of them does not say when. */
function datedOf({ cut, assets }: Scene, isNewest: boolean, count: number, photosOnly: boolean): string[] {
  const taken = cut.clips.flatMap(({ id, assetId }) => {
    const asset = assets.find((each) => each.id === assetId)
    return photosOnly && asset?.kind !== 'photo' ? [] : [{ id, atMs: asset?.takenAtMs }]
  })
  if (taken.some(({ atMs }) => atMs === undefined)) return []
  const sorted = taken.toSorted((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0)).map(({ id }) => id)
  return isNewest ? sorted.slice(-count) : sorted.slice(0, count)
}

const isPhoto = (assetId: string, { assets }: Scene): boolean =>
  assets.some(({ id, kind }) => id === assetId && kind === 'photo')

/** Square ones are neither. */
function isShaped(assetId: string, isUpright: boolean, { assets }: Scene): boolean {
  const asset = assets.find(({ id }) => id === assetId)
  if (asset?.kind !== 'photo' || asset.widthPx === undefined || asset.heightPx === undefined) return false
  return isUpright ? asset.heightPx > asset.widthPx : asset.widthPx > asset.heightPx
}
