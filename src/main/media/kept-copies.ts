import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Host } from '../host/ports'
import type { MediaFacts } from './facts'
import { createLane } from './lane'

const AT_ONCE = 2

/** Small things made of media, kept on disk and made on first use, two at a time. */
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

export function createKeptCopies(host: Host, folder: string, ending: string): KeptCopies {
  const inLane = createLane(AT_ONCE)
  return {
    of: async (facts, recipe, make, signal) => {
      const path = join(folder, `${nameOf(facts, recipe)}.${ending}`)
      if (await exists(host, path)) return path
      return inLane(async () => {
        if (!(await exists(host, path))) await keep(host, folder, path, await make())
        return path
      }, signal)
    },
  }
}

async function keep(host: Host, folder: string, path: string, content: Uint8Array): Promise<void> {
  await host.files.mkdir(folder, { recursive: true, mode: 0o700 })
  const tempPath = join(folder, `.${host.random.uuid()}.tmp`)
  try {
    await host.files.writeFile(tempPath, content, { flag: 'wx', mode: 0o600 })
    await host.files.rename(tempPath, path)
  } catch (thrown) {
    await host.files.rm(tempPath, { force: true })
    throw thrown
  }
}

function nameOf({ path, sizeBytes, modifiedMs }: MediaFacts, recipe: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...recipe, path, sizeBytes, modifiedMs]))
    .digest('hex')
    .slice(0, 40)
}

async function exists(host: Host, path: string): Promise<boolean> {
  return host.files.access(path).then(
    () => true,
    () => false,
  )
}
