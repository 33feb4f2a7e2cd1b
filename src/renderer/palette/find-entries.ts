import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that can be found by its name and done. */
export interface Entry {
  readonly id: string
  readonly group: 'commands' | 'clips' | 'projects' | 'settings' | 'found'
  readonly label: string
  /** What else it may be called, such as its name in the other language. */
  readonly alias?: string
  readonly keys?: string | undefined
  /** Where it is, told behind its name. */
  readonly detail?: ReactNode
  /** Default: the one of its group. */
  readonly icon?: LucideIcon
  /** Too many of them to be listed before anybody searches. */
  readonly onlyFound?: boolean
  readonly run: () => void
}

/** More than this nobody reads. */
const MOST = 60
const GROUPS: readonly Entry['group'][] = ['commands', 'clips', 'projects', 'settings']

/** What has all the words of a query in its name. In each group the names that begin with it come first. */
export function findEntries(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = toPlain(query).split(/\s+/u).filter(Boolean)
  const ranked = entries
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter(({ entry, rank }) => (words.length === 0 ? !entry.onlyFound : rank > 0))
  return GROUPS.flatMap((group) =>
    ranked.filter(({ entry }) => entry.group === group).sort((one, other) => other.rank - one.rank),
  )
    .map(({ entry }) => entry)
    .slice(0, MOST)
}

function rankOf({ label, alias = '' }: Entry, words: readonly string[]): number {
  const name = toPlain(label)
  const all = `${name} ${toPlain(alias)}`
  const [first] = words
  if (first === undefined || !words.every((word) => all.includes(word))) return 0
  if (name.startsWith(first)) return 3
  return ` ${all}`.includes(` ${first}`) ? 2 : 1
}

const toPlain = (text: string): string => text.normalize('NFKC').toLowerCase()
