import { join } from 'node:path'
import { z } from 'zod'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { EngineKind } from '../../../shared/states/engine-state'
import type { ProjectList } from '../../../shared/states/project-state'
import { readKeptFile, writeFileAtomically } from '../../host/atomic-file'
import type { NewEntry } from './entries'
import type { NameSource } from './records'
import { createJournal, openJournal, type Journal } from './journal'
import { toListItem } from './list-item'
import { createProject, type Project } from './project'
import { foldProject } from './project-fold'
import type { ProjectRecord } from './project-record'
import type { StudioPorts } from '../studio'
import { createUnsentText, readUnsentText, type UnsentText } from './unsent-text'
import { WORDS } from '../words'

interface NewProject {
  readonly name?: string
  readonly engine?: EngineKind
  /** Of a project that was begun elsewhere: the folder that was prepared for it, who named it, and what it brings. */
  readonly elsewhere?: { readonly id: string; readonly nameFrom: NameSource; readonly entries: readonly NewEntry[] }
}

/** Every project of the data folder, open for work. */
export interface ProjectShelf {
  all(): readonly Project[]
  /** @throws `store.project-missing` */
  get(projectId: string): Project
  create(input?: NewProject): Promise<Project>
  /** By id, by unambiguous start of the id, or by exact name. @throws `store.project-missing` */
  find(idOrName: string): Project
  open(projectId: string): Promise<void>
  rename(project: Project, name: string): Promise<void>
  /** Names a project that nobody named yet. */
  nameFrom(project: Project, source: 'media' | 'message', name: string): Promise<void>
  keepText(project: Project, text: string): void
  list(): ProjectList
  close(): Promise<void>
}

const LastOpen = z.object({ openId: z.uuid() })

/** Reads every project below `dataFolder`. `onChange` hears of each change afterwards. */
export async function openShelf(
  ports: Pick<StudioPorts, 'host' | 'dataFolder' | 'language' | 'defaultEngine' | 'thumbnailUrl'>,
  onChange: (projectId: string) => void,
): Promise<ProjectShelf> {
  const { files, random } = ports.host
  const root = join(ports.dataFolder, 'projects')
  const lastOpenPath = join(ports.dataFolder, 'last-project.json')
  const projects = new Map<string, Project>()
  const texts = new Map<string, UnsentText>()

  const take = (folder: string, journal: Journal, record: ProjectRecord, unsentText: string): Project => {
    const project = createProject({ folder, journal, record, unsentText, onChange: () => onChange(record.id) })
    projects.set(project.id, project)
    texts.set(project.id, createUnsentText(ports.host, folder))
    return project
  }

  const load = async (id: string): Promise<void> => {
    const folder = join(root, id)
    const opened = await openJournal(ports.host, folder)
    if (!opened) return
    const record = foldProject(id, opened.entries)
    const project = take(folder, opened.journal, record, (await readUnsentText(files, folder)) ?? record.textBack)
    if (opened.repairedFrom === undefined) return
    const name = WORDS[ports.language()].recovered
    if (record.name === '') await project.write({ type: 'renamed', name, nameFrom: 'person' })
    await project.write({ type: 'journal-repaired', damagedName: opened.repairedFrom })
  }

  await files.mkdir(root, { recursive: true, mode: 0o700 })
  for (const id of await files.readdir(root)) {
    // One project that cannot be read must not take the others along; it stays on disk as it is.
    if (z.uuid().safeParse(id).success) await load(id).catch(() => undefined)
  }
  let openId = (await readKeptFile(files, lastOpenPath, (text) => LastOpen.parse(JSON.parse(text)))).value?.openId

  const missing = (name: string): ReelwrightError => new ReelwrightError('store.project-missing', { name })
  const newestFirst = (): Project[] =>
    [...projects.values()].sort((one, other) => other.record.changedAtMs - one.record.changedAtMs)

  return {
    all: newestFirst,
    get(projectId) {
      const project = projects.get(projectId)
      if (!project) throw missing(projectId)
      return project
    },
    async create({ name, engine = ports.defaultEngine(), elsewhere } = {}) {
      const id = elsewhere?.id ?? random.uuid()
      const folder = join(root, id)
      const named = {
        name: name ?? WORDS[ports.language()].untitled,
        nameFrom: elsewhere?.nameFrom ?? (name === undefined ? 'nobody' : 'person'),
      } as const
      const { journal, entries } = await createJournal(ports.host, folder, [
        { type: 'created', version: 1, engine, ...named },
        ...(elsewhere?.entries ?? []),
      ])
      const project = take(folder, journal, foldProject(id, entries), '')
      onChange(id)
      return project
    },
    find(idOrName) {
      const exact = projects.get(idOrName) ?? newestFirst().find(({ record }) => record.name === idOrName)
      const [byStart, ...others] = newestFirst().filter(({ id }) => idOrName.length >= 4 && id.startsWith(idOrName))
      const found = exact ?? (others.length === 0 ? byStart : undefined)
      if (!found) throw missing(idOrName)
      return found
    },
    async open(projectId) {
      if (!projects.has(projectId)) throw missing(projectId)
      openId = projectId
      onChange(projectId)
      await writeFileAtomically(files, lastOpenPath, JSON.stringify({ openId }))
    },
    async rename(project, name) {
      await project.write({ type: 'renamed', name, nameFrom: 'person' })
    },
    async nameFrom(project, source, name) {
      if (project.record.nameFrom !== 'nobody' || name === '') return
      await project.write({ type: 'renamed', name, nameFrom: source })
    },
    keepText(project, text) {
      project.show({ unsentText: text })
      texts.get(project.id)?.keep(text)
    },
    list: () => ({
      projects: newestFirst().map(({ record }) => toListItem(record, ports.thumbnailUrl)),
      ...(openId !== undefined && projects.has(openId) && { openId }),
    }),
    async close() {
      await Promise.all([...texts.values()].map((text) => text.close()))
      await Promise.all([...projects.values()].map((project) => project.close()))
    },
  }
}
