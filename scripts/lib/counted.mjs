import { SetUpError } from './set-up-error.mjs'
import { toSummary } from './report.mjs'

/**
 * Runs a command that counts, and ends it with its one summary line whatever happens: setting up that fails is a failure.
 * @param {() => Promise<import('./report.mjs').Count>} main
 */
export async function runCounted(main) {
  const count = await main().catch((error) => {
    process.stderr.write(`${error instanceof SetUpError ? error.message : error.stack}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  process.stdout.write(`${toSummary(count)}\n`)
  process.exitCode = count.failed > 0 ? 1 : 0
}
