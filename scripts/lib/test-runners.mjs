import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { needsHeadlessDesktop } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { requireNode } from './node-version.mjs'
import { ROOT } from './paths.mjs'
import { ensureProgram } from './program.mjs'
import { addUp, judge, readReport } from './report.mjs'
import { runInForeground } from './run.mjs'
import { ensureSystem } from './system.mjs'
import { say } from './words.mjs'

const inRoot = (...parts) => join(ROOT, ...parts)
const reportOf = (runner) => inRoot('artifacts', 'reports', `${runner}.json`)

/** The runners by the name a person may give: `npm test unit`. */
const RUNNERS = { unit: runVitest, e2e: runPlaywright }
/** Only run when asked for: it needs root, and fetches a Debian to install the package in. */
const ON_REQUEST = { installed: runInstalled }

function runVitest() {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf('vitest')}`]
  return runCounting('vitest', [process.execPath, inRoot('node_modules', 'vitest', 'vitest.mjs'), ...args])
}

/**
 * On the desktop of a person the tests take turns. Without one they get two, each with its own focus, notifications and
 * keyring, because a window mostly waits and a second one can use that time; those that measure come after them, alone.
 */
async function runPlaywright() {
  const { environment } = await ensureElectron()
  const command = [process.execPath, inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test']
  if (!needsHeadlessDesktop()) return runCounting('playwright', command, environment)
  const run = (part, ...args) =>
    runCounting('playwright', [inRoot('scripts', 'desktop-session.sh'), ...command, ...args], {
      ...environment,
      REELWRIGHT_TEST_PART: part,
    })
  const half = (n) => run(`half-${n}`, '--grep-invert', '@alone', `--shard=${n}/2`)
  const halves = await Promise.all([half(1), half(2)])
  return addUp([...halves, await run('alone', '--grep', '@alone')])
}

/**
 * Makes the package and tries it in a Debian that has never seen us. With REELWRIGHT_PACKAGES=made those that are there are tried as
 * they are: what is tried is then what is published.
 */
async function runInstalled() {
  if (process.env.REELWRIGHT_PACKAGES !== 'made') {
    const made = await runInForeground(process.execPath, [inRoot('scripts', 'dist.mjs')], { cwd: ROOT })
    if (made !== 0) return { passed: 0, failed: 1, skipped: 0 }
  }
  const config = inRoot('tests', 'installed', 'playwright.config.ts')
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  return runCounting('installed', [process.execPath, cli, 'test', '--config', config])
}

async function runCounting(runner, [program, ...args], environment = process.env) {
  const part = environment.REELWRIGHT_TEST_PART
  const report = reportOf(part ? `${runner}-${part}` : runner)
  await rm(report, { force: true })
  const exitCode = await runInForeground(program, args, { cwd: ROOT, env: environment })
  const count = await readReport(runner, report)
  if (count.passed + count.failed === 0) say('noTests', { runner })
  return judge(count, exitCode)
}

/**
 * What the system must bring for these runners.
 * @param {readonly string[]} names of runners; none means all that run without being asked for
 * @returns {import('./requirements.mjs').Purpose[]}
 */
export function purposesOfTests(names) {
  if (process.platform !== 'linux') return ['films']
  const asked = names.includes('installed') ? ['package'] : []
  return ['films', 'window', 'tests', ...(needsHeadlessDesktop() ? ['desktop'] : []), ...asked]
}

/**
 * Sets up everything that building, checking and testing need.
 * @param {readonly string[]} names as for `runTests`
 */
export async function ensureTestable(names = []) {
  requireNode()
  await ensureSystem(purposesOfTests(names))
  await ensureProgram()
}

/**
 * Runs the tests, one runner after the other, and adds up.
 * @param {readonly string[]} names of runners; none means all
 */
export async function runTests(names = []) {
  const counts = []
  for (const [name, run] of Object.entries({ ...RUNNERS, ...ON_REQUEST })) {
    const isWanted = names.length === 0 ? name in RUNNERS : names.includes(name)
    if (isWanted) counts.push(await run())
  }
  return judge(addUp(counts), 0)
}
