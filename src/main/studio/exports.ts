import { basename, dirname, resolve } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { ExportState } from '../../shared/states/export-state'
import type { ExpectedFilm } from '../media/check-film'
import type { Clients } from './clients'
import type { EngineKind } from '../../shared/states/engine-state'
import { deliverLink } from './deliver-link'
import type { FilmRecord, LeftOut } from './entries'
import { cleanUp, runExport } from './export-job'
import type { Job } from './job'
import { createExportProgress, type ExportProgress } from './export-progress'
import { toExportState } from './export-view'
import { removePart } from './film-file'
import { toFileName } from './naming'
import { checkTarget } from './preflight'
import type { Project } from './project'
import type { ExportRecord } from './project-record'
import { toProblem } from './project-view'
import type { ProjectShelf } from './projects'
import { planHere } from './render-here/can-render-here'
import type { Exports, StudioPorts } from './studio'

/** Every export of every project, at work or ended. */
export interface ExportDesk extends Exports {
  /** Goes on with each export that has not ended, from the step its journal names. */
  resume(): void
  /** Ends when no export writes anything any more. `closing` must be aborted. */
  close(): Promise<void>
}

interface Running {
  readonly stop: AbortController
  readonly progress: ExportProgress
  readonly ended: Promise<void>
}

const isOver = ({ step }: ExportRecord): boolean => ['told', 'failed', 'cancelled'].includes(step)

