import { readFile } from 'node:fs/promises'

/**
 * How many tests of a runner, or of all of them, ended how.
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/** Reads what vitest's JSON reporter wrote. */
const fromVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** Reads what Playwright's JSON reporter wrote. A test that passed on a second try passed. */
const fromPlaywright = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
})

const READERS = { vitest: fromVitest, playwright: fromPlaywright, installed: fromPlaywright }

/** @returns {Promise<Count>} zeros where the runner ended before it wrote its report */
export async function readReport(runner, path) {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? { passed: 0, failed: 0, skipped: 0 } : READERS[runner](JSON.parse(text))
}

/**
 * A runner's count, made to agree with how it ended: one that failed without a failed test (a file that does not load, an
 * error outside of any test) or that ran nothing counts as one failure.
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
export function judge(count, exitCode) {
  const ranNothing = count.passed + count.failed === 0
  return count.failed === 0 && (exitCode !== 0 || ranNothing) ? { ...count, failed: 1 } : count
}

/** @param {readonly Count[]} counts */
export function addUp(counts) {
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/** The last line of every test run. */
export const toSummary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
