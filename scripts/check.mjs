import { runCounted } from './lib/counted.mjs'
import { npmCommand } from './lib/npm.mjs'
import { ROOT } from './lib/paths.mjs'
import { addUp } from './lib/report.mjs'
import { runQuietly } from './lib/run.mjs'
import { ensureTestable, runTests } from './lib/test-runners.mjs'

/** What must hold before any test is run: scripts of package.json, cheapest to mend last. */
const STEPS = ['check:types', 'check:lint', 'check:layers', 'check:unused', 'check:format']

async function runStep(name) {
  const startMs = performance.now()
  const [program, firstArgs] = npmCommand()
  const { code, output } = await runQuietly(program, [...firstArgs, 'run', '--silent', name], { cwd: ROOT })
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
  if (code !== 0) process.stdout.write(output.endsWith('\n') ? output : `${output}\n`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Every check, then every test. All of them run, so that one look shows everything; each check counts as one test. */
await runCounted(async () => {
  await ensureTestable()
  const counts = []
  for (const step of STEPS) counts.push(await runStep(step))
  return addUp([...counts, await runTests()])
})
