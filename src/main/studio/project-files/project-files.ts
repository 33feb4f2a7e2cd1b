import { basename, join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Project } from '../projects/project'
import type { ProjectFiles } from '../studio'
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
  return {
    async save(projectId, filePath, { signal, ...options }) {
      return counted(saveProject(ports, shelf.get(projectId), filePath, { ...options, signal: until(signal) }))
    },
    look: (filePath) =>
      withProjectFile(host, filePath, ({ manifest }) => {
        const known = findKnown(shelf.all(), manifest)
        return Promise.resolve({ name: manifest.name, ...(known && { known }) })
      }),
    async open(filePath, { signal, onProgress }) {
      const watch = { signal: until(signal), onProgress }
      const opening = withProjectFile(host, filePath, (file) =>
        openProject(ports, filePath, file, watch).catch((thrown: unknown) => {
          throw toOpenError(thrown, filePath)
        }),
      )
      const project = await counted(opening)
      return { projectId: project.id }
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
