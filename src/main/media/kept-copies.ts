import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Host } from '../host/ports'
import { boundFolder, markUsed } from './bounded-folder'
import type { MediaFacts } from './facts'
import { createLane } from './lane'

const AT_ONCE = 2
/** Some five thousand thumbnails. */
const DEFAULT_LIMIT_BYTES = 256 * 1024 ** 2
/** Looking at all that is kept takes longer the more there is, so it is not done after each new one. */
const BOUND_EVERY = 20
/** A file used less than this ago may be on its way to a screen. */
const KEEP_MS = 60_000

/** Small things made of media, kept on disk up to a limit and made on first use, two at a time. */
export interface KeptCopies {
  /**
   * The path of what `make` made of a file with these facts. `recipe` goes into its name, so that another one is made
   * again, and so does all that tells one state of a file from another.
   */
  of(
    facts: MediaFacts,
    recipe: readonly unknown[],
    make: () => Promise<Uint8Array>,
    signal: AbortSignal,
  ): Promise<string>
}

/** Names of the files end with a dot and `ending`. What was used longest ago goes when there is too much. */
export function createKeptCopies(
  host: Host,
  folder: string,
  ending: string,
  limitBytes = DEFAULT_LIMIT_BYTES,
): KeptCopies {
  const inLane = createLane(AT_ONCE)
  const isOurs = (name: string): boolean => name.endsWith(`.${ending}`) && !isHalf(name)
  let made = 0

  const keep = async (path: string, content: Uint8Array): Promise<void> => {
    await host.files.mkdir(folder, { recursive: true, mode: 0o700 })
    const partPath = join(folder, `.${host.random.uuid()}.tmp`)
    try {
      await host.files.writeFile(partPath, content, { flag: 'wx', mode: 0o600 })
      await host.files.rename(partPath, path)
    } catch (thrown) {
      await host.files.rm(partPath, { force: true })
      throw thrown
    }
    if (made++ % BOUND_EVERY > 0) return
    await boundFolder(host, folder, { limitBytes, isOurs, isHalf, keepMs: KEEP_MS, keepHalfMs: KEEP_MS })
  }

  return {
    of: async (facts, recipe, make, signal) => {
      const path = join(folder, `${nameOf(facts, recipe)}.${ending}`)
      if (await markUsed(host, path)) return path
      return inLane(async () => {
        if (!(await markUsed(host, path))) await keep(path, await make())
        return path
      }, signal)
    },
  }
}

const isHalf = (name: string): boolean => /^\..*\.tmp$/.test(name)

function nameOf({ path, sizeBytes, modifiedMs }: MediaFacts, recipe: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...recipe, path, sizeBytes, modifiedMs]))
    .digest('hex')
    .slice(0, 40)
}
