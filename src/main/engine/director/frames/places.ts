import type { Hit } from './hits'
import type { Meaning } from './meanings'

const BESIDE: readonly Meaning[] = ['before', 'after', 'into']

const means = (hit: Hit | undefined, ...meanings: readonly Meaning[]): boolean =>
  hit !== undefined && hit.meanings.some((meaning) => meanings.includes(meaning))

/** A word for a place and the clip it speaks of become one: "after the bag", 椅子前面, "between the bag and the lamp". */
export function joinPlaces(hits: readonly Hit[], words: string): Hit[] {
  const joined: Hit[] = []
  const rest = [...hits]
  for (let hit = rest.shift(); hit; hit = rest.shift()) {
    const next = rest[0]
    const third = rest[1]
    if (means(hit, 'between') && means(next, 'clips') && next?.clipIds?.length === 2) {
      joined.push(join('pair', [hit, next], [...next.clipIds], words))
      rest.shift()
    } else if (means(hit, 'between') && isPair(rest, 0)) {
      joined.push(join('pair', [hit, ...rest.slice(0, 3)], pairOf(rest, 0), words))
      rest.splice(0, isTwo(rest) ? 2 : 3)
    } else if (means(hit, 'clips') && hit.clipIds?.length === 2 && means(next, 'between') && next) {
      joined.push(join('pair', [hit, next], [...hit.clipIds], words))
      rest.shift()
    } else if (means(hit, 'clips') && means(next, 'into') && means(third, 'clips') && isNear(next, third, words)) {
      const two = [...(hit.clipIds ?? []), ...(third?.clipIds ?? [])]
      joined.push(join('pair', [hit, ...rest.slice(0, 2)], two, words))
      rest.splice(0, 2)
    } else if (means(hit, ...BESIDE) && !isHan(hit) && means(next, 'clips') && isNear(hit, next, words)) {
      joined.push(join('beside', [hit, ...rest.slice(0, 1)], next?.clipIds ?? [], words, sideOf(hit)))
      rest.shift()
    } else if (means(hit, 'into') && isHan(hit) && means(next, 'clips') && isNear(hit, next, words)) {
      joined.push(join('beside', [hit, ...rest.slice(0, 1)], next?.clipIds ?? [], words, 'into'))
      rest.shift()
    } else if (means(hit, 'clips') && means(next, 'before', 'after') && isHan(next) && isNear(hit, next, words)) {
      joined.push(join('beside', [hit, ...rest.slice(0, 1)], hit.clipIds ?? [], words, sideOf(next)))
      rest.shift()
    } else joined.push(hit)
  }
  return joined
}

const isTwo = (hits: readonly Hit[]): boolean => means(hits[0], 'clips') && means(hits[1], 'clips')
const isPair = (hits: readonly Hit[], from: number): boolean =>
  isTwo(hits.slice(from)) ||
  (means(hits[from], 'clips') && means(hits[from + 1], 'into') && means(hits[from + 2], 'clips'))
const pairOf = (hits: readonly Hit[], from: number): string[] =>
  hits
    .slice(from, from + 3)
    .flatMap(({ clipIds }) => clipIds ?? [])
    .slice(0, 2)
const isHan = (hit: Hit | undefined): boolean => /\p{Script=Han}/u.test(hit?.text ?? '')

function sideOf(hit: Hit | undefined): Meaning {
  return means(hit, 'before') ? 'before' : means(hit, 'after') ? 'after' : 'into'
}

/** Nothing that means anything by itself stands in between. */
function isNear(hit: Hit | undefined, next: Hit | undefined, words: string): boolean {
  return hit !== undefined && next !== undefined && /^ ?(?:the |my |our |的)?$/u.test(words.slice(hit.end, next.start))
}

function join(meaning: Meaning, parts: readonly Hit[], clipIds: readonly string[], words: string, side?: Meaning): Hit {
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  return {
    start,
    end,
    text: words.slice(start, end),
    beside: ['', ''],
    meanings: [meaning, ...(side ? [side] : [])],
    clipIds,
  }
}
