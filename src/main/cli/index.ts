import { join } from 'node:path'
import { forkEngine } from './fork-engine'
import { runOfProcess } from './of-process'

/** The built program: `out/main/cli.js`, with the engine beside it and the resources two folders up. */
const here = import.meta.dirname

process.exitCode = await runOfProcess({
  args: process.argv.slice(2),
  builtFolder: here,
  resourcesFolder: process.env['REELWRIGHT_RESOURCES'] || join(here, '..', '..', 'resources'),
  forkEngine: (log) => forkEngine(join(here, 'engine.js'), log),
})
