import type { FilmFormat } from '../../../shared/film-words'
import type { ExpectedFilm } from '../../media/check-film'
import type { Clients } from '../clients'
import { deliverLink } from './deliver-link'
import type { FilmRecord } from '../projects/records'
import { cleanUp, noteIfUnseen, runExport } from './export-job'
import { createExportProgress, type ExportProgress } from './export-progress'
import type { Job } from './job'
import type { Project } from '../projects/project'
import { engineOf, type ExportRecord } from '../projects/project-record'
import { toProblem } from '../projects/project-view'
import type { Rests } from '../rests'
import type { StudioPorts } from '../studio'

/** Exports that are being worked on. */
export interface ExportRuns {
  /** Works on an export from where its journal stands, until it has ended. */
  run(project: Project, exportId: string, how?: { readonly resumed: boolean }): void
  has(exportId: string): boolean
  progressOf(exportId: string): ExportProgress | undefined
  /** Resolves when nothing is done for this export any more. */
  settled(exportId: string): Promise<void>
  stop(exportId: string, reason: Error): Promise<void>
  /** Ends when nothing is written any more. `closing` must be aborted. */
  close(): Promise<void>
}

export interface RunPorts extends Pick<StudioPorts, 'host' | 'language'> {
  readonly clients: Clients
  readonly rests: Rests
  readonly closing: AbortSignal
  readonly checkMade: (path: string, format: FilmFormat, expected: ExpectedFilm) => Promise<FilmRecord>
  readonly isWatched: () => boolean
  readonly recordOf: (exportId: string) => ExportRecord
  readonly onChange: () => void
}

interface Running {
  readonly stop: AbortController
  readonly progress: ExportProgress
  readonly ended: Promise<void>
}

export function createExportRuns(ports: RunPorts): ExportRuns {
  const { host, clients, closing, recordOf, onChange } = ports
  const running = new Map<string, Running>()
  const links = new Set<Promise<void>>()

  /** In the background: nobody waits for it, and it may fail. */
  const link = (project: Project, exportId: string): void => {
    const asking = deliverLink(clients, { project, record: recordOf(exportId), signal: closing }).finally(() => {
      links.delete(asking)
      onChange()
    })
    links.add(asking)
  }

  const work = async (job: Job, wasStopped: () => boolean): Promise<void> => {
    try {
      await runExport(job)
    } catch (thrown) {
      // What closing cut off is taken up again at the next start.
      if (closing.aborted) return
      // A film that has its name is there, whatever else went wrong.
      const hasFilm = job.record.path !== undefined
      if (!wasStopped() && !hasFilm) {
        await noteIfUnseen(job)
        await job.write({ type: 'export-failed', problem: toProblem(thrown) })
      }
    }
    await cleanUp(job)
    link(job.project, job.record.id)
  }

  return {
    run(project, exportId, { resumed } = { resumed: false }) {
      const stop = new AbortController()
      const progress = createExportProgress(host.clock)
      const job = toJob(ports, {
        ...{ project, exportId, resumed, progress },
        signal: AbortSignal.any([stop.signal, closing]),
      })
      const ended = work(job, () => stop.signal.aborted)
        // A journal that cannot be written leaves the job where the disk last knew it; the next start goes on.
        .catch(() => undefined)
        .finally(() => {
          running.delete(exportId)
          onChange()
        })
      running.set(exportId, { stop, progress, ended })
      onChange()
    },
    has: (exportId) => running.has(exportId),
    progressOf: (exportId) => running.get(exportId)?.progress,
    settled: async (exportId) => running.get(exportId)?.ended,
    async stop(exportId, reason) {
      const one = running.get(exportId)
      one?.stop.abort(reason)
      await one?.ended
    },
    async close() {
      await Promise.all([...running.values()].map(({ ended }) => ended))
      await Promise.all(links)
    },
  }
}

function toJob(
  { host, language, clients, rests, recordOf, checkMade, onChange, isWatched }: RunPorts,
  run: { project: Project; exportId: string; resumed: boolean; progress: ExportProgress; signal: AbortSignal },
): Job {
  const { project, exportId, progress, signal } = run
  let { resumed } = run
  const engine = engineOf(project.record, recordOf(exportId))
  return {
    host,
    project,
    signal,
    get record() {
      return recordOf(exportId)
    },
    engine,
    get resumed() {
      return resumed
    },
    isWatched,
    language: language(),
    client: () => clients.of(engine),
    rest: (delayMs) => rests.rest(delayMs, signal),
    write: async (entry) => {
      if (entry.type === 'render-intended') resumed = false
      await project.write({ ...entry, exportId })
      onChange()
    },
    progress: (phase, fraction, more) => {
      progress.take(phase, fraction, more)
      onChange()
    },
    checkMade,
  }
}
