import { join } from 'node:path'
import { readKeptFile } from '../../../host/atomic-file'
import type { Host } from '../../../host/ports'
import { Id } from '../ids'
import { keepJson } from '../keep-json'
import { hasEnded, rankOf, RenderJob } from './render-job'

/** How long a film is kept for whoever asked for it. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000

/** The renders of this computer, each in a folder of its own. */
export interface JobStore {
  read(id: string): Promise<RenderJob | undefined>
  /** Those that have not ended, in the order in which they are made. */
  unfinished(): Promise<RenderJob[]>
  /** @throws {ReelwrightError} `store.not-kept` */
  write(job: RenderJob): Promise<void>
  filmPath(job: Pick<RenderJob, 'id' | 'output'>): string
  workFolder(id: string): string
  /** Removes what a render has made so far. */
  clean(job: Pick<RenderJob, 'id' | 'output'>): Promise<void>
  /** Removes renders that ended long ago. Folders without a job of ours are left alone. */
  sweep(): Promise<void>
}

export function createJobStore({ files, clock }: Pick<Host, 'files' | 'clock'>, rootFolder: string): JobStore {
  const folderOf = (id: string): string => join(rootFolder, id)
  const filmPath: JobStore['filmPath'] = ({ id, output }) => join(folderOf(id), `film.${output.format}`)
  const workFolder = (id: string): string => join(folderOf(id), 'work')

  async function read(id: string): Promise<RenderJob | undefined> {
    return (await readKeptFile(files, join(folderOf(id), 'job.json'), (text) => RenderJob.parse(JSON.parse(text))))
      .value
  }

  async function sweepOne(id: string): Promise<void> {
    const job = await read(id)
    if (!job || job.id !== id || !('endedAtMs' in job.state)) return
    if (clock.nowMs() - job.state.endedAtMs < KEEP_MS) return
    await files.rm(folderOf(id), { recursive: true, force: true })
  }

  const ids = async (): Promise<string[]> =>
    (await files.readdir(rootFolder).catch(() => [])).filter((name) => Id.safeParse(name).success)

  return {
    read,
    unfinished: async () => {
      const found: RenderJob[] = []
      for (const id of await ids()) {
        const job = await read(id)
        if (job && job.id === id && !hasEnded(job)) found.push(job)
      }
      return found.sort((one, other) => rankOf(one) - rankOf(other))
    },
    write: (job) => keepJson(files, folderOf(job.id), 'job.json', job),
    filmPath,
    workFolder,
    clean: async (job) => {
      await files.rm(workFolder(job.id), { recursive: true, force: true })
      await files.rm(filmPath(job), { force: true })
    },
    sweep: async () => {
      for (const id of await ids()) await sweepOne(id)
    },
  }
}
