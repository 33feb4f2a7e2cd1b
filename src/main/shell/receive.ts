import type { Files } from '../host/ports'
import type { Studio } from '../studio/studio'
import type { Engines } from './engines'
import { isProjectFile } from './project-files/is-project-file'
import type { Arrival, Link } from './read-arrival'

interface ReceiveParts {
  readonly studio: Studio
  readonly engines: Engines
  readonly files: Files
  readonly openProject: string | undefined
  /** Opens the project in a file. */
  readonly openFile: (filePath: string) => Promise<void>
  /** Leads to an export, if there is one of that id. */
  readonly goTo: (exportId: string) => Promise<void>
}

/** Shows where a link leads, opens projects, and puts files into the open project if nothing has happened in it yet, else into a new one. */
export async function receive({ paths, link }: Arrival, parts: ReceiveParts): Promise<void> {
  if (link) await follow(link, parts)
  const there = await Promise.all(paths.map((path) => isThere(parts.files, path)))
  const found = paths.filter((path, index) => there[index] && !isProjectFile(path))
  for (const path of paths.filter((_, index) => there[index]).filter(isProjectFile)) await parts.openFile(path)
  if (found.length === 0) return
  const { studio, openProject } = parts
  const isFresh = openProject !== undefined && (await isUntouched(studio, openProject))
  const projectId = isFresh ? openProject : await studio.projects.create()
  if (!isFresh) await studio.projects.open(projectId)
  await studio.media.add(projectId, found)
}

async function follow(link: Link, { studio, engines, goTo }: ReceiveParts): Promise<void> {
  if (link.to === 'balance') return engines.wake()
  if (link.to === 'export') return goTo(link.id)
  if (studio.projects.list().some(({ id }) => id === link.id)) await studio.projects.open(link.id)
}

async function isUntouched(studio: Studio, projectId: string): Promise<boolean> {
  const { media, chat, queue, turn } = await studio.projects.state(projectId)
  return media.length === 0 && chat.length === 0 && queue.length === 0 && turn.phase === 'idle'
}

async function isThere(files: Files, path: string): Promise<boolean> {
  try {
    await files.lstat(path)
    return true
  } catch {
    return false
  }
}
