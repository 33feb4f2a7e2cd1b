import { toExpression } from '../expressions'
import { NUMBER, readNumber } from '../numbers'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { shuffle } from '../shuffle'

type Ids = readonly string[]

const THEM =
  '(?: (?:them|it|everything|(?:the |all |my )*(?:photos|pictures|images|clips|shots|order)(?: and (?:the )?(?:videos?|clips?|[a-z]+ clip))?(?: of (?:the )?(?:photos|pictures|images|clips|shots))?))?'
const SORT = `(?<![a-z])(?:(?:re)?(?:sort|order|arrange)(?:ed|d)?|put|show)${THEM}`
const REVERSE =
  '(?<![a-z])(?:reverse|invert|flip(?! (?:it|this|the (?:film|video)|the whole thing) ?\\u0000)(?! (?:it |this |the (?:film|video) )?(?:to|into|around to)(?![a-z]))(?! vertical| sideways))(?: the)?(?: order)?(?: of(?: the)? (?:photos|pictures|images|clips|shots))?(?! photo)(?![a-z])|(?:(?<![a-z])(?:play|show|put) (?:them |it |(?:the |all )*(?:photos|pictures|clips|shots) )?)?(?<![a-z])(?:in reverse(?: order)?|(?:back to front|backwards))(?![a-z])|(?:把|将)?(?:照片|图片)?(?:的)?(?:的)?(?:顺序)?(?:整个|全部|全都|都|完全)(?:反过来|颠倒|倒过来|倒置)|(?:照片|图片)?(?:的)?顺序(?:反|倒|颠倒)一下|顺序(?:反过来|颠倒|倒过来|倒置)|倒序(?:排列|播放)?|逆序(?:排列)?|颠倒顺序|反过来(?:排列?|放)?|倒(?:过来|着)(?:放|排|播|来)(?:一遍)?'
const SHUFFLE = `(?<![a-z])mix (?:the |my |all )*(?:photos|pictures|images|clips|shots|order|them) up(?: a bit)?|(?<![a-z])(?:shuffle|randomi[sz]e|mix up|scramble|jumble)(?: up)?${THEM}(?![a-z])|(?:${SORT} )?(?:in (?:a )?)?random(?:ly)?(?: order)?(?![a-z])|(?:把|将)?(?:照片|图片|片段)?的?(?:顺序)?(?:打乱|随机)(?:一下)?(?:照片|图片)?的?(?:顺序|排列|排序|播放)?`
const BY_NAME = `${SORT} (?:by (?:their |the )?(?:file ?)?names?|alphabetical(?:ly)?)|(?<![a-z])(?:in )?alphabetical(?:ly)?(?: order)?(?![a-z])|(?:(?:照片|视频|图片|片段|素材)(?:和|与|跟|、)?)*按照?(?:文件)?名(?:称|字)?(?:的)?(?:顺序)?(?:排序|排列|排一?[排下]|排)?`
const TIME = '(?:date|time|day|when (?:they|it) (?:were|was) taken)(?: taken)?'
const BY_DATE = `(?<=^|[,;.] ?|then |and |order )by date(?: taken)?(?=$|[,.;!?]| and | but )|(?<![a-z])(?:start|begin|open)(?:ing)? with (?:the )?(?:oldest|earliest)(?: (?:photos?|ones?|pictures?|clips?|shots?))?(?![a-z])|从?(?:最早|最旧|最老)的(?:照片|那张|一张)?(?:开始|先放|先来|放前面|打头|在前)|${SORT} by (?:the )?${TIME}|(?:${SORT} )?(?:in )?chronological(?:ly)?(?: order)?|(?:(?<![a-z])(?:re)?(?:sort|order|arrange)(?:ed|d)? )?(?:from )?(?:,? ?(?:with )?(?:the )?oldest (?:ones? )?(?:first|to newest|at the (?:start|beginning|front))|earliest (?:first|at the (?:start|beginning|front)))|从(?:旧|早|先)到(?:新|晚|后)(?:排列|排序|排)?|按照?(?:我|它们)?(?:拍摄|拍照|拍)?的?(?:日期|时间|先后)(?:的)?(?:先后)?(?:顺序)?(?:来)?(?:排序|排列|排一?[排下]|排)?|(?:最早|最旧|最老)(?:拍)?的(?:照片)?(?:放|排)?(?:在)?(?:最)?前面?`
const NEWEST = `(?<![a-z])(?:start|begin|open)(?:ing)? with (?:the )?(?:newest|latest|most recent)(?: (?:photos?|ones?|pictures?|clips?|shots?))?(?![a-z])|(?:从)?(?:最新|最近)(?:拍)?的(?:照片|那张|一张)?(?:开始|先放|先来|放前面|打头|在前)|(?:${SORT} )?(?:from )?(?:the )?(?<![a-z])(?:newest|latest|most recent)(?: (?:ones?|photos?|pictures?|shots?))? to (?:the )?(?:oldest|earliest)(?: (?:ones?|photos?|pictures?|shots?))?|从(?:新|晚)到(?:旧|早)(?:排列|排序|排)?|(?<![a-z])(?:newest|latest|most recent)(?: (?:photos?|ones?|pictures?|clips?))? first|(?:最新|最近)(?:拍)?的(?:照片)?(?:放|排)?(?:在|到)?(?:最)?前面?`
const LIST = `#?${NUMBER}(?:(?:,? and |, ?| ?[>-]+ ?|、| )#?${NUMBER})+`
const GIVEN = `(?:(?<![a-z])(?:(?:the )?order|sequence|${SORT})(?: (?:as|to|is|be|in the order))* ?:? ?|(?:顺序|次序)(?:改成|改为|换成|为|是|按照?|:)* ?)(${LIST})`

