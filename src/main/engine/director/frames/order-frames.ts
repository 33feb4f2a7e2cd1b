import { NUMBER, readNumber } from '../numbers'
import { toExpression } from '../expressions'
import type { EditOperation } from '../operations'
import type { Frame, Slots } from './frame'
import type { Hit } from './hits'
import type { Meaning } from './meanings'
import { clipsIn, isBareOrder, orderOf, rankIn } from './values'

const PLACE: readonly Meaning[] = ['first', 'last', 'beside', 'pair', 'centre']
const CLIPS: readonly Meaning[] = ['clips', 'only-clip']

function moved({ all, has, scene }: Slots, clipIds: readonly string[]): EditOperation[] | undefined {
  const rest = orderOf(scene).filter((id) => !clipIds.includes(id))
  const [place, another] = [...all('beside'), ...all('pair').map((pair) => behindFirst(pair, rest))]
  const anchor = place?.clipIds?.[0]
  const isFirst = has('first', 'start-with')
  const isLast = has('last', 'end-with')
  const isCentre = has('centre')
  const places = [isFirst, isLast, isCentre, place !== undefined].filter(Boolean)
  if (clipIds.length === 0 || another || places.length !== 1) return undefined
  if (place && (anchor === undefined || !rest.includes(anchor) || place.meanings.includes('into'))) return undefined
  const at = isFirst
    ? 0
    : isLast
      ? rest.length
      : isCentre
        ? Math.floor(rest.length / 2)
        : rest.indexOf(anchor ?? '') + (place?.meanings.includes('after') ? 1 : 0)
  return [{ do: 'set-order', clipIds: rest.toSpliced(at, 0, ...clipIds) }]
}

/** Between two pictures is behind the first of them. */
function behindFirst(pair: Hit, order: readonly string[]): Hit {
  const [first] = (pair.clipIds ?? []).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return { ...pair, meanings: ['beside', 'after'], clipIds: first === undefined ? [] : [first] }
}

function swapped(slots: Slots): EditOperation[] | undefined {
  const [a, b, another] = clipsIn(slots)
  if (slots.all('change').some(({ text }) => text === 'instead of' || text === 'should be')) return undefined
  if (a === undefined || b === undefined || another !== undefined) return undefined
  const clipIds = orderOf(slots.scene).map((id) => (id === a ? b : id === b ? a : id))
  return [{ do: 'set-order', clipIds }]
}

/** Past so many neighbours as are said, else past one. */
function shifted(slots: Slots): EditOperation[] | undefined {
  const order = orderOf(slots.scene)
  const clipIds = order.filter((id) => clipsIn(slots).includes(id))
  const [first] = clipIds
  const [hit, second] = slots.all('earlier', 'later')
  // Several go together, and only those that stand together.
  const isBlock = first !== undefined && clipIds.every((id, index) => order[order.indexOf(first) + index] === id)
  if (!isBlock || !hit || second) return undefined
  const count = readNumber(toExpression(NUMBER).exec(hit.text)?.[0] ?? 'one')
  const at = order.indexOf(first) + (hit.meanings.includes('earlier') ? -count : count)
  const rest = order.filter((id) => !clipIds.includes(id))
  return [{ do: 'set-order', clipIds: rest.toSpliced(Math.max(0, at), 0, ...clipIds) }]
}

/** "The bag should be third": counted from the first. */
function ranked(slots: Slots): EditOperation[] | undefined {
  const order = orderOf(slots.scene)
  const [hit, second] = slots.all('rank')
  if (slots.all('clips').some(isBareOrder)) return undefined
  const clipIds = clipsIn(slots)
  const place = rankIn(hit?.text ?? '')
  if (second || clipIds.length === 0 || place === undefined || place > order.length) return undefined
  const rest = order.filter((id) => !clipIds.includes(id))
  const at = /^.*倒数/u.test(hit?.text ?? '') ? order.length - place - clipIds.length + 1 : place - 1
  return [{ do: 'set-order', clipIds: rest.toSpliced(Math.max(0, at), 0, ...clipIds) }]
}

/** Some of the pictures in the other order, each in one of the places they hold. */
function reversed(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  if (clipIds.length < 2) return undefined
  const order = orderOf(slots.scene)
  const turned = order.filter((id) => clipIds.includes(id)).toReversed()
  return [{ do: 'set-order', clipIds: order.map((id) => (clipIds.includes(id) ? (turned.shift() ?? id) : id)) }]
}

/** Wishes about where pictures stand in the film. */
export const ORDER_FRAMES: readonly Frame[] = [
  { needs: [['reverse'], ['clips']], may: ['move', 'hold', 'sort'], make: reversed },
  { needs: [['rank'], CLIPS], may: ['move', 'take', 'hold', 'earlier', 'later'], make: ranked },
  {
    needs: [['clips'], ['earlier', 'later']],
    may: ['move', 'take', 'hold', 'change', 'swap', 'add'],
    make: shifted,
  },
  {
    needs: [CLIPS, PLACE],
    may: ['move', 'take', 'add', 'hold', 'swap', 'change', 'earlier', 'later'],
    make: (slots) => moved(slots, clipsIn(slots)),
  },
  {
    needs: [['start-with', 'end-with'], CLIPS],
    may: ['move', 'film', 'hold'],
    make: (slots) => moved(slots, clipsIn(slots)),
  },
  { needs: [['swap', 'change'], ['clips']], may: ['clips', 'only-clip', 'move', 'swap'], make: swapped },
]
