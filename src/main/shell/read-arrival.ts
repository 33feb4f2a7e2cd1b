import { resolve } from 'node:path'

/** Where a link of ours leads. It shows something; it never starts, sends or changes anything. */
export type Link =
  | { readonly to: 'project'; readonly id: string }
  | { readonly to: 'export'; readonly id: string }
  /** Back from a page of the service: the balance may be another one. */
  | { readonly to: 'balance' }

export interface Arrival {
  /** Absolute, as they were named. What lies there is for the media list to find out. */
  readonly paths: readonly string[]
  readonly link?: Link
}

const LINK_SCHEME = 'reelwright'
const MOST_PATHS = 10_000
const LONGEST_PATH = 4096
const ID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
const LINK = new RegExp(`^${LINK_SCHEME}://(?:(project|export|job)/${ID}|(balance|refresh))/?$`, 'iu')

/**
 * Reads the words a program is started with. Options are somebody else's; a start from a checkout names the program's own
 * folder, and whatever stands before it is for the runtime; a link that is not exactly one of ours is nothing at all.
 */
export function readArrival(
  words: readonly string[],
  { folder, ownFolder }: { folder: string; ownFolder: string },
): Arrival {
  const own = words.findLastIndex((word) => resolve(folder, word) === resolve(ownFolder))
  const given = words.slice(own + 1)
  const links = given.flatMap((word) => readLink(word) ?? [])
  const paths = given
    .filter((word) => word !== '' && !word.startsWith('-') && word.length <= LONGEST_PATH && !isAddress(word))
    .map((word) => resolve(folder, word))
    .slice(0, MOST_PATHS)
  const [link] = links
  return { paths, ...(link && { link }) }
}

/** A file's name may hold a colon, but none begins with a scheme and two slashes. */
const isAddress = (word: string): boolean => /^[a-z][a-z\d+.-]*:\/\//iu.test(word)

function readLink(word: string): Link | undefined {
  const [, to, id, balance] = LINK.exec(word) ?? []
  if (balance !== undefined) return { to: 'balance' }
  if (to === undefined || id === undefined) return undefined
  return { to: to.toLowerCase() === 'project' ? 'project' : 'export', id: id.toLowerCase() }
}
