import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Host } from './ports'

/** A place for a socket that only this user can reach, and how to take it away again. */
export interface SocketPlace {
  readonly socketPath: string
  remove(): Promise<void>
}

/**
 * Makes a fresh folder for one socket. A Unix socket's path may hold about a hundred letters, so it lies in the temporary
 * folder; where is noted in `notesFolder`, and what an earlier start that died left there is swept first.
 * The caller holds the lock of the data folder that the notes are in.
 */
export async function makeSocketPlace({ files, random }: Host, notesFolder: string): Promise<SocketPlace> {
  if (process.platform === 'win32') {
    return { socketPath: `\\\\.\\pipe\\reelwright-${random.uuid()}`, remove: () => Promise.resolve() }
  }
  const notePath = join(notesFolder, 'socket-folder')
  const remove = async (folder: string): Promise<void> => {
    if (isOurs(folder)) await files.rm(folder, { recursive: true, force: true })
    await files.rm(notePath, { force: true })
  }
  await files.mkdir(notesFolder, { recursive: true, mode: 0o700 })
  await remove(await files.readFile(notePath, 'utf8').catch(() => ''))
  const folder = await files.mkdtemp(join(tmpdir(), 'reelwright-'))
  await files.writeFile(notePath, folder, { mode: 0o600 })
  return { socketPath: join(folder, 'engine.sock'), remove: () => remove(folder) }
}

/** A note could have been changed: only folders of the kind that is made here are ever removed. */
function isOurs(folder: string): boolean {
  return dirname(folder) === tmpdir() && /^reelwright-[A-Za-z0-9]{6}$/.test(basename(folder))
}