/** All clips at once in another order; undefined when nothing of the kind is said. */
export function readWholeOrder(reader: Reader, start: Ids, scene: Scene): Ids {
  let order = start
  const rearrange = (next: Ids | undefined): boolean => {
    order = next ?? order
    return next !== undefined
  }
  reader.take(GIVEN, (match) => rearrange(asListed(match[1] ?? '', order)))
  let isNewestFirst = false
  reader.take(NEWEST, () => (isNewestFirst = rearrange(byDate(order, scene, -1))))
  // "By date, newest first" has said the direction already.
  reader.take(BY_DATE, () => isNewestFirst || rearrange(byDate(order, scene, 1)))
  reader.take(BY_NAME, () => rearrange(byName(order, scene)))
  let isShuffled = false
  reader.take(SHUFFLE, () => {
    if (!isShuffled) rearrange(shuffle(order))
    isShuffled = true
  })
  let isReversed = false
  reader.take(REVERSE, () => {
    if (!isReversed) rearrange(order.toReversed())
    isReversed = true
  })
  return order
}

/** "3, 1, 2": those first, the others behind them. */
function asListed(text: string, order: Ids): Ids | undefined {
  const named = [...text.matchAll(toExpression(NUMBER, 'gu'))].map(([number]) => order[readNumber(number) - 1])
  const known = named.filter((id): id is string => id !== undefined)
  if (known.length < named.length || new Set(known).size < known.length) return undefined
  return [...known, ...order.filter((id) => !known.includes(id))]
}

/** Undefined when no file says when it was taken; those that do not keep their order behind those that do. */
function byDate(order: Ids, scene: Scene, direction: 1 | -1): Ids | undefined {
  const takenAt = (clipId: string): number | undefined => assetOf(clipId, scene)?.takenAtMs
  const dated = order.filter((id) => takenAt(id) !== undefined)
  if (dated.length === 0) return undefined
  const sorted = dated.toSorted((a, b) => direction * ((takenAt(a) ?? 0) - (takenAt(b) ?? 0)))
  return [...sorted, ...order.filter((id) => !dated.includes(id))]
}

/** Numbers inside names count as numbers. Plain comparison, so that every computer sorts alike. */
function byName(order: Ids, scene: Scene): Ids {
  const key = (clipId: string): string =>
    (assetOf(clipId, scene)?.name ?? '').toLowerCase().replace(/\d+/gu, (digits) => digits.padStart(12, '0'))
  return order.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function assetOf(clipId: string, { cut, assets }: Scene): Scene['assets'][number] | undefined {
  const clip = cut.clips.find(({ id }) => id === clipId)
  return assets.find(({ id }) => id === clip?.assetId)
}
