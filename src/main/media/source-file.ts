import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'

/** What tells one state of a file from every other. */
export interface FileIdentity {
  readonly device: number
  readonly inode: number
  readonly sizeBytes: number
  /** Whole milliseconds. */
  readonly modifiedMs: number
}

/** A person's file, opened to be read and nothing else. */
export interface SourceFile {
  readonly path: string
  readonly identity: FileIdentity
  /** Fewer bytes than asked for only at the end of the file. */
  read(offset: number, lengthBytes: number): Promise<Buffer>
}

/**
 * Opens a file for as long as `use` takes, and looks afterwards whether it is still the same.
 * @throws {ReelwrightError} `media.missing`, `media.unreadable`, `media.unsupported` (a folder, a pipe, a device), `media.changed`
 */
export async function withSourceFile<T>(host: Host, path: string, use: (file: SourceFile) => Promise<T>): Promise<T> {
  const before = await identify(host, path)
  const handle = await host.files.open(path, 'r').catch((thrown: unknown) => Promise.reject(toMediaError(thrown, path)))
  try {
    const result = await use({
      path,
      identity: before,
      read: async (offset, lengthBytes) => {
        const { buffer, bytesRead } = await handle
          .read(Buffer.alloc(lengthBytes), 0, lengthBytes, offset)
          .catch((thrown: unknown) => Promise.reject(toMediaError(thrown, path)))
        return buffer.subarray(0, bytesRead)
      },
    })
    if (!isSame(before, await identify(host, path)))
      throw new ReelwrightError('media.changed', { name: basename(path) })
    return result
  } finally {
    await handle.close()
  }
}

/** The present identity of a file. Looks before anything is opened, because opening a pipe would wait for its writer. */
export async function identify(host: Host, path: string): Promise<FileIdentity> {
  const stats = await host.files.stat(path).catch((thrown: unknown) => Promise.reject(toMediaError(thrown, path)))
  if (!stats.isFile()) throw new ReelwrightError('media.unsupported', { name: basename(path) })
  return { device: stats.dev, inode: stats.ino, sizeBytes: stats.size, modifiedMs: Math.trunc(stats.mtimeMs) }
}

export function isSame(one: FileIdentity, other: FileIdentity): boolean {
  return (
    one.device === other.device &&
    one.inode === other.inode &&
    one.sizeBytes === other.sizeBytes &&
    one.modifiedMs === other.modifiedMs
  )
}

/** What a file system's error means for a file that a person chose. */
export function toMediaError(thrown: unknown, path: string): ReelwrightError {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  const isGone = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG'
  return new ReelwrightError(isGone ? 'media.missing' : 'media.unreadable', { name: basename(path) }, { cause: thrown })
}
