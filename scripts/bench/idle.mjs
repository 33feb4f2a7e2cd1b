import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resolveRuntime } from '../electron-runtime.mjs'
import { memoryMb } from './memory.mjs'

/** So long after its first paint, an app is idle. */
const SETTLED_MS = 8_000
const LIMIT_MS = 60_000

/** Loaded before either app: says when it has been idle for a while, and which processes it has. */
const HOOK = `
const { app } = require('electron')
app.on('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => setTimeout(() => {
    console.log('idle ' + JSON.stringify(app.getAppMetrics().map(({ pid, type, name }) => [pid, name ?? type])))
  }, ${SETTLED_MS}))
})
`

/**
 * What an app holds when it has only been opened: all its processes together, each shared page counted once, and each for itself,
 * in MB. `home` is where it keeps its things.
 */
export async function measureIdle(app, home, environment) {
  const { executablePath } = await resolveRuntime()
  const hook = join(home, '../idle.cjs')
  await writeFile(hook, HOOK)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(executablePath, ['-r', hook, app, `--user-data-dir=${home}`, ...sandbox], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const processes = await toldProcesses(child)
    const parts = await Promise.all(processes.map(async ([pid, name]) => [name, await memoryMb(pid, { alone: true })]))
    return { allMb: await memoryMb(child.pid), parts }
  } finally {
    child.kill('SIGKILL')
  }
}

function toldProcesses(child) {
  return new Promise((resolve, reject) => {
    let printed = ''
    const limit = setTimeout(() => reject(new Error('An app did not settle.')), LIMIT_MS)
    child.once('exit', () => reject(new Error('An app ended before it settled.')))
    child.stdout.on('data', (chunk) => {
      printed += chunk
      const [, told] = /^idle (.*)$/m.exec(printed) ?? []
      if (told === undefined) return
      clearTimeout(limit)
      resolve(JSON.parse(told))
    })
  })
}
