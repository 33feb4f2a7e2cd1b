import { basename, dirname, join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { syncFolder } from '../../host/atomic-file'
import type { Files } from '../../host/ports'
import { numbered } from '../projects/naming'

/** Where an unfinished film lies: hidden, beside its target, under a name no other export uses. */
export function partPathOf(target: { folder: string; fileName: string }, exportId: string): string {
  return join(target.folder, `.${target.fileName}.${exportId.slice(0, 8)}.part`)
}

/** A film is as readable as any other file of the person's; an unfinished part is not. */
const FILM_MODE = 0o644

/** Makes the bytes of a finished part survive a power cut, and others able to read them. */
export async function settlePart(files: Files, path: string): Promise<void> {
  const handle = await files.open(path, 'r+')
  try {
    await handle.chmod(FILM_MODE)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Gives a checked part its final name without ever replacing a file: a taken name gets ` (2)`.
 * `keep` writes the name down before the part's own name goes away. Done again after a crash, it ends in the same one file.
 */
export async function takeFinalName(
  files: Files,
  input: { partPath: string; fileName: string; keep: (path: string) => Promise<void> },
): Promise<string> {
  const { partPath, fileName, keep } = input
  const folder = dirname(partPath)
  for (let number = 1; ; number += 1) {
    const path = join(folder, numbered(fileName, number))
    const taken = await linkOrReserve(files, partPath, path)
    if (taken === 'is-another-file') continue
    await syncFolder(files, folder)
    await keep(path)
    await dropPart(files, partPath, path)
    return path
  }
}

/** Ends what `takeFinalName` began before a crash, once the name is written down. */
export async function dropPart(files: Files, partPath: string, path: string): Promise<void> {
  const part = await files.lstat(partPath).catch(() => undefined)
  if (!part) return
  const final = await files.lstat(path).catch(() => undefined)
  const isSameFile = final !== undefined && final.ino === part.ino && final.dev === part.dev
  // Without hard links the name was reserved with an empty file of ours, which the part replaces now.
  if (isSameFile || (final !== undefined && final.size > 0)) await removePart(files, partPath)
  else await files.rename(partPath, path)
  await syncFolder(files, dirname(path))
}

/** Removes the unfinished bytes of an export that ended without a film. Only ever a part of ours. */
export async function removePart(files: Files, partPath: string | undefined): Promise<void> {
  if (partPath === undefined || !/^\..*\.[0-9a-f]{8}\.part$/s.test(basename(partPath))) return
  for (const path of [partPath, `${partPath}.version`]) await files.rm(path, { force: true }).catch(() => undefined)
}

async function linkOrReserve(files: Files, partPath: string, path: string): Promise<'ours' | 'is-another-file'> {
  try {
    await files.link(partPath, path)
    return 'ours'
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'EEXIST') return (await isSameFile(files, partPath, path)) ? 'ours' : 'is-another-file'
    if (code === 'ENOENT') throw new ReelwrightError('export.download-broken', {}, { cause: thrown })
    return reserve(files, path)
  }
}

/** For disks without hard links: an exclusive empty file takes the name first. */
async function reserve(files: Files, path: string): Promise<'ours' | 'is-another-file'> {
  try {
    const handle = await files.open(path, 'wx')
    await handle.close()
    return 'ours'
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return 'is-another-file'
    throw new ReelwrightError('export.folder-not-writable', { folder: dirname(path) }, { cause: thrown })
  }
}

async function isSameFile(files: Files, one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([files.lstat(one), files.lstat(other)])
  return a.ino === b.ino && a.dev === b.dev
}
