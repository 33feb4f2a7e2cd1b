import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ensureBuilt } from '../build.mjs'
import { resolveRuntime } from '../electron-runtime.mjs'
import { measureIdle } from './idle.mjs'
import { measurePage } from './page-size.mjs'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const LIMIT_MS = 60_000

/**
 * Loaded before either app: says when its first window has something to show, counted from before its process was started.
 * What the system says of a process's birth is off by up to a second.
 */
const HOOK = `
const { app } = require('electron')
app.on('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => {
    console.log('first paint ' + (Date.now() - Number(process.env.BENCH_STARTED_MS)))
    setTimeout(() => app.exit(0), 100)
  })
})
`

/** The least that Electron can do: one window, one line of text. */
const BARE = `
import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})
`

/** Scripts and styles of the page, packed. */
const MOST_PAGE_KB = 320

/**
 * Opens our app and a bare window in turn, and compares the time to their first paint and what they hold when nothing is done
 * with them: medians, and their ratios. Then weighs the page.
 */
export async function benchWindow({ rounds = 7, say = () => undefined } = {}) {
  await ensureBuilt()
  const session = join(root, 'scripts/desktop-session.sh')
  const { stdout } = await run(session, [process.execPath, import.meta.filename, String(rounds)])
  const figures = JSON.parse(stdout.trim().split('\n').at(-1))
  say(
    `first paint: ours ${figures.oursMs} ms, bare window ${figures.bareMs} ms, ratio ${figures.ratio.toFixed(2)} (at most 1.25)`,
  )
  const { oursMb, bareMb, memoryRatio, parts } = figures
  say(`idle memory: ours ${oursMb} MB, bare window ${bareMb} MB, ratio ${memoryRatio.toFixed(2)} (at most 1.4)`)
  say(`of these: ${parts.map(([name, mb]) => `${name} ${mb} MB`).join(', ')}`)
  const page = await measurePage(join(root, 'out/renderer/assets'))
  say(`the page: ${page.sizeKb} KB of scripts and styles, ${page.packedKb} KB packed (at most ${MOST_PAGE_KB})`)
  return { ...figures, page }
}

async function measure(rounds) {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-bench-'))
  try {
    const bare = await makeBareApp(folder)
    const times = { oursMs: [], bareMs: [] }
    for (let round = 0; round < rounds; round++) {
      times.bareMs.push(await timeToPaint(bare, folder, `bare-${round}`))
      times.oursMs.push(await timeToPaint(root, folder, `ours-${round}`))
    }
    const [oursMs, bareMs] = [median(times.oursMs), median(times.bareMs)]
    return { oursMs, bareMs, ratio: oursMs / bareMs, rounds, times, ...(await compareIdle(bare, folder, rounds)) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Answers the folder of the app; its hook lies beside that. */
export async function makeBareApp(folder) {
  const bare = join(folder, 'bare')
  await mkdir(bare)
  await writeFile(join(folder, 'hook.cjs'), HOOK)
  await writeFile(join(bare, 'package.json'), JSON.stringify({ name: 'bare', type: 'module', main: 'main.mjs' }))
  await writeFile(join(bare, 'main.mjs'), BARE)
  await writeFile(join(bare, 'index.html'), '<!doctype html><title>Bare</title><p>One line.</p>')
  return bare
}

/** Memory varies less than time: a third of the rounds. */
async function compareIdle(bare, folder, rounds) {
  const held = { ours: [], bare: [] }
  for (let round = 0; round < Math.ceil(rounds / 3); round++) {
    for (const [who, app] of Object.entries({ bare, ours: root })) {
      const home = join(folder, `idle-${who}-${round}`)
      held[who].push(await measureIdle(app, home, environmentIn(home)))
    }
  }
  const [oursMb, bareMb] = [held.ours, held.bare].map((all) => median(all.map(({ allMb }) => allMb)))
  return { oursMb, bareMb, memoryRatio: oursMb / bareMb, parts: held.ours[0].parts, bareParts: held.bare[0].parts }
}

const environmentIn = (home) => ({
  ...process.env,
  REELWRIGHT_DATA_DIR: join(home, 'data'),
  NEMO_API_URL: 'http://127.0.0.1:9',
})

/** Every start is a person's first: a fresh home each time. */
async function timeToPaint(app, folder, name) {
  const { executablePath } = await resolveRuntime()
  const home = join(folder, name)
  const environment = environmentIn(home)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['-r', join(folder, 'hook.cjs'), app, `--user-data-dir=${home}`, ...sandbox]
  const env = { ...environment, BENCH_STARTED_MS: String(Date.now()) }
  const { stdout } = await run(executablePath, args, { env, timeout: LIMIT_MS })
  const [, ms] = /first paint (\d+)/.exec(stdout) ?? []
  if (ms === undefined) throw new Error(`${name} never painted.`)
  return Number(ms)
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify(await measure(Number(process.argv[2]) || 7)))
}
