import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Host } from '../host/ports'
import { boundFolder, markUsed } from './bounded-folder'

/** Files that can be made again, each under the hash of what it was made from. Bounded in size, oldest use first out. */
export interface BoundedCache {
  /** The path of the file for `key`, made by `make` when it is not there. Two askers at once share one making. */
  get(key: unknown, make: (partPath: string) => Promise<void>): Promise<string>
}

export interface CacheBounds {
  /** How names of its files end, without the dot. */
  readonly ending: string
  readonly limitBytes: number
}

/** A file used less than this ago may be in use still. */
const KEEP_MS = 3_600_000
/** No picture takes this long to decode: a half file that was not touched since is what a crash left. */
const HALF_MS = 120_000

const isHalf = (name: string): boolean => name.endsWith('.part')

export function createBoundedCache(host: Host, folder: string, { ending, limitBytes }: CacheBounds): BoundedCache {
  const underWay = new Map<string, Promise<string>>()
  const isOurs = (name: string): boolean => name.endsWith(`.${ending}`)

  const fetch = async (name: string, make: (partPath: string) => Promise<void>): Promise<string> => {
    const path = join(folder, name)
    if (await markUsed(host, path)) return path
    await host.files.mkdir(folder, { recursive: true, mode: 0o700 })
    const partPath = join(folder, `.${name}.${host.random.uuid()}.part`)
    try {
      await make(partPath)
      await host.files.rename(partPath, path)
    } finally {
      await host.files.rm(partPath, { force: true })
    }
    await boundFolder(host, folder, { limitBytes, isOurs, isHalf, keepMs: KEEP_MS, keepHalfMs: HALF_MS })
    return path
  }

  return {
    get: async (key, make) => {
      const name = `${createHash('sha256').update(JSON.stringify(key)).digest('hex')}.${ending}`
      for (let other = underWay.get(name); other; other = underWay.get(name)) {
        // Whoever is making it may give up for a reason of its own, such as a render that takes its place.
        const path = await other.catch(() => undefined)
        if (path !== undefined) return path
      }
      const fetching = fetch(name, make).finally(() => underWay.delete(name))
      underWay.set(name, fetching)
      return fetching
    },
  }
}