export function createExports(
  ports: Pick<StudioPorts, 'host' | 'language'> & {
    shelf: ProjectShelf
    clients: Clients
    closing: AbortSignal
    checkFilm: (path: string, expected: ExpectedFilm) => Promise<FilmRecord>
    onChange: () => void
  },
): ExportDesk {
  const { host, shelf, clients, closing, onChange } = ports
  const running = new Map<string, Running>()
  const links = new Set<Promise<void>>()

  const locate = (exportId: string): { project: Project; record: ExportRecord } => {
    for (const project of shelf.all()) {
      const record = project.record.exports.find(({ id }) => id === exportId)
      if (record) return { project, record }
    }
    throw new ReelwrightError('media.missing', { name: exportId })
  }
  const stateOf = (exportId: string): ExportState => {
    const { project, record } = locate(exportId)
    return toExportState(project, record, running.get(exportId)?.progress, ports.language())
  }

  const toJob = (project: Project, exportId: string, signal: AbortSignal, progress: ExportProgress): Job => {
    const job: Job = {
      host,
      project,
      signal,
      get record() {
        return locate(exportId).record
      },
      engine: engineOf(project, locate(exportId).record),
      language: ports.language(),
      client: () => clients.of(job.engine),
      write: async (entry) => {
        await project.write({ ...entry, exportId })
        onChange()
      },
      progress: (phase, fraction, more) => {
        progress.take(phase, fraction, more)
        onChange()
      },
      checkFilm: ports.checkFilm,
    }
    return job
  }

  /** In the background: nobody waits for it, and it may fail. */
  const link = (project: Project, exportId: string): void => {
    const { record } = locate(exportId)
    const asking = deliverLink(clients, { project, record, signal: closing }).finally(() => {
      links.delete(asking)
      onChange()
    })
    links.add(asking)
  }

  const run = (project: Project, exportId: string): void => {
    const stop = new AbortController()
    const progress = createExportProgress(host.clock)
    const job = toJob(project, exportId, AbortSignal.any([stop.signal, closing]), progress)
    const work = async (): Promise<void> => {
      try {
        await runExport(job)
      } catch (thrown) {
        // What closing cut off is taken up again at the next start.
        if (closing.aborted) return
        // A film that has its name is there, whatever else went wrong.
        const hasFilm = job.record.path !== undefined
        if (!stop.signal.aborted && !hasFilm) await job.write({ type: 'export-failed', problem: toProblem(thrown) })
      }
      await cleanUp(job)
      link(project, exportId)
    }
    const ended = work()
      // A journal that cannot be written leaves the job where the disk last knew it; the next start goes on.
      .catch(() => undefined)
      .finally(() => {
        running.delete(exportId)
        onChange()
      })
    running.set(exportId, { stop, progress, ended })
    onChange()
  }

  const begin = async (
    project: Project,
    target: Target,
    how: { engine: EngineKind; leftOut?: LeftOut[] },
  ): Promise<string> => {
    const exportId = host.random.uuid()
    const { folder, fileName } = toTarget(target, project.record.name)
    await checkTarget(host, folder, project.record.draft?.timeline?.durationMs ?? 0)
    await project.write({ type: 'export-asked', exportId, folder, fileName, ...how })
    run(project, exportId)
    return exportId
  }

  return {
    async start(projectId, target) {
      const project = shelf.get(projectId)
      if (!project.record.session || project.record.draft?.exportable === false) {
        throw new ReelwrightError('export.nothing-yet')
      }
      return begin(project, target, { engine: project.record.engine })
    },
    async startHere(projectId, target) {
      const project = shelf.get(projectId)
      if (project.record.engine === 'local') return this.start(projectId, target)
      const { leftOut } = planHere(project.record)
      return begin(project, target, { engine: 'local', leftOut: [...leftOut] })
    },
    async check(exportId) {
      const { project, record } = locate(exportId)
      if (record.step !== 'failed' || record.renderId === undefined || running.has(exportId)) return
      await project.write({ type: 'export-checked', exportId })
      run(project, exportId)
    },
    async settled(exportId) {
      await running.get(exportId)?.ended
      return stateOf(exportId)
    },
    async cancel(exportId) {
      const job = running.get(exportId)
      job?.stop.abort(new ReelwrightError('interrupted'))
      await job?.ended
      // Only now is it certain that the film did not get its name at the last moment.
      const { project, record } = locate(exportId)
      if (isOver(record) || record.path) return
      await project.write({ type: 'export-cancelled', exportId })
      onChange()
      await askToCancel(clients, engineOf(project, record), record, closing)
    },
    async dismiss(exportId) {
      const { project, record } = locate(exportId)
      if (!isOver(record)) return
      await project.write({ type: 'export-dismissed', exportId })
      if (record.path === undefined) await removePart(host.files, record.partPath)
      onChange()
    },
    list: () =>
      shelf
        .all()
        .flatMap(({ record }) => record.exports)
        .filter(({ dismissed }) => !dismissed)
        .sort((one, other) => one.askedAtMs - other.askedAtMs)
        .map(({ id }) => stateOf(id)),
    async filePath(exportId) {
      const { path, fileName } = locate(exportId).record
      const isThere =
        path !== undefined &&
        (await host.files.access(path).then(
          () => true,
          () => false,
        ))
      if (!isThere) throw new ReelwrightError('media.missing', { name: basename(path ?? fileName) })
      return path
    },
    resume() {
      for (const project of shelf.all()) {
        for (const record of project.record.exports) {
          if (!isOver(record) && !running.has(record.id)) run(project, record.id)
        }
      }
    },
    async close() {
      await Promise.all([...running.values()].map(({ ended }) => ended))
      await Promise.all(links)
    },
  }
}

type Target = { filePath: string } | { folder: string }

const engineOf = (project: Project, record: ExportRecord): EngineKind => record.engine ?? project.record.engine

function toTarget(target: Target, projectName: string): { folder: string; fileName: string } {
  if ('folder' in target) return { folder: resolve(target.folder), fileName: toFileName(projectName) }
  const path = resolve(target.filePath)
  return { folder: dirname(path), fileName: basename(path) }
}

/** The film is not wanted any more; whether the service hears so changes nothing here. */
async function askToCancel(
  clients: Clients,
  engine: EngineKind,
  { renderId, unsent }: ExportRecord,
  signal: AbortSignal,
): Promise<void> {
  if (renderId === undefined || unsent) return
  const client = await clients.of(engine).catch(() => undefined)
  await client?.cancelRender(renderId, signal).catch(() => undefined)
}
