import type { ExportState } from '../../../shared/states/export-state'
import type { ProjectState } from '../../../shared/states/project-state'

const ENDED: ReadonlySet<ExportState['phase']> = new Set<ExportState['phase']>(['done', 'failed', 'cancelled'])

/** What would be interrupted if the program ended now. */
export interface Unfinished {
  /** Exports that have not come to an end. */
  readonly exportIds: readonly string[]
  /** Projects whose message is being worked on. */
  readonly messageCount: number
}

export interface UnfinishedWork {
  exportsChanged(exports: readonly ExportState[]): void
  projectChanged(project: Pick<ProjectState, 'id' | 'turn'>): void
  now(): Unfinished
  isBusy(): boolean
}

/** Follows what is announced anyway, so that nobody has to be asked when a person wants to leave. */
export function followUnfinishedWork(): UnfinishedWork {
  let exportIds: readonly string[] = []
  const working = new Set<string>()
  return {
    exportsChanged(exports) {
      exportIds = exports.filter(({ phase }) => !ENDED.has(phase)).map(({ id }) => id)
    },
    projectChanged({ id, turn }) {
      if (turn.phase === 'working') working.add(id)
      else working.delete(id)
    },
    now: () => ({ exportIds, messageCount: working.size }),
    isBusy: () => exportIds.length > 0 || working.size > 0,
  }
}
