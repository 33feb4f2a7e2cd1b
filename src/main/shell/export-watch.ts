import type { ExportState } from '../../shared/states/export-state'

type Phase = ExportState['phase']
const ENDED: ReadonlySet<Phase> = new Set<Phase>(['done', 'failed', 'cancelled'])

export type EndedExport = Extract<ExportState, { phase: 'done' | 'failed' }>

/** How the exports as a whole stand, for the desktop. */
export interface ExportsAtWork {
  /** The mean of those under way, from 0 to 1; undefined when there are none. */
  readonly progress: number | undefined
  /** Those that came to an end since the last look. One that had ended before the program started is old news. */
  readonly ended: readonly EndedExport[]
}

/** Compares each list of exports with the one before. */
export function createExportWatch(): (exports: readonly ExportState[]) => ExportsAtWork {
  let running = new Set<string>()
  return (exports) => {
    const atWork = exports.filter(({ phase }) => !ENDED.has(phase))
    const ended = exports.filter((job): job is EndedExport => running.has(job.id) && isNews(job))
    running = new Set(atWork.map(({ id }) => id))
    const sum = atWork.reduce((total, { progress }) => total + progress, 0)
    return { progress: atWork.length === 0 ? undefined : sum / atWork.length, ended }
  }
}

/** Whoever cancelled an export knows that it ended. */
function isNews(job: ExportState): boolean {
  return job.phase === 'done' || job.phase === 'failed'
}
