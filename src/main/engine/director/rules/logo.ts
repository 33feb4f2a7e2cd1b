import { toExpression } from '../expressions'
import { escapePattern, readNames } from '../clip-names'
import { toPlainName } from '../file-words'
import type { Corner } from '../cut'
import type { EditOperation, SetMark } from '../operations'
import { anyOf } from '../reader'
import type { Rule, Scene } from '../scene'
import { clamp } from '../share-frames'
import { NO, NO_ZH } from './negation'

const [NARROWEST, WIDEST] = [0.05, 0.4]
const KNOWN = /(?:^|[^a-z])(?:logo|watermark|brand ?mark)(?![a-z])|标志|水印|商标|徽标/iu
const LOGO = '(?:(?<![a-z])(?:logo|watermark)(?![a-z\\d.])|水印|标志|商标|徽标)'
const ITS = '(?:(?:the|my|our|a|an|company|brand|我们[\\p{Script=Han}]{0,4}的|我的|公司的?|一个|个) ?)*'
const CORNERS: readonly [Corner, string][] = [
  ['top-left', '(?:top|upper)[ -]left|左上角?'],
  ['top-right', '(?:top|upper)[ -]right|右上角?'],
  ['bottom-left', '(?:bottom|lower)[ -]left|左下角?'],
  ['bottom-right', '(?:bottom|lower)[ -]right|右下角?'],
]
const CORNER = `(?:${CORNERS.map(([, pattern]) => pattern).join('|')})(?: (?:hand )?(?:corner|side))?(?: of the (?:screen|video|film|frame|picture))?`
const SMALL = '(?:very |quite )?(?:small|tiny|little)(?:er)?(?! bit)(?![a-z])|缩小(?:一点|一些|点)?|小(?:一点|一些|点)?'
const LARGE = '(?:very |quite )?(?:large|big)(?:g?er)?(?![a-z])|放大(?:一点|一些|点)?|大(?:一点|一些|点)?'
const FAINT =
  '(?:semi|half|partly|slightly)[ -]?transparent|transparent(?![a-z])|translucent|less visible|(?:more )?subtle(?:r)?(?![a-z])|fainter|see[ -]?through|faint|faded|淡一点|透明一点|半透明|\\d{1,3} ?% (?:visible|see[ -]?through|strength|solid|opacity|opaque|transparent|transparency)|不?透明度(?:为|设为|是)? ?\\d{1,3} ?%'
const WIDTH =
  '(?<=(?:smaller|bigger|larger|small|large|size|wide),? )\\d{1,2} ?%|\\d{1,2}(?:\\.\\d+)? ?% (?:wide|width|big|large|in (?:size|width)|of the (?:width|frame|screen|picture|film|video)(?: width)?)|(?:width|size)(?: of| at| to)? \\d{1,2} ?%|(?:画面|屏幕)?(?:宽度?|大小|尺寸)(?:占|为|是|设为|到|调到|改成|占画面的?)* ?\\d{1,2} ?%|占(?:画面|屏幕)?(?:宽度?)?的?\\d{1,2} ?%|(?<=,)宽 ?\\d{1,2} ?%'
const TRAIT = `(?:${CORNER}|${WIDTH}|${SMALL}|${LARGE}|${FAINT})`
const LINK =
  '(?:,? ?(?:(?:belongs|goes|sits|should (?:go|be|sit)|must (?:go|be)|needs to be|has to be|is to be|shall be)|and|in|at|on|to|into|with|of|the|a|an|bit|little|please|and make it|make it|say|should be|about|tiny|再|稍微|要|放在?|放到|移到|挪到|改到|位于|在|到|,)? ?)'
const TAIL = `((?:${LINK}{0,4}${TRAIT})*)`
/** "Put logo first" speaks of a picture of that name. */
const AS_PICTURE =
  '(?! ?(?:first|last|before|after|to the (?:front|end|start|beginning)|(?:to |at )?position|for \\d|放?(?:到|在)?(?:最前|最后|开头|结尾|第)))'
const VERB =
  '(?:(?<![a-z])(?:add|put|place|use|show|move|set|make|include|with|have|overlay|stick|slap|pop|drop|pin|display|position|keep|want|need) |加上?|放上?|把|将|用|打上?)*'

