import { join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'

/** A generous guess: a second of 1080p film of photos takes about 0.3 MB, one of restless clips several times that. */
const BYTES_PER_SECOND = 2_500_000
const SPARE_BYTES = 50_000_000

/** Proves that a film can be written to `folder` before anybody waits for it. @throws `export.folder-not-writable`, `export.disk-full` */
export async function checkTarget(host: Host, folder: string, durationMs: number): Promise<void> {
  await proveWritable(host, folder)
  const hasBytes = await freeBytes(host, folder)
  const needsBytes = Math.ceil((durationMs / 1000) * BYTES_PER_SECOND) + SPARE_BYTES
  if (hasBytes !== undefined && hasBytes < needsBytes) {
    throw new ReelwrightError('export.disk-full', { folder, needsBytes, hasBytes })
  }
}

/** A right on paper proves little on a network share, so a file is really made and taken away again. */
async function proveWritable({ files, random }: Host, folder: string): Promise<void> {
  const path = join(folder, `.reelwright-${random.uuid()}`)
  try {
    const handle = await files.open(path, 'wx')
    await handle.close()
    await files.unlink(path)
  } catch (thrown) {
    throw new ReelwrightError('export.folder-not-writable', { folder }, { cause: thrown })
  }
}

/** Undefined where the system does not say. */
async function freeBytes({ files }: Host, folder: string): Promise<number | undefined> {
  return files.statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )
}
