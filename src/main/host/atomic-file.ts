import { basename, dirname, join } from 'node:path'
import type { Files } from './ports'

/** What a small file of ours came to when it was read. */
export interface KeptFile<T> {
  /** Undefined when neither the file nor its last good version can be used. */
  readonly value: T | undefined
  /** Set when the file itself was unreadable: where it lies now. `value` then comes from the last good version. */
  readonly damagedPath?: string
}

/**
 * Replaces a small file of ours so that a crash leaves the old or the new content, never neither.
 * The version before stays beside it as `.bak`. Two writers of one path must take turns.
 *
 * @throws the file system's error; the old content is still in place then.
 */
export async function writeFileAtomically(files: Files, path: string, content: string | Uint8Array): Promise<void> {
  const tempPath = join(dirname(path), `.${basename(path)}.tmp`)
  try {
    await writeAndSync(files, tempPath, content)
    await keepLastGood(files, path)
    await files.rename(tempPath, path)
  } catch (thrown) {
    await files.rm(tempPath, { force: true }).catch(() => undefined)
    throw thrown
  }
  await syncFolder(files, dirname(path))
}

/**
 * Reads a small file of ours, or its last good version when `parse` throws on it. A damaged file is moved aside, not lost.
 */
export async function readKeptFile<T>(files: Files, path: string, parse: (text: string) => T): Promise<KeptFile<T>> {
  const current = await readVersion(files, path, parse)
  if (current.kind === 'good') return { value: current.value }
  const damagedPath = current.kind === 'damaged' ? await moveAside(files, path) : undefined
  const before = await readVersion(files, `${path}.bak`, parse)
  return { value: before.kind === 'good' ? before.value : undefined, ...(damagedPath !== undefined && { damagedPath }) }
}

/** Gives a file that cannot be used a free name beside its own, and answers that name. */
export async function moveAside(files: Files, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const asidePath = `${path}.damaged-${number}`
    if (await exists(files, asidePath)) continue
    await files.rename(path, asidePath)
    return asidePath
  }
}

/** Makes names that were just given or taken in a folder survive a power cut. Windows does that by itself. */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  const handle = await files.open(folder, 'r').catch(() => undefined)
  if (!handle) return
  try {
    await handle.sync()
  } catch {
    // Some file systems cannot sync a folder; the file itself is synced all the same.
  } finally {
    await handle.close()
  }
}

async function writeAndSync(files: Files, path: string, content: string | Uint8Array): Promise<void> {
  const handle = await files.open(path, 'w', 0o600)
  try {
    await handle.writeFile(content)
    const { size } = await handle.stat()
    if (size !== Buffer.byteLength(content)) throw new Error(`Wrote ${size} bytes of ${Buffer.byteLength(content)}.`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A second name for the present content, put in place by rename, so that there is no moment without a good version. */
async function keepLastGood(files: Files, path: string): Promise<void> {
  if (!(await exists(files, path))) return
  const nextBackup = join(dirname(path), `.${basename(path)}.bak.tmp`)
  await files.rm(nextBackup, { force: true })
  await files.link(path, nextBackup).catch(() => files.copyFile(path, nextBackup))
  await files.rename(nextBackup, `${path}.bak`)
  // Renaming one name of a file onto another name of the same file does nothing, so the temporary name may remain.
  await files.rm(nextBackup, { force: true })
}

type Version<T> = { kind: 'good'; value: T } | { kind: 'damaged' } | { kind: 'none' }

async function readVersion<T>(files: Files, path: string, parse: (text: string) => T): Promise<Version<T>> {
  if (!(await exists(files, path))) return { kind: 'none' }
  try {
    return { kind: 'good', value: parse(await files.readFile(path, 'utf8')) }
  } catch {
    return { kind: 'damaged' }
  }
}

async function exists(files: Files, path: string): Promise<boolean> {
  return files.lstat(path).then(
    () => true,
    () => false,
  )
}
