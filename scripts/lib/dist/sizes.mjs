import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const MEGABYTE = 1_000_000
/** Of the installed program, what is ours: the archive and what lies beside it. */
const OURS_AT_MOST_MB = 80
/** Above the runtime's own size, which is not ours to change. */
const ARCHIVE_AT_MOST_MB = 16

/** What each thing that was made takes on a disk. */
export async function toSizes(unpacked, made) {
  const all = [unpacked, resourcesOf(unpacked), ...made]
  return Promise.all(all.map(async (what) => ({ what, megabytes: (await bytesOf(what)) / MEGABYTE })))
}

/** @throws when our own part of the package has grown past what a person should download */
export async function expectBudget(unpacked) {
  const ours = (await bytesOf(resourcesOf(unpacked))) / MEGABYTE
  const archive = (await bytesOf(join(resourcesOf(unpacked), 'app.asar'))) / MEGABYTE
  const over = [
    ...(ours > OURS_AT_MOST_MB ? [`resources: ${ours.toFixed(1)} MB, at most ${OURS_AT_MOST_MB}`] : []),
    ...(archive > ARCHIVE_AT_MOST_MB ? [`app.asar: ${archive.toFixed(1)} MB, at most ${ARCHIVE_AT_MOST_MB}`] : []),
  ]
  if (over.length > 0) throw new Error(`The package has grown. ${over.join('; ')}`)
}

/** Where a packed program keeps the archive, and what lies beside it. */
export const resourcesOf = (unpacked) =>
  process.platform === 'darwin'
    ? join(unpacked, 'Reelwright.app', 'Contents', 'Resources')
    : join(unpacked, 'resources')

export async function bytesOf(path) {
  const stats = await lstat(path)
  if (!stats.isDirectory()) return stats.size
  const below = await Promise.all((await readdir(path)).map((name) => bytesOf(join(path, name))))
  return below.reduce((sum, each) => sum + each, 0)
}
