import type { MediaItem } from '../../shared/states/project-state'

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const KINDS: readonly MediaItem['kind'][] = ['photo', 'clip', 'music']

/** What the list can be put in order by. */
export const SORTS = ['added', 'name', 'taken', 'kind', 'favourite'] as const
export type Sort = (typeof SORTS)[number]

/** The ids in the new order. Files that say nothing of when they were taken come last; what is equal stays as it is. */
export function sorted(media: readonly MediaItem[], by: Sort): string[] {
  const compare: Record<Sort, (one: MediaItem, other: MediaItem) => number> = {
    added: (one, other) => (one.addedNo ?? 0) - (other.addedNo ?? 0),
    name: (one, other) => byName.compare(one.name, other.name),
    taken: (one, other) => compareTaken(one.takenAtMs, other.takenAtMs),
    favourite: (one, other) => Number(other.favourite ?? false) - Number(one.favourite ?? false),
    kind: (one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind),
  }
  return media.toSorted(compare[by]).map(({ id }) => id)
}

function compareTaken(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return one - other
}

/** Puts `moved` together in front of what lies at `place` now, a number from 0 to the length of the list. */
export function movedTo(ids: readonly string[], moved: readonly string[], place: number): string[] {
  const inOrder = ids.filter((id) => moved.includes(id))
  const before = ids.slice(0, place).filter((id) => !moved.includes(id))
  const after = ids.slice(place).filter((id) => !moved.includes(id))
  return [...before, ...inOrder, ...after]
}

/** Moves `moved` together by one place. */
export function movedBy(ids: readonly string[], moved: readonly string[], step: 1 | -1): string[] {
  const places = ids.flatMap((id, index) => (moved.includes(id) ? [index] : []))
  const [first = 0, last = first] = [places[0], places.at(-1)]
  return movedTo(ids, moved, step < 0 ? Math.max(0, first - 1) : Math.min(ids.length, last + 2))
}

/** The whole list with some of it in a new order: these take the places that they had among the others. */
export function inTheirPlaces(all: readonly string[], some: readonly string[]): string[] {
  const next = some.values()
  return all.map((id) => (some.includes(id) ? (next.next().value ?? id) : id))
}
