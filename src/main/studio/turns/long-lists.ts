import type { CountedThing, Words } from '../words'

/** More changes of one kind than this are told in one sentence. */
const MOST_TOLD_ONE_BY_ONE = 3
/** In such a sentence more names than this are not read. */
const MOST_NAMES = 4

/** One change, and the heap it goes on when there are many like it. */
export interface Told {
  readonly change: 'added' | 'removed' | 'changed'
  readonly thing: CountedThing
  readonly sentence: string
  /** What it is about: a name, or a place in the film from 1 on. `lengthMs`: how long it is from now on. */
  readonly which: { readonly name?: string; readonly position?: number; readonly lengthMs?: number }
}

/** A sentence each, and one for all where there are many of a kind: how many, which, and what they have in common. */
export function countLongLists(all: readonly Told[], words: Words): string[] {
  const heaps = new Map<string, Told[]>()
  for (const one of all) {
    const key = `${one.change} ${one.thing}`
    heaps.set(key, [...(heaps.get(key) ?? []), one])
  }
  const say = { added: words.manyAdded, removed: words.manyRemoved, changed: words.manyChanged }
  return [...heaps.values()].flatMap((heap) => {
    const [first] = heap
    if (!first || heap.length <= MOST_TOLD_ONE_BY_ONE) return heap.map(({ sentence }) => sentence)
    return [say[first.change](heap.length, first.thing, whichOf(heap, words))]
  })
}

/** `1-4, 7`, or some names. Empty where not all say it. */
function whichOf(heap: readonly Told[], words: Words): string {
  const lengths = new Set(heap.map(({ which }) => which.lengthMs))
  const [lengthMs] = lengths
  const common = lengths.size === 1 && lengthMs !== undefined ? words.nowLong(lengthMs) : ''
  const positions = heap.flatMap(({ which }) => which.position ?? [])
  if (positions.length === heap.length) return `${toRanges(positions)}${common}`
  const names = heap.flatMap(({ which }) => which.name ?? [])
  if (names.length < heap.length) return ''
  return words.names(names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES))
}

/** Whole numbers, each once and in their order, with neighbours drawn together. */
function toRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run?.[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
