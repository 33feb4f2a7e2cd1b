import { basename, join, resolve } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import { toMediaError } from './source-file'

/** One file, or one thing that could not be looked into. `from` is the given path it was found through. */
export type WalkRow =
  | { readonly path: string; readonly from: string }
  | { readonly path: string; readonly from: string; readonly failure: ReelwrightError }

/** Beyond this many files a folder is a disk, not a film. */
export const MAX_FILES = 10_000

/** What systems and archives leave behind. Compared in lower case. */
const SYSTEM_NAMES = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', '__macosx', '$recycle.bin', 'icon\r'])

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * Every file behind the given paths: the paths in their order, folders from top to bottom in natural order, IMG_2 before IMG_10.
 * Hidden and system files within folders are passed over in silence. A given folder in which there is no file at all is
 * `media.folder-empty`; whether its files are of use is for others to say. Never rejects for a path.
 */
export async function* walkMedia(host: Host, paths: readonly string[]): AsyncGenerator<WalkRow> {
  let left = MAX_FILES
  for (const from of paths.map((path) => resolve(path))) {
    let isEmpty = true
    for await (const row of walkPath(host, from, from, new Set())) {
      isEmpty = false
      if (left === 0) {
        yield { path: from, from, failure: new ReelwrightError('media.too-large', { name: basename(from) }) }
        return
      }
      left -= 1
      yield row
    }
    if (isEmpty)
      yield { path: from, from, failure: new ReelwrightError('media.folder-empty', { name: basename(from) }) }
  }
}

/** `seen` holds the real paths of the folders above and before, so that a link back to one of them is not followed again. */
async function* walkPath(host: Host, path: string, from: string, seen: Set<string>): AsyncGenerator<WalkRow> {
  try {
    const stats = await host.files.stat(path)
    // A pipe or device in a folder is none of ours; a given one is refused by whoever examines it.
    if (!stats.isDirectory()) return yield* stats.isFile() || path === from ? [{ path, from }] : []
    const realPath = await host.files.realpath(path)
    if (seen.has(realPath)) return
    seen.add(realPath)
    const names = await host.files.readdir(path)
    for (const name of names.filter(isWanted).sort(byName.compare)) yield* walkPath(host, join(path, name), from, seen)
  } catch (thrown) {
    if (path !== from && isDeadLink(thrown)) return
    yield { path, from, failure: toMediaError(thrown, path) }
  }
}

function isWanted(name: string): boolean {
  return !name.startsWith('.') && !SYSTEM_NAMES.has(name.toLowerCase())
}

/** A link in a folder that leads nowhere or in a circle. */
function isDeadLink(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ELOOP')
}
