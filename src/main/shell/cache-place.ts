import { join } from 'node:path'
import type { Files } from '../host/ports'

/** In a folder that a person chose, everything of ours lies in this one; nothing beside it is ever touched. */
const OWN_FOLDER = 'Reelwright cache'

/** Where what can be made again from the person's files is kept. */
export interface CachePlace {
  /** For the person to read. */
  readonly folder: string
  /** Thumbnails, waveforms and readable copies lie in folders in here. */
  readonly mediaFolder: string
  /** The same for finished pieces of films and scaled photos. */
  readonly engineFolder: string
  /** The chosen folder is gone or cannot be written in: the usual place stands in for it. */
  readonly isStandIn: boolean
}

/** Opens the place for as long as the program runs. Empty `chosen`: the usual place, among the program's data. */
export async function openCachePlace(files: Files, dataFolder: string, chosen: string): Promise<CachePlace> {
  const usual = {
    folder: dataFolder,
    mediaFolder: dataFolder,
    engineFolder: join(dataFolder, 'engine', 'cache'),
    isStandIn: chosen !== '',
  }
  if (chosen === '') return usual
  const folder = join(chosen, OWN_FOLDER)
  const place = { folder, mediaFolder: folder, engineFolder: join(folder, 'films'), isStandIn: false }
  return (await canBeUsed(files, chosen, place)) ? place : usual
}

/** A drive that is not plugged in must not be made as a folder of its name, so that the chosen folder itself has to be there. */
async function canBeUsed(files: Files, chosen: string, { folder, engineFolder }: CachePlace): Promise<boolean> {
  const trial = join(folder, 'trial')
  try {
    if (!(await files.stat(chosen)).isDirectory()) return false
    await files.mkdir(engineFolder, { recursive: true, mode: 0o700 })
    await files.writeFile(trial, '', { mode: 0o600 })
    await files.rm(trial, { force: true })
    return true
  } catch {
    return false
  }
}
