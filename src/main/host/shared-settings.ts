import { join } from 'node:path'
import { z } from 'zod'
import type { Files } from './ports'

/** What a person sets in the window and means for the command line, too. Written by `shell/settings.ts`. */
export interface SharedSettings {
  readonly stayOffline: boolean
}

const Kept = z.looseObject({ stayOffline: z.boolean().optional().catch(undefined) })

/**
 * Reads the window's settings where they may lie: in the folder of the program, and in a data folder that was named. Who
 * stays offline by one of them stays offline.
 */
export async function readSharedSettings(files: Files, folders: readonly string[]): Promise<SharedSettings> {
  const kept = await Promise.all([...new Set(folders)].map((folder) => readKept(files, join(folder, 'settings.json'))))
  return { stayOffline: kept.some(({ stayOffline }) => stayOffline === true) }
}

/** A file that is not there or damaged says nothing, as in the window. */
async function readKept(files: Files, path: string): Promise<z.infer<typeof Kept>> {
  try {
    return Kept.parse(JSON.parse(await files.readFile(path, 'utf8')))
  } catch {
    return {}
  }
}
