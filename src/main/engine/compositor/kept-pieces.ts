import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Host } from '../../host/ports'
import { boundFolder, markUsed } from '../../media/bounded-folder'

/**
 * Finished pieces of films, each under the hash of all that decided about it and the hash of its own bytes: a later film
 * with the same piece in it takes it from here, and a piece that a disk or a crash has damaged is not taken.
 */
export interface KeptPieces {
  /** Puts the piece to `path`. False when there is none, or none that is whole. */
  take(key: string, path: string): Promise<boolean>
  /** Keeps a finished file for later films. The file itself stays where it is. */
  keep(key: string, path: string): Promise<void>
}

const DEFAULT_LIMIT_BYTES = 2 * 1024 ** 3
/** What was used within this time may belong to a film that is being made. */
const KEEP_MS = 60_000
const NAME = /^([0-9a-f]{64})-([0-9a-f]{64})\.piece$/
const HALF = /^\.[0-9a-f]{64}-.*\.part$/
/** File systems without links, and folders on two drives, are copied between. */
const CANNOT_LINK = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'])

export function createKeptPieces(host: Host, folder: string, limitBytes = DEFAULT_LIMIT_BYTES): KeptPieces {
  const find = async (key: string): Promise<{ path: string; hash: string } | undefined> => {
    const names = await host.files.readdir(folder).catch(() => [])
    const name = names.find((each) => NAME.exec(each)?.[1] === key)
    const hash = NAME.exec(name ?? '')?.[2]
    return name !== undefined && hash !== undefined ? { path: join(folder, name), hash } : undefined
  }

  /** A link is taken at once and outlives the name that it was made from: what is in use cannot be taken away. */
  const put = async (from: string, to: string): Promise<void> => {
    try {
      await host.files.link(from, to)
    } catch (thrown) {
      const code = codeOf(thrown)
      if (code === 'EEXIST') return
      if (!CANNOT_LINK.has(code)) throw thrown
      const partPath = `${to}.part`
      await host.files.copyFile(from, partPath)
      await host.files.rename(partPath, to)
    }
  }

  return {
    take: async (key, path) => {
      const found = await find(key)
      if (!found) return false
      try {
        await put(found.path, path)
        if ((await hashOf(host, path)) === found.hash) return await markUsed(host, found.path)
      } catch {
        // Whatever is wrong with it: the piece can be made again.
      }
      await Promise.all([path, found.path].map((each) => host.files.rm(each, { force: true })))
      return false
    },
    keep: async (key, path) => {
      await host.files.mkdir(folder, { recursive: true, mode: 0o700 })
      if (await find(key)) return
      const name = `${key}-${await hashOf(host, path)}`
      const partPath = join(folder, `.${name}.${host.random.uuid()}.part`)
      await put(path, partPath)
      await host.files.rename(partPath, join(folder, `${name}.piece`))
      const isOurs = (each: string): boolean => NAME.test(each)
      const isHalf = (each: string): boolean => HALF.test(each)
      await boundFolder(host, folder, { limitBytes, isOurs, isHalf, keepMs: KEEP_MS, keepHalfMs: KEEP_MS })
    },
  }
}

const codeOf = (thrown: unknown): string => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '')

async function hashOf(host: Host, path: string): Promise<string> {
  return createHash('sha256')
    .update(await host.files.readFile(path))
    .digest('hex')
}
