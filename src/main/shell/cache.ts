import { join } from 'node:path'
import type { Files, Host } from '../host/ports'
import type { CachePlace } from './cache-place'

/** What lies here can be made again from the person's files. Projects, sessions and films lie elsewhere. */
const foldersOf = ({ mediaFolder, engineFolder }: CachePlace): readonly string[] => [
  ...['thumbnails', 'waveforms', 'readable'].map((name) => join(mediaFolder, name)),
  ...['pieces', 'photos', 'readable'].map((name) => join(engineFolder, name)),
]

/** What was used within this time may belong to work under way, and stays. */
const IN_USE_MS = 5 * 60_000

export async function measureCache(files: Files, place: CachePlace): Promise<number> {
  const found = await filesOf(files, place)
  return found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** Removes what is not in use, and answers how much that was. */
export async function clearCache({ files, clock }: Host, place: CachePlace): Promise<number> {
  const oldest = clock.nowMs() - IN_USE_MS
  let freedBytes = 0
  for (const { path, sizeBytes, usedMs } of await filesOf(files, place)) {
    if (usedMs > oldest) continue
    await files.rm(path, { force: true })
    freedBytes += sizeBytes
  }
  return freedBytes
}

/** The files themselves: nothing below a folder in there, and nothing that a link leads to. */
async function filesOf(files: Files, place: CachePlace) {
  const perFolder = await Promise.all(
    foldersOf(place).map(async (folder) => {
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
