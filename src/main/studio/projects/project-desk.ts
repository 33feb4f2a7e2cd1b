import { ReelwrightError } from '../../../shared/failures/failure'
import type { Clients } from '../clients'
import type { ReplyRecord } from './records'
import { toProjectState } from './project-view'
import type { Project } from './project'
import type { ProjectShelf } from './projects'
import type { Projects, StudioPorts } from '../studio'
import { searchProjects } from './search-projects'
import { TURN_WORDS } from '../turns/turn-words'
import type { Turns } from '../turns/turns'

/** What people do with projects as a whole. */
export function createProjectDesk(
  ports: Pick<StudioPorts, 'host' | 'language' | 'thumbnailUrl'> & {
    shelf: ProjectShelf
    giveUpDoubt: Turns['giveUpDoubt']
    clients: Clients
    closing: AbortSignal
  },
): Projects {
  const { shelf, clients } = ports
  return {
    async create(input) {
      const project = await shelf.create(input)
      return project.id
    },
    open: (projectId) => shelf.open(projectId),
    rename: (projectId, name) => shelf.rename(shelf.get(projectId), name),
    list: () => shelf.list().projects,
    find: (idOrName) => Promise.resolve().then(() => shelf.find(idOrName).id),
    state: (projectId) => Promise.resolve().then(() => toProjectState(shelf.get(projectId), ports)),
    search: (query, signal) =>
      searchProjects(
        shelf.all().map(({ record }) => record),
        query,
        signal,
      ),
    async link(projectId) {
      const { record } = shelf.get(projectId)
      if (!record.session) return undefined
      const client = await clients.of(record.engine)
      return client.projectLink(record.session, ports.closing)
    },
    async accountLink(projectId) {
      const { record } = shelf.get(projectId)
      const client = await clients.of(record.engine)
      return client.accountLink(record.session)
    },
    async letFilesLeave(projectId) {
      await shelf.get(projectId).write({ type: 'files-may-leave' })
    },
    async useThisComputer(projectId) {
      const project = shelf.get(projectId)
      const isHere = (): boolean => project.record.engine === 'local'
      if (isHere()) return
      const change = { type: 'engine-changed', engine: 'local', reply: toLine(ports) } as const
      await ports.giveUpDoubt(project, change)
      const { turn, waiting } = project.record
      if (isHere()) return
      if (turn || waiting.length > 0) throw new ReelwrightError('chat.busy')
      await project.write(change)
    },
    async follow(projectId, engine) {
      const project = shelf.get(projectId)
      if (project.record.engine === engine || !isUntouched(project)) return
      await project.write({ type: 'engine-changed', engine })
    },
  }
}

/** What the conversation says about the move. */
function toLine({ host, language }: Pick<StudioPorts, 'host' | 'language'>): ReplyRecord {
  const text = TURN_WORDS[language()].nowHere
  return { id: host.random.uuid(), text, steps: [], changes: [], next: [], actions: [] }
}

/** Nothing was dropped, said or begun. Half a sentence in the box moves along with the project. */
function isUntouched({ record, live }: Project): boolean {
  const { media, chat, waiting, turn, session } = record
  return media.length + chat.length + waiting.length === 0 && !turn && !session && !live.reading
}
