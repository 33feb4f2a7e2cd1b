import { SetUpError } from './set-up-error.mjs'

/** The floor: the Node inside the oldest Electron we run on. */
const NEEDS = '20.18.1'

/** Compares two versions by their three numbers: negative, zero or positive. */
function compareVersions(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number))
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** @throws {SetUpError} when this Node is too old to build and run Reelwright */
export function requireNode(has = process.versions.node) {
  if (compareVersions(has, NEEDS) < 0) throw new SetUpError('nodeTooOld', { has, needs: NEEDS })
}
