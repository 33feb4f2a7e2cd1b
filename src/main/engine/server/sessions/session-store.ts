import { join } from 'node:path'
import type { Language } from '../../../../shared/language'
import { readKeptFile } from '../../../host/atomic-file'
import type { Host } from '../../../host/ports'
import { dropHalfFiles } from './half-files'
import { Refusal } from '../http/refusal'
import { keepJson } from '../keep-json'
import { EMPTY_HISTORY } from './history'
import { Session } from './session'

/** The sessions of this computer, each in a folder of its own. */
export interface SessionStore {
  create(input: { name: string; language?: Language }): Promise<Session>
  /** @throws {Refusal} when it is unknown, or damaged beyond its last good version. */
  read(sessionId: string): Promise<Session>
  /** Changes a session on disk, then for everyone. Changes of one session take turns. */
  change(sessionId: string, change: (session: Session) => Session): Promise<Session>
  /** Where bytes that were sent to a session are kept. Made when missing. */
  filesFolder(sessionId: string): Promise<string>
}

export function createSessionStore({ files, clock, random }: Host, rootFolder: string): SessionStore {
  const known = new Map<string, Promise<Session | undefined>>()
  const folderOf = (sessionId: string): string => join(rootFolder, sessionId)
  const bytesFolderOf = (sessionId: string): string => join(folderOf(sessionId), 'files')

  async function write(session: Session): Promise<Session> {
    await keepJson(files, folderOf(session.sessionId), 'session.json', session)
    return session
  }

  async function load(sessionId: string): Promise<Session | undefined> {
    const path = join(folderOf(sessionId), 'session.json')
    const { value } = await readKeptFile(files, path, (text) => Session.parse(JSON.parse(text)))
    if (value) await dropHalfFiles(files, bytesFolderOf(sessionId))
    return value
  }

  function find(sessionId: string): Promise<Session | undefined> {
    const found = known.get(sessionId) ?? load(sessionId)
    known.set(sessionId, found)
    return found
  }

  async function read(sessionId: string): Promise<Session> {
    const session = await find(sessionId)
    if (session) return session
    known.delete(sessionId)
    throw new Refusal('session')
  }

  return {
    create: async ({ name, language }) => {
      const session: Session = {
        version: 1,
        sessionId: random.uuid(),
        taskId: `task_${random.uuid()}`,
        name,
        ...(language && { language }),
        createdAtMs: clock.nowMs(),
        assets: [],
        history: EMPTY_HISTORY,
      }
      await write(session)
      known.set(session.sessionId, Promise.resolve(session))
      return session
    },
    read,
    change: async (sessionId, change) => {
      await read(sessionId)
      const before = read(sessionId)
      const after = before.then((session) => write(change(session)))
      // A change that failed leaves the version before it, for the next one and for readers.
      const settled = after.catch(() => before)
      known.set(sessionId, settled)
      return after
    },
    filesFolder: async (sessionId) => {
      await files.mkdir(bytesFolderOf(sessionId), { recursive: true, mode: 0o700 })
      return bytesFolderOf(sessionId)
    },
  }
}
