import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the tools that run tests keep there for their next time, on purpose. */
const KEPT_BY_TOOLS = /^(jiti|playwright-transform-cache-.*)$/

/**
 * Gives the run a temporary folder of its own, for the tests and all programs that they start, and fails a run that leaves
 * something in it. It goes with the run; what a killed run leaves lies in one place that says by its name what it is.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Short: the path of a Unix socket below it may hold about a hundred letters.
  const folder = await mkdtemp(join(tmpdir(), 'rw-run-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return async () => {
    const left = (await readdir(folder)).filter((name) => !KEPT_BY_TOOLS.test(name))
    await rm(folder, { recursive: true, force: true })
    if (left.length > 0) throw new Error(`The tests left in the temporary folder: ${left.join(', ')}`)
  }
}
