import { basename } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { FilmForm } from '../../../shared/film-words'
import type { EngineKind } from '../../../shared/states/engine-state'
import type { ExportState } from '../../../shared/states/export-state'
import type { Clients } from '../clients'
import type { LeftOut } from '../projects/records'
import { createExportRuns, type RunPorts } from './export-runs'
import { toExportState } from './export-view'
import { removePart } from './film-file'
import { isOver } from './is-over'
import { handOff } from '../interchange/hand-off'
import { checkTarget } from './preflight'
import type { Project } from '../projects/project'
import { engineOf, type ExportRecord } from '../projects/project-record'
import type { ProjectShelf } from '../projects/projects'
import { planHere } from './render-here/can-render-here'
import { toForm, toPlace } from './to-order'
import type { Exports, ExportTarget } from '../studio'

/** Every export of every project, at work or ended. */
export interface ExportDesk extends Exports {
  /** Goes on with each export that has not ended, from the step its journal names. */
  resume(): void
  /** Ends when no export writes anything any more. `closing` must be aborted. */
  close(): Promise<void>
}

/** A list longer than this is no list that anybody reads. */
const MOST_EARLIER = 100

export function createExports(ports: Omit<RunPorts, 'recordOf'> & { shelf: ProjectShelf }): ExportDesk {
  const { host, shelf, clients, closing, onChange } = ports

  const locate = (exportId: string): { project: Project; record: ExportRecord } => {
    for (const project of shelf.all()) {
      const record = project.record.exports.find(({ id }) => id === exportId)
      if (record) return { project, record }
    }
    throw new ReelwrightError('media.missing', { name: exportId })
  }
  const resumed = new Set<string>()
  /** Seen in this run for the first time: told until the program ends. */
  const justSeen = new Set<string>()
  const runs = createExportRuns({ ...ports, recordOf: (exportId) => locate(exportId).record })
  const allRecords = (): ExportRecord[] => shelf.all().flatMap(({ record }) => [...record.exports])
  const stateOf = (exportId: string): ExportState => {
    const { project, record } = locate(exportId)
    const marks = { resumed: resumed.has(exportId), whileAway: record.unseen || justSeen.has(exportId) }
    return toExportState(project, record, runs.progressOf(exportId), ports.language(), marks)
  }

  const begin = async (
    project: Project,
    target: ExportTarget,
    how: FilmForm & { engine: EngineKind; leftOut?: LeftOut[] },
  ): Promise<string> => {
    const exportId = host.random.uuid()
    const { folder, fileName } = toPlace(target, project.record.name, how.format)
    await checkTarget(host, folder, project.record.draft?.timeline?.durationMs ?? 0)
    await project.write({ type: 'export-asked', exportId, folder, fileName, ...how })
    runs.run(project, exportId)
    return exportId
  }

  return {
    async start(projectId, target, wished = {}) {
      const project = shelf.get(projectId)
      if (!project.record.session || project.record.draft?.exportable === false) {
        throw new ReelwrightError('export.nothing-yet')
      }
      const form = toForm(wished, project.record)
      // The service makes MP4 of 1080p in the film's own frame and nothing else.
      if (project.record.engine === 'cloud' && (form.format || form.ratio || form.size))
        throw new ReelwrightError('export.format-only-here')
      return begin(project, target, { engine: project.record.engine, ...form })
    },
    async startHere(projectId, target, wished = {}) {
      const project = shelf.get(projectId)
      if (project.record.engine === 'local') return this.start(projectId, target, wished)
      const { leftOut } = planHere(project.record)
      return begin(project, target, { engine: 'local', leftOut: [...leftOut], ...toForm(wished, project.record) })
    },
    handOff: (projectId, kind, target) => handOff(host.files, shelf.get(projectId).record, kind, target),
    async check(exportId) {
      const { project, record } = locate(exportId)
      if (record.step !== 'failed' || record.renderId === undefined || runs.has(exportId)) return
      await project.write({ type: 'export-checked', exportId })
      justSeen.delete(exportId)
      runs.run(project, exportId)
    },
    async settled(exportId) {
      await runs.settled(exportId)
      return stateOf(exportId)
    },
    async cancel(exportId) {
      await runs.stop(exportId, new ReelwrightError('interrupted'))
      // Only now is it certain that the film did not get its name at the last moment.
      const { project, record } = locate(exportId)
      if (isOver(record) || record.path) return
      await project.write({ type: 'export-cancelled', exportId })
      onChange()
      await askToCancel(clients, engineOf(project.record, record), record, closing)
    },
    async place(exportId, where) {
      const { project, record } = locate(exportId)
      const before = typeof where === 'string' ? undefined : locate(where.beforeId).record.renderId
      const place = typeof where === 'string' ? where : before !== undefined && { before }
      if (record.step !== 'accepted' || record.renderId === undefined || !place) return
      const client = await clients.of(engineOf(project.record, record))
      await client.placeRender?.(record.renderId, place, closing)
    },
    async dismiss(exportId) {
      const { project, record } = locate(exportId)
      if (!isOver(record)) return
      await project.write({ type: record.dismissed ? 'export-cleared' : 'export-dismissed', exportId })
      if (record.path === undefined) await removePart(host.files, record.partPath)
      onChange()
    },
    async clear() {
      for (const project of shelf.all()) {
        for (const record of project.record.exports) {
          if (!isOver(record) || record.cleared) continue
          await project.write({ type: 'export-cleared', exportId: record.id })
          if (record.path === undefined) await removePart(host.files, record.partPath)
        }
      }
      onChange()
    },
    list: () =>
      allRecords()
        .filter(({ dismissed }) => !dismissed)
        .sort((one, other) => one.askedAtMs - other.askedAtMs)
        .map(({ id }) => stateOf(id)),
    earlier: () =>
      allRecords()
        .filter(({ dismissed, cleared }) => dismissed && !cleared)
        .sort((one, other) => other.askedAtMs - one.askedAtMs)
        .slice(0, MOST_EARLIER)
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
          if (isOver(record) || runs.has(record.id)) continue
          resumed.add(record.id)
          runs.run(project, record.id, { resumed: true })
        }
      }
    },
    async seen() {
      for (const project of shelf.all()) {
        for (const { id: exportId, unseen, step } of project.record.exports) {
          if (!unseen || !isOver({ step })) continue
          justSeen.add(exportId)
          await project.write({ type: 'export-seen', exportId })
        }
      }
    },
    close: () => runs.close(),
  }
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
