import { runCounted } from './lib/counted.mjs'
import { npmCommand } from './lib/npm.mjs'
import { ROOT } from './lib/paths.mjs'
import { addUp } from './lib/report.mjs'
import { runQuietly } from './lib/run.mjs'
import { ensureTestable, runTests } from './lib/test-runners.mjs'

/** Scripts of package.json, the longest first: two run beside each other. */
const STEPS = ['check:lint', 'check:types', 'check:layers', 'check:unused', 'check:format']

/**
 * Programs that read types throw away most of what they make at once. With more room for that than Node gives they take a
 * fifth less time; source: docs/benchmarks.md, "Checks".
 */
const ROOM = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim() }

/** Runs the steps in two lanes, each taking the next one that is left. */
async function runSteps() {
  const left = [...STEPS]
  const counts = []
  const lane = async () => {
    for (let step = left.shift(); step; step = left.shift()) counts.push(await runStep(step))
  }
  await Promise.all([lane(), lane()])
  return counts
}

async function runStep(name) {
  const startMs = performance.now()
  const [program, firstArgs] = npmCommand()
  const args = [...firstArgs, 'run', '--silent', name]
  const { code, output } = await runQuietly(program, args, { cwd: ROOT, env: { ...process.env, ...ROOM } })
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
  if (code !== 0) process.stdout.write(output.endsWith('\n') ? output : `${output}\n`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Every check, then every test. All of them run, so that one look shows everything; each check counts as one test. */
await runCounted(async () => {
  await ensureTestable()
  const counts = await runSteps()
  return addUp([...counts, await runTests()])
})
