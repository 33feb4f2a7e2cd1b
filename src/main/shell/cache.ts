import { join } from 'node:path'
import type { Files, Host } from '../host/ports'

/** What lies here can be made again from the person's files. Projects, sessions and films lie elsewhere. */
const FOLDERS = ['thumbnails', 'waveforms', 'engine/cache/pieces', 'engine/cache/photos', 'engine/cache/readable']

/** What was used within this time may belong to work under way, and stays. */
const IN_USE_MS = 5 * 60_000

export async function measureCache(files: Files, dataFolder: string): Promise<number> {
  const found = await filesOf(files, dataFolder)
  return found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** Removes what is not in use, and answers how much that was. */
export async function clearCache({ files, clock }: Host, dataFolder: string): Promise<number> {
  const oldest = clock.nowMs() - IN_USE_MS
  let freedBytes = 0
  for (const { path, sizeBytes, usedMs } of await filesOf(files, dataFolder)) {
    if (usedMs > oldest) continue
    await files.rm(path, { force: true })
    freedBytes += sizeBytes
  }
  return freedBytes
}

/** The files themselves: nothing below a folder in there, and nothing that a link leads to. */
async function filesOf(files: Files, dataFolder: string) {
  const perFolder = await Promise.all(
    FOLDERS.map(async (name) => {
      const folder = join(dataFolder, name)
      const names = await files.readdir(folder).catch(() => [])
      return Promise.all(names.map((each) => measure(files, join(folder, each))))
    }),
  )
  return perFolder.flat(2)
}

async function measure(files: Files, path: string) {
  const stats = await files.lstat(path).catch(() => undefined)
  return stats?.isFile() ? [{ path, sizeBytes: stats.size, usedMs: stats.mtimeMs }] : []
}
