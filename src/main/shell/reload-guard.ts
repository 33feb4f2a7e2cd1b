/** A page that breaks more often than this within that time would break for ever. */
const MOST_RELOADS = 3
const WITHIN_MS = 60_000

interface ReloadGuard {
  /** Counts one more breakdown; false when there have been too many of late. */
  mayReload(nowMs: number): boolean
  forget(): void
}

export function createReloadGuard(): ReloadGuard {
  let atMs: readonly number[] = []
  return {
    mayReload(nowMs) {
      atMs = [...atMs.filter((each) => nowMs - each < WITHIN_MS), nowMs]
      return atMs.length <= MOST_RELOADS
    },
    forget: () => void (atMs = []),
  }
}
