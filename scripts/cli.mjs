import { join } from 'node:path'
import { requireNode } from './lib/node-version.mjs'
import { ROOT } from './lib/paths.mjs'
import { ensureProgram } from './lib/program.mjs'
import { runInForeground } from './lib/run.mjs'
import { runScript } from './lib/set-up-error.mjs'
import { trySystem } from './lib/system.mjs'

/** `npm run` moves to the checkout first; the paths a person types are meant from where they typed them. */
function typedIn({ INIT_CWD, npm_lifecycle_event: script } = process.env) {
  return script === 'cli' && INIT_CWD ? INIT_CWD : process.cwd()
}

/** The command line on plain Node, after whatever setting up it needs. stdout is the program's alone. */
await runScript(async () => {
  requireNode()
  await trySystem(['films'])
  await ensureProgram()
  const program = join(ROOT, 'out', 'main', 'cli.js')
  return runInForeground(process.execPath, [program, ...process.argv.slice(2)], { cwd: typedIn() })
})
