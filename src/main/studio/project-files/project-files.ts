import { basename, join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Project } from '../projects/project'
import type { ProjectFiles, Watch } from '../studio'
import { WORDS } from '../words'
import { copyName } from './copy-name'
import type { Manifest } from './manifest'
import { withProjectFile } from './open-archive'
import { HALF_NAME, openProject, type OpenPorts } from './open-project'
import { BadArchive } from './read-archive'
import { originOf, revisionOf } from './revision'
import { saveProject } from './save-project'

/** Projects on their way out of and into files. `closing` ends whatever is under way. */
export function createProjectFiles(
  ports: OpenPorts & { readonly closing: AbortSignal },
): ProjectFiles & { sweep(): Promise<void>; close(): Promise<void> } {
  const { shelf, host, closing } = ports
  const until = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, closing])
  const underWay = new Set<Promise<unknown>>()
  const counted = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    const ended = (): void => void underWay.delete(work)
    work.then(ended, ended)
    return work
  }
  const open = async (filePath: string, { signal, onProgress }: Watch): Promise<Project> => {
    const watch = { signal: until(signal), onProgress }
    return counted(
      withProjectFile(host, filePath, (file) =>
        openProject(ports, filePath, file, watch).catch((thrown: unknown) => {
          throw toOpenError(thrown, filePath)
        }),
      ),
    )
  }
  return {
    async save(projectId, filePath, { signal, ...options }) {
      return counted(saveProject(ports, shelf.get(projectId), filePath, { ...options, signal: until(signal) }))
    },
    look: (filePath) =>
      withProjectFile(host, filePath, ({ manifest }) => {
        const known = findKnown(shelf.all(), manifest)
        return Promise.resolve({ name: manifest.name, ...(known && { known }) })
      }),
    async open(filePath, watch) {
      return { projectId: (await open(filePath, watch)).id }
    },
    async duplicate(projectId, watch) {
      const project = shelf.get(projectId)
      const filePath = join(ports.dataFolder, 'projects', projectId, `${host.random.uuid()}.reelwright`)
      try {
        await counted(
          saveProject(ports, project, filePath, { ...watch, signal: until(watch.signal), withMedia: false }),
        )
        const copy = await open(filePath, watch)
        const names = shelf.all().map(({ record }) => record.name)
        await shelf.rename(copy, copyName(project.record.name, names, WORDS[ports.language()].copyOf))
        return { projectId: copy.id }
      } finally {
        await host.files.rm(filePath, { force: true })
      }
    },
    /** Ends when nothing is half written any more. `closing` must be aborted. */
    async close() {
      await Promise.allSettled(underWay)
    },
    /** What a crash left of a project that was not whole yet. */
    async sweep() {
      const root = join(ports.dataFolder, 'projects')
      const here = new Set(shelf.all().map(({ id }) => id))
      for (const name of await host.files.readdir(root)) {
        const isHalf = await host.files.access(join(root, name, HALF_NAME)).then(
          () => true,
          () => false,
        )
        const half = here.has(name) ? join(root, name, HALF_NAME) : join(root, name)
        if (isHalf) await host.files.rm(half, { recursive: true, force: true })
      }
    },
  }
}

/** The one that holds the very same, or else the last that was worked on of those that descend from the same project. */
function findKnown(
  projects: readonly Project[],
  { origin, revision }: Manifest,
): { projectId: string; isSame: boolean } | undefined {
  const family = projects.filter(({ record }) => originOf(record) === origin)
  const same = family.find(({ record }) => record.origin?.revision === revision || revisionOf(record) === revision)
  const found = same ?? family[0]
  return found && { projectId: found.id, isSame: same !== undefined }
}

/** What the disk says while files are unpacked is about our folder. */
function toOpenError(thrown: unknown, filePath: string): unknown {
  if (thrown instanceof BadArchive)
    return new ReelwrightError('project-file.damaged', { name: basename(filePath) }, { cause: thrown })
  const isSystems = thrown instanceof Error && 'code' in thrown && 'syscall' in thrown
  return isSystems ? new ReelwrightError('store.not-kept', {}, { cause: thrown }) : thrown
}
