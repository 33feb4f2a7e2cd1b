import type { ExportState } from '../../shared/states/export-state'

/** How many are made before it: none of those that have their turn or are not in the line. */
const beforeOf = (job: ExportState): number => (job.phase === 'rendering' && job.isWaiting ? (job.before ?? 0) : 0)

/** Waits on this computer, where the order is the person's. */
export const waitsInLine = (job: ExportState): boolean => beforeOf(job) > 0

/** What is made now, then what comes next. */
export const inOrder = (jobs: readonly ExportState[]): ExportState[] =>
  [...jobs].sort((one, other) => beforeOf(one) - beforeOf(other) || one.startedAtMs - other.startedAtMs)

/** What has to be asked for so that a film gets this place in the line; undefined when it is there, or there is no such place. */
export function whereTo(
  line: readonly ExportState[],
  exportId: string,
  to: number,
): 'last' | { beforeId: string } | undefined {
  const from = line.findIndex(({ id }) => id === exportId)
  if (from === -1 || to === from || to < 0 || to >= line.length) return undefined
  const next = line.filter(({ id }) => id !== exportId)[to]
  return next ? { beforeId: next.id } : 'last'
}
