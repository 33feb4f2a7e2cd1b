import { ReelwrightError } from '../../shared/failures/failure'
import type { ExportState } from '../../shared/states/export-state'
import { EXIT, type ExitCode, toExitCode } from './exit-codes'
import type { Output } from './output'
import type { Run } from './run'
import { waitFor } from './wait-for'
import type { Workshop } from './workshop'

/** The link to a film's project comes behind the film, if it comes. */
const LINK_LIMIT_MS = 5_000

type Settled = Extract<ExportState, { phase: 'done' | 'failed' | 'cancelled' }>

/** Exports a project and waits for the film. `target` as the studio takes it. */
export async function exportFilm(
  run: Run,
  projectId: string,
  target: { filePath: string } | { folder: string },
): Promise<ExitCode> {
  const workshop = await run.workshop()
  const exportId = await workshop.studio.exports.start(projectId, target)
  return followExport(run, workshop, exportId)
}

/** Tells how an export gets on until it is over. */
export async function followExport(run: Run, workshop: Workshop, exportId: string): Promise<ExitCode> {
  const tell = createTeller(run.output)
  const stopListening = workshop.announcements.listen('exports.changed', ({ exports }) => {
    exports.filter(({ id }) => id === exportId).forEach(tell)
  })
  try {
    const last = await workshop.studio.exports.settled(exportId)
    tell(last)
    return await toEnding(run, workshop, last)
  } finally {
    stopListening()
  }
}

/** One event for each whole percent and each new phase; progress never falls. */
function createTeller(output: Output): (state: ExportState) => void {
  let told = ''
  let highest = 0
  return ({ id, phase, progress }) => {
    highest = Math.max(highest, Math.floor(progress * 100) / 100)
    const line = `${phase} ${highest}`
    if (line === told) return
    told = line
    output.event({ type: 'export', id, phase, progress: highest })
  }
}

async function toEnding(run: Run, workshop: Workshop, last: ExportState): Promise<ExitCode> {
  const { output } = run
  if (!isSettled(last)) throw new ReelwrightError('export.in-doubt')
  switch (last.phase) {
    case 'done': {
      const { durationMs, widthPx, heightPx, sizeBytes } = last.file
      const path = await workshop.studio.exports.filePath(last.id)
      output.event({ type: 'file', path, durationMs, widthPx, heightPx, sizeBytes })
      const url = await findLink(run, workshop, last.id)
      if (url !== undefined) output.event({ type: 'link', url })
      return EXIT.done
    }
    case 'failed':
      output.event({ type: 'failure', ...last.failure })
      return toExitCode(last.failure.code)
    case 'cancelled':
      throw new ReelwrightError('interrupted')
  }
}

/** The page of a film's project at the service. Films of this computer have none. */
function findLink(
  { host: { clock }, signal }: Run,
  { studio, announcements }: Workshop,
  exportId: string,
): Promise<string | undefined> {
  const linkIn = (exports: readonly ExportState[]): string | undefined => {
    const job = exports.find(({ id }) => id === exportId)
    return job?.phase === 'done' ? job.link : undefined
  }
  const now = studio.exports.list()
  const known = linkIn(now)
  if (known !== undefined || now.find(({ id }) => id === exportId)?.engine === 'local') return Promise.resolve(known)
  return waitFor({ announcements, clock, signal }, 'exports.changed', LINK_LIMIT_MS, ({ exports }) => linkIn(exports))
}

export function isSettled(state: ExportState): state is Settled {
  return state.phase === 'done' || state.phase === 'failed' || state.phase === 'cancelled'
}
