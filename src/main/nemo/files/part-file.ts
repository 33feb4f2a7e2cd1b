import { dirname } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Files } from '../../host/ports'
import { NemoError } from '../nemo-error'

/** A download that is not whole yet: its bytes, and beside them what tells one version of the film from another. */
export interface PartFile {
  /** What is there already, when it can be gone on with. */
  resumable(): Promise<{ sizeBytes: number; version: string } | undefined>
  /** Empties the file and notes which version comes now. */
  startOver(version: string | undefined): Promise<void>
  append(chunks: AsyncIterable<Uint8Array>, onBytes: (receivedBytes: number) => void): Promise<void>
  sizeBytes(): Promise<number>
  /** The film is whole: nothing is left but its bytes. */
  finish(): Promise<void>
}

/** Left free on the disk after a download. */
const SPARE_BYTES = 200 * 1024 * 1024

export function createPartFile(files: Files, path: string): PartFile {
  const versionPath = `${path}.version`

  async function ownSize(): Promise<number | undefined> {
    const stats = await files.lstat(path).catch(() => undefined)
    return stats?.isFile() ? stats.size : undefined
  }

  async function resumable(): Promise<{ sizeBytes: number; version: string } | undefined> {
    const sizeBytes = await ownSize()
    const version = await files.readFile(versionPath, 'utf8').catch(() => '')
    return sizeBytes && version ? { sizeBytes, version } : undefined
  }

  async function startOver(version: string | undefined): Promise<void> {
    await files.rm(versionPath, { force: true })
    await files.rm(path, { force: true })
    // Exclusive: whatever else stands at this name by now is not followed and not emptied.
    await (await files.open(path, 'wx', 0o600)).close()
    if (version !== undefined) await files.writeFile(versionPath, version, { flag: 'wx', mode: 0o600 })
  }

  async function append(chunks: AsyncIterable<Uint8Array>, onBytes: (receivedBytes: number) => void): Promise<void> {
    const handle = await files.open(path, 'a', 0o600)
    try {
      let receivedBytes = (await handle.stat()).size
      for await (const chunk of chunks) {
        await handle.appendFile(chunk)
        receivedBytes += chunk.byteLength
        onBytes(receivedBytes)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  return {
    resumable,
    startOver,
    append,
    sizeBytes: async () => (await ownSize()) ?? 0,
    finish: () => files.rm(versionPath, { force: true }),
  }
}

/** @throws `export.disk-full` when a film of this size would not fit beside what else is there. */
export async function checkSpace(files: Files, path: string, needsBytes: number): Promise<void> {
  const disk = await files.statfs(dirname(path)).catch(() => undefined)
  const hasBytes = disk ? disk.bavail * disk.bsize : Infinity
  if (hasBytes < needsBytes + SPARE_BYTES) throw new ReelwrightError('export.disk-full', { needsBytes, hasBytes })
}

/** What a failed write to the target folder means; undefined when it is no matter of the disk. */
export function toDiskError(
  thrown: unknown,
  path: string,
  needsBytes: number | undefined,
): ReelwrightError | undefined {
  if (!(thrown instanceof Error) || thrown instanceof NemoError || !('syscall' in thrown) || !('code' in thrown))
    return undefined
  if (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT') {
    return new ReelwrightError('export.disk-full', { needsBytes: needsBytes ?? 0, hasBytes: 0 }, { cause: thrown })
  }
  const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EIO'].includes(String(thrown.code))
  const isFileCall = ['open', 'write', 'fsync', 'rm', 'unlink', 'stat'].includes(String(thrown.syscall))
  if (!refused || !isFileCall) return undefined
  return new ReelwrightError('export.folder-not-writable', { folder: dirname(path) }, { cause: thrown })
}