/** A logo or watermark: which picture, in which corner, how large, how clearly. */
export const readLogo: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const mark = (assetId: string | undefined, traits: string): boolean => {
    if (assetId === undefined) return false
    found.push({ do: 'set-mark', assetId, ...readTraits(traits) })
    return true
  }
  const usual = scene.cut.mark?.assetId ?? findLogo(scene)
  const isPicture = !scene.cut.mark && scene.cut.clips.some(({ assetId }) => assetId === usual)
  if (!isPicture) {
    reader.take(
      `${NO} ${ITS}${LOGO}|${NO_ZH}${ITS}${LOGO}|(?:把|将)${ITS}${LOGO}(?:去掉|删掉|删除|移除|拿掉)`,
      () => void found.push({ do: 'remove-mark' }),
    )
  }
  reader.take(
    `(?<![a-z])watermark (?:the |my )?(?:video|film|movie|it|everything) with (?:the |our |my )*${LOGO}${TAIL}`,
    (m) => mark(usual, m[1] ?? ''),
  )
  const names = readPhotoNames(scene)
  if (names.size > 0) {
    const name = `(${anyOf([...names.keys()].map(escapePattern))})`
    reader.take(
      `${VERB}(?:the )?${name} (?:as|for|to be) ${ITS}((?:(?:${SMALL}|${LARGE}|${FAINT}) )*)${LOGO}${TAIL}`,
      (m) => mark(names.get(m[1] ?? ''), `${m[2] ?? ''} ${m[3] ?? ''}`),
    )
    reader.take(`${VERB}${name}(?:做|当|作为|当作|用作|为|成)${ITS}${LOGO}${TAIL}`, (m) =>
      mark(names.get(m[1] ?? ''), m[2] ?? ''),
    )
  }
  reader.take(
    `(?:(?:(?:in|at) the )?(${CORNER})(?:的)?,? ?)?${VERB}${ITS}((?:(?:${SMALL}|${LARGE}|${FAINT})(?: |的)?)*)${LOGO}${AS_PICTURE}${TAIL}`,
    (m) => mark(usual, `${m[1] ?? ''} ${m[2] ?? ''} ${m[3] ?? ''}`),
  )
  return found.slice(0, 1)
}

/** The one picture that is called a logo. */
function findLogo({ assets }: Scene): string | undefined {
  const [logo, another] = assets.filter(({ kind, name }) => kind === 'photo' && KNOWN.test(toPlainName(name)))
  return another ? undefined : logo?.id
}

function readPhotoNames(scene: Scene): ReadonlyMap<string, string> {
  const isPhoto = (assetId: string): boolean => scene.assets.some(({ id, kind }) => id === assetId && kind === 'photo')
  return new Map([...readNames(scene)].filter(([, assetId]) => isPhoto(assetId)))
}

function readTraits(text: string): Omit<SetMark, 'do' | 'assetId'> {
  const corner = CORNERS.find(([, pattern]) => toExpression(pattern).test(text))?.[0]
  const isSmall = toExpression(SMALL).test(text)
  const isLarge = toExpression(LARGE).test(text)
  const opacity = readOpacity(text)
  const width = toExpression(WIDTH).exec(text)?.[0]
  return {
    ...(corner && { corner }),
    ...(width !== undefined && { widthFraction: readWidth(width) }),
    ...(width === undefined && (isSmall || isLarge) && { widthFraction: isSmall ? 0.1 : 0.25 }),
    ...(opacity !== undefined && { opacity }),
  }
}

/** As wide as a mark may be. */
function readWidth(text: string): number {
  return clamp(Number(/\d+(?:\.\d+)?/u.exec(text)?.[0]) / 100, NARROWEST, WIDEST)
}

function readOpacity(text: string): number | undefined {
  const all = [...text.matchAll(toExpression(FAINT, 'gu'))].map(([phrase]) => phrase)
  const faint = all.find((phrase) => /\d/u.test(phrase)) ?? all[0]
  if (faint === undefined) return undefined
  const percent = /\d+/u.exec(faint)
  if (!percent) return 0.5
  const fraction = Math.min(1, Number(percent[0]) / 100)
  return /transparen|see|^透明度/u.test(faint) ? Math.round((1 - fraction) * 100) / 100 : fraction
}
