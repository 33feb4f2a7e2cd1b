import { basename, extname } from 'node:path'
import type { MediaRecord } from '../projects/records'

/** A file that was found while looking for those that are gone. */
export interface FoundFile {
  readonly path: string
  readonly sizeBytes: number
  readonly modifiedMs: number
}

export interface Matches<F extends FoundFile> {
  /** Name and size agree, or size and moment of the last change: worth a look at the content. */
  readonly likely: ReadonlyMap<string, readonly F[]>
  /** The name agrees and nothing else: only a person can say. */
  readonly lookalikes: ReadonlyMap<string, F>
}

/** Disks of cameras count the time of a change in steps of two seconds. */
const SAME_CHANGE_MS = 2_000

/** Which of the found files may be which of those that are gone. A name that only differs in case or in how accents are written is the same. */
export function matchMoved<F extends FoundFile>(
  gone: readonly Pick<MediaRecord, 'id' | 'path' | 'sizeBytes' | 'modifiedMs'>[],
  found: readonly F[],
): Matches<F> {
  const likely = new Map<string, F[]>()
  const lookalikes = new Map<string, F>()
  const bySize = groupBy(found, ({ sizeBytes }) => sizeBytes)
  const byName = groupBy(found, ({ path }) => plainName(path))
  for (const item of gone) {
    const sameName = (byName.get(plainName(item.path)) ?? []).filter(({ sizeBytes }) => sizeBytes === item.sizeBytes)
    const sameChange = (bySize.get(item.sizeBytes) ?? []).filter(
      (one) => !sameName.includes(one) && endingOf(one.path) === endingOf(item.path) && isSameChange(one, item),
    )
    const candidates = [...sameName.toSorted((one) => (isSameChange(one, item) ? -1 : 1)), ...sameChange]
    if (candidates.length > 0) likely.set(item.id, candidates)
    const [lookalike] = byName.get(plainName(item.path)) ?? []
    if (lookalike) lookalikes.set(item.id, lookalike)
  }
  return { likely, lookalikes }
}

export const isSameChange = (one: Pick<FoundFile, 'modifiedMs'>, other: Pick<FoundFile, 'modifiedMs'>): boolean =>
  Math.abs(one.modifiedMs - other.modifiedMs) <= SAME_CHANGE_MS

const endingOf = (path: string): string => extname(path).toLowerCase()
const plainName = (path: string): string => basename(path).normalize('NFC').toLowerCase()

function groupBy<F, K>(items: readonly F[], keyOf: (item: F) => K): ReadonlyMap<K, readonly F[]> {
  const groups = new Map<K, F[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
