import { toExpression } from '../expressions'
import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { NUMBER, ORDINAL, readNumber, readOrdinal } from '../numbers'
import type { Rule, Scene } from '../scene'
import { readWholeOrder } from './whole-order'

const FIRST = '(?:first|the (?:very )?(?:start|beginning|front)|start|beginning|front)'
const LAST = '(?:last|the (?:very )?end|end|the back)'
const PUT = '(?<![a-z])(?:put|move|place|bring|send|show|have|make|set)'
const FIRST_ZH = '(?:最前面?|开头|首位|第一(?:个|张|位)?|最开始|前面去?|片头)'
const LAST_ZH = '(?:最后(?:面|一个|一张|一位)?|末尾|结尾|片尾|后面去?)'

type Ids = readonly string[]

/** Puts clips in another order. Numbers mean the order before the message. */
export const readOrder: Rule = (reader, scene) => {
  let order: Ids = scene.cut.clips.map((clip) => clip.id)
  const before = order
  const one = `(${referencePattern(scene)}|#?${NUMBER})`
  const several = `(${referenceListPattern(scene)})`
  const rearrange = (next: Ids | undefined): boolean => {
    if (!next) return false
    order = next
    return true
  }
  const ids = (text: string | undefined): Ids | undefined => read(text, scene)
  const move = (text: string | undefined, place: (moved: Ids, rest: Ids) => Ids): boolean => {
    const moved = ids(text)
    return rearrange(
      moved &&
        place(
          moved,
          order.filter((id) => !moved.includes(id)),
        ),
    )
  }
  const inFront = (moved: Ids, areThere: boolean): boolean =>
    rearrange(areThere ? [...moved, ...order.filter((id) => !moved.includes(id))] : undefined)
  const toFront = (text: string | undefined): boolean => move(text, (moved, rest) => [...moved, ...rest])
  const toBack = (text: string | undefined): boolean => move(text, (moved, rest) => [...rest, ...moved])
  const toPlace = (text: string | undefined, position: number): boolean =>
    position >= 1 && position <= order.length && move(text, (moved, rest) => rest.toSpliced(position - 1, 0, ...moved))
  const beside = (text: string | undefined, other: string | undefined, after: boolean): boolean => {
    const anchor = ids(other)?.[0]
    return (
      anchor !== undefined &&
      !ids(text)?.includes(anchor) &&
      move(text, (moved, rest) => rest.toSpliced(rest.indexOf(anchor) + (after ? 1 : 0), 0, ...moved))
    )
  }
  const swap = (a: string | undefined, b: string | undefined): boolean =>
    rearrange(swapped(order, ids(a)?.[0], ids(b)?.[0]))

  order = readWholeOrder(reader, order, scene)
  const listed = (text: string | undefined): boolean => inFront([...(ids(text) ?? [])], (ids(text)?.length ?? 0) > 2)
  reader.take(
    `(?:(?<![a-z])(?:use |in )?(?:the |this |following )*(?:order|sequence)(?: of (?:the )?(?:photos|pictures|clips))?(?: (?:is|as|should be|like this|to|follows))*|顺序(?:改成|改为|换成|调成|排成|为|是|按|这样|如下|就这样|:)*) ?:? ?${several}`,
    (m) => listed(m[1]),
  )
  reader.take(
    `(?<![a-z])(?:the )?(?:order|sequence)(?: (?:is|should be|goes|to be|like this))* ?:? ?${several},? (?:and )?then (?:(?:all )?(?:the (?:others?|rest)|everything else)(?: of (?:them|the (?:photos|pictures)))?|\\u0000+)`,
    (m) => inFront([...(ids(m[1]) ?? [])], (ids(m[1])?.length ?? 0) > 0),
  )
  reader.take(
    `${several} ?(?:-|–|—|,)? ?(?:please )?in (?:that|this|exactly that|exactly this|the following) order`,
    (m) => listed(m[1]),
  )
  const sequence = (text: string | undefined): boolean => {
    const ones = [...(text ?? '').matchAll(toExpression(referencePattern(scene), 'gu'))].map(([each]) => ids(each)?.[0])
    const known = ones.filter((id): id is string => id !== undefined)
    return known.length === ones.length && inFront([...new Set(known)], known.length > 1)
  }
  // References have their own article: with another one in front, a long list could be split in 2^n ways.
  const next = `,? (?:and )?(?:then|after that|next|followed by|afterwards) ${referencePattern(scene)}`
  reader.take(
    `(?<![a-z])(?:first|start with|begin with|open with) (${referencePattern(scene)}(?:${next})+)(?:,? (?:and )?(?:then )?(?:the |all the )?(?:others?|rest)[^,.;!?]*)?`,
    (m) => sequence(m[1]),
  )
  reader.take(
    `(?:首)?先(?:出现|放|是|来|用|出|看|播|上|展示)?(${referencePattern(scene)}(?:,?(?:再|然后|接着|之后|后面|其次)(?:出现|放|是|来|用|出|看|播|上|展示)?${referencePattern(scene)})+)(?:,(?:最后是?)?(?:其他|其余|别的|剩下)[^,。;!?]*)?(?:,?最后(?:才)?(?:出现|放|是|来|用|出|看|播|上|展示)?(${referencePattern(scene)}))?`,
    (m) => sequence(m[1]) && (m[2] === undefined || toBack(m[2])),
  )
  reader.take(
    `^ ?(?:please )?(?:show |play |use |take )?(${referencePattern(scene)}(?:,? (?:and )?(?:then )?${referencePattern(scene)}){2,})(?:,? (?:and )?(?:then|finally|after that)(?: all)? (?:the rest|the others?|everything else|the remaining ones)(?: of (?:them|the (?:photos|pictures)))?)?(?: please)?[ .!]*$`,
    (m) => sequence(m[1]),
  )
  reader.take(
    `${one} and (?:the )?${one},? (?:please )?(?:swap|switch|exchange|trade)(?: them| those| places| these two)?(?: around| over)?`,
    (m) => swap(m[1], m[2]),
  )
  reader.take(`(?:${PUT} (?:me )?)?${several} first,? (?:and )?(?:then|followed by) (?:the )?${several}`, (m) =>
    inFront([...(ids(m[1]) ?? []), ...(ids(m[2]) ?? [])], ids(m[1]) !== undefined && ids(m[2]) !== undefined),
  )
  reader.take(`(?:首)?先(?:放|是|用|播放)?${several},?(?:然后|接着|再)(?:放|是|用|播放)?${several}`, (m) =>
    inFront([...(ids(m[1]) ?? []), ...(ids(m[2]) ?? [])], ids(m[1]) !== undefined && ids(m[2]) !== undefined),
  )
  reader.take(
    `(?<![a-z])(?:swap|switch|exchange|flip|trade)(?: (?:the )?(?:order|places|positions|spots) of)? ${one} (?:and|with|for|&|around with) (?:the )?${one}(?: around| over)?`,
    (m) => swap(m[1], m[2]),
  )
  reader.take(`(?:交换|调换|对调|互换)(?:一下)?${one}(?:和|与|跟|、)${one}(?:的?(?:位置|顺序))?`, (m) =>
    swap(m[1], m[2]),
  )
  reader.take(
    `(?:把|将)?${one}(?:和|与|跟|、)${one}(?:的?(?:位置|顺序|先后|次序)*)(?:交换|调换|对调|互换|换一下|换个|换换|反一下|反过来|颠倒|倒一下|倒过来|换)(?:一下)?(?:位置|顺序)?(?![成为])`,
    (m) => swap(m[1], m[2]),
  )
  reader.take(
    `(?:${PUT} )?${several}(?: (?:should|must|has to|have to|needs to|to|can))?(?: (?:be|come|comes|go|goes|sit|sits))? (?:right |straight |directly |immediately |just )?(before|after|behind|in front of) (?:the )?${one}(?! ?(?:s|sec|seconds?|%)(?![a-z]))`,
    (m) => beside(m[1], m[3], m[2] === 'after' || m[2] === 'behind'),
  )
  reader.take(`(?:把|将)?${several}(?:放|移|挪|排|调|提|拿|拉)(?:动)?(?:到|在)${one}的?(前|后|之前|之后)面?`, (m) =>
    beside(m[1], m[2], /后/u.test(m[3] ?? '')),
  )
  reader.take(`${PUT} ${several} (?:to|at|in|into|as)? ?(?:the )?(?:position|place|number|slot) ?#?(${NUMBER})`, (m) =>
    toPlace(m[1], readNumber(m[2] ?? '')),
  )
  reader.take(
    `(?:把|将)?${several}(?:提前|调整|安排|放|移|挪|排|调|提|拿|换|改|插)(?:动)?(?:到|在)?第(${NUMBER})(?:[个张位]|(?=$|[,。;!]))`,
    (m) => toPlace(m[1], readNumber(m[2] ?? '')),
  )
  reader.take(
    `${PUT} ${several} (?:to |at |as |in )?(?:the )?(${ORDINAL})(?: place| position)?(?! photo| clip| picture)`,
    (m) => toPlace(m[1], readOrdinal(m[2] ?? '')),
  )
  reader.take(
    `${PUT} ${several} (?:to |at |as |come )?${FIRST}(?![a-z])|(?<![a-z])(?:start|begin|open|kick|lead)(?:s|ing)?(?: it| things| the film)?(?: off)? (?:with|on|from) ${several}`,
    (m) => toFront(m[1] ?? m[2]),
  )
  reader.take(
    `${PUT} ${several} (?:to |at |as |come )?${LAST}(?![a-z])|(?<![a-z])(?:end|finish|close|wrap)(?:e?s|ing)?(?: it| things| the film)?(?: up| off| out)? (?:with|on) ${several}`,
    (m) => toBack(m[1] ?? m[2]),
  )
  reader.take(
    `(?:把|将)?${several}(?:放|移|挪|排|调|提|拿|拉)(?:动)?(?:到|在)?${FIRST_ZH}|[以用从]${several}(?:作为)?(?:开头|开始|开场)`,
    (m) => toFront(m[1] ?? m[2]),
  )
  reader.take(
    `(?:把|将)?${several}(?:放|移|挪|排|调|提|拿|拉)(?:动)?(?:到|在)?${LAST_ZH}|[以用]${several}(?:作为)?(?:结尾|结束|收尾)`,
    (m) => toBack(m[1] ?? m[2]),
  )
  reader.take(
    `${several} (?:should (?:be|come|go)|comes?|goes|is|to be|to go) (?:the )?(?:very )?(first|last)(?![a-z])`,
    (m) => (m[2] === 'first' ? toFront(m[1]) : toBack(m[1])),
  )
  reader.take(`${several} (?:should (?:be|come|go)|comes?|goes) (${ORDINAL})(?! photo| clip| picture)`, (m) =>
    toPlace(m[1], readOrdinal(m[2] ?? '')),
  )
  reader.take(`(?:i[’']?d like |i want |want |with )?${several} (first|last)(?=$|[,.;!]| and| then| please)`, (m) =>
    m[2] === 'first' ? toFront(m[1]) : toBack(m[1]),
  )
  reader.take(
    `(?:让|用|把|由)?${several}(?:来)?(?:打头阵?|开头|开场|领头|打前阵|第一个(?:出现|出场|出来|放)?|排?(?:在)?(?:第一|最前面?)|(?:当|做|作|成为|变成)(?:第一[个张]|头一[个张]|开头|头|排头)|先(?:出现|出场|来|放))`,
    (m) => toFront(m[1]),
  )
  reader.take(
    `(?:让|用|把|由)?${several}(?:来)?(?:压轴|收尾|结尾|殿后|垫底|收官|(?:当|做|作|成为|变成)(?:最后一[个张]|最后|结尾|尾)|(?:放)?(?:在|到)?最后(?:一个)?(?:出现|出场|出来|放)?|排(?:在|到)?(?:最后|末尾))`,
    (m) => toBack(m[1]),
  )
  reader.take(
    `(?:(?<![a-z])(?:let|have|make|i want|i[’']?d like) )?${several} (?:(?:should|must|can|could|to|will|has to|have to|needs? to) )?(open|begin|start|kick off|lead|close|end|finish|conclude|wrap up)s?(?: off| out)? (?:the |this |our )?(?:film|video|movie|show|thing|whole thing|slide ?show|reel)(?: off| up)?(?![a-z])`,
    (m) => (/^(?:open|begin|start|kick|lead)/u.test(m[2] ?? '') ? toFront(m[1]) : toBack(m[1])),
  )
  reader.take(`${PUT} ${several} (?:in )?between (?:the )?${one} and (?:the )?${one}`, (m) => beside(m[1], m[2], true))
  reader.take(
    `(?:把|将)?${several}(?:放|移|挪|排|调|插)(?:到|在|进)?${one}(?:和|与|跟|、)${one}(?:的)?(?:之间|中间)`,
    (m) => beside(m[1], m[2], true),
  )
  reader.take(
    `${one} (?:and|with) (?:the )?${one} (?:should |can )?(?:swap|switch|trade|change)(?: places| positions| spots)?`,
    (m) => swap(m[1], m[2]),
  )
  // "put lamp first and bag last": the second wish has no verb of its own.
  reader.take(`(?<=\\u0000) and ${several} (first|last)(?! photo| clip| picture)(?![a-z])`, (m) =>
    m[2] === 'first' ? toFront(m[1]) : toBack(m[1]),
  )
  return order === before ? [] : [{ do: 'set-order', clipIds: order }]
}

/** A bare number is a position in the film. */
function read(text: string | undefined, scene: Scene): Ids | undefined {
  if (text === undefined) return undefined
  const bare = toExpression(`^#?(${NUMBER})$`).exec(text)
  if (!bare) return readReferences(text, scene)
  const clip = scene.cut.clips[readNumber(bare[1] ?? '') - 1]
  return clip && [clip.id]
}

function swapped(order: Ids, a: string | undefined, b: string | undefined): Ids | undefined {
  if (a === undefined || b === undefined || a === b) return undefined
  return order.map((id) => (id === a ? b : id === b ? a : id))
}
