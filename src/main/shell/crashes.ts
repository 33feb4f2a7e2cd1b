import { app, crashReporter } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../host/ports'
import { placeOfData } from './place-of-data'

/** Older ones say no more than these. Each is a few megabytes at most. */
const KEPT_DUMPS = 5

const folderOfCrashes = (): string => join(placeOfData(), 'crashes')

/**
 * Keeps what the system knows of a crash in a folder of ours, and sends it to nobody: it may hold what was in memory. For the
 * program's whole life, from before its first process. Where nothing can be written, nothing is noted: whatever that means for
 * a person's projects is told in the window, which has to open for it.
 */
export function keepCrashes(): void {
  const folder = folderOfCrashes()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    return
  }
  app.setPath('crashDumps', folder)
  crashReporter.start({ uploadToServer: false })
}

/** Removes all but the newest, and answers how many are left. */
export async function tidyCrashes(files: Files): Promise<number> {
  return tidyDumps(files, folderOfCrashes(), KEPT_DUMPS)
}

export async function tidyDumps(files: Files, folder: string, most: number): Promise<number> {
  const names = await files.readdir(folder, { recursive: true }).catch(() => [])
  const paths = names.filter((name) => name.endsWith('.dmp')).map((name) => join(folder, name))
  const dated = await Promise.all(paths.map(async (path) => ({ path, atMs: (await files.stat(path)).mtimeMs })))
  const old = dated.sort((a, b) => b.atMs - a.atMs).slice(most)
  for (const { path } of old) {
    await files.rm(path, { force: true })
    await files.rm(path.replace(/\.dmp$/u, '.meta'), { force: true })
  }
  return dated.length - old.length
}
