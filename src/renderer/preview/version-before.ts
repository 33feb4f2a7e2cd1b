import type { HistoryState } from '../../shared/states/project-state'

/** Of a project without a film. */
const BEFORE_THE_FIRST = 0

/** The one that the present version was made from, unless that was before the first film. */
export function versionBefore(history: HistoryState | undefined): number | undefined {
  if (!history) return undefined
  const at = history.versions.findIndex(({ version }) => version === history.version)
  const before = history.versions[at - 1]?.version
  return before === BEFORE_THE_FIRST ? undefined : before
}
