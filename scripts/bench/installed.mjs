import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ensureBuilt } from '../build.mjs'
import { resolveRuntime } from '../electron-runtime.mjs'
import { toSizes } from '../lib/dist/sizes.mjs'
import { ROOT } from '../lib/paths.mjs'
import { median } from './measure.mjs'
import { makeBareApp } from './window.mjs'

const packages = join(ROOT, 'dist', 'packages')
const LIMIT_MS = 60_000

/** What a person downloads, and what it takes once it is there. */
const AT_MOST_MB = [
  [/\.deb$/, 130],
  [/\.tar\.gz$/, 155],
  [/-unpacked$/, 350],
  [/resources$/, 80],
]

/**
 * Weighs the packages that `npm run dist` made, and opens the packed program, the checkout and a bare window in turn: the time from
 * the start of the process to the first thing that is read, as medians and their ratios.
 */
export async function benchInstalled({ rounds = 5, say = () => undefined } = {}) {
  await ensureBuilt()
  const names = await readdir(packages).catch(() => [])
  const unpacked = names.find((name) => name.endsWith('-unpacked'))
  if (!unpacked || process.platform !== 'linux') {
    say('There are no packages of Linux here: npm run dist')
    return { sizes: [] }
  }
  const files = names.filter((name) => /\.(deb|tar\.gz)$/.test(name)).map((name) => join(packages, name))
  const sizes = await toSizes(join(packages, unpacked), files)
  for (const { what, megabytes } of sizes) {
    const most = AT_MOST_MB.find(([pattern]) => pattern.test(what))?.[1]
    say(`${what.slice(packages.length + 1)}: ${megabytes.toFixed(1)} MB (at most ${most})`)
  }
  const session = join(ROOT, 'scripts', 'desktop-session.sh')
  const program = join(packages, unpacked, 'reelwright')
  const { stdout } = await promisify(execFile)(session, [process.execPath, import.meta.filename, program, `${rounds}`])
  const figures = JSON.parse(stdout.trim().split('\n').at(-1))
  const { installedMs, checkoutMs, bareMs } = figures
  say(`cold start: installed ${installedMs} ms, checkout ${checkoutMs} ms, bare window ${bareMs} ms`)
  say(`installed / checkout ${(installedMs / checkoutMs).toFixed(2)} (at most 1.1)`)
  say(`installed / bare window ${(installedMs / bareMs).toFixed(2)} (at most 1.25)`)
  return { sizes, ...figures }
}

async function measure(program, rounds) {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-bench-'))
  const { executablePath } = await resolveRuntime()
  const starts = {
    bare: [executablePath, await makeBareApp(folder)],
    checkout: [executablePath, ROOT],
    installed: [program],
  }
  const times = { bare: [], checkout: [], installed: [] }
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [who, start] of Object.entries(starts)) {
        times[who].push(await timeToPaint(start, join(folder, `${who}-${round}`)))
      }
    }
    const [bareMs, checkoutMs, installedMs] = Object.values(times).map((all) => Math.round(median(all)))
    return { bareMs, checkoutMs, installedMs, rounds, times }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Through the debugging port, the one way to look into a packed program. Each start is a person's first. */
async function timeToPaint([program, ...args], home) {
  const asRoot = process.getuid() === 0 ? ['--no-sandbox'] : []
  const startedMs = Date.now()
  const child = spawn(program, [...args, `--user-data-dir=${home}`, '--remote-debugging-port=0', ...asRoot], {
    env: { ...process.env, REELWRIGHT_DATA_DIR: join(home, 'data'), NEMO_API_URL: 'http://127.0.0.1:9' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const late = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
  try {
    const paintedMs = await readPaint(await portOf(child))
    return paintedMs - startedMs
  } finally {
    clearTimeout(late)
    child.kill()
    await ended
  }
}

function portOf(child) {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
      const address = /DevTools listening on ws:\/\/(\S+?)\//.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('close', () => reject(new Error(`It ended before it opened.\n${said}`)))
  })
}

/** The page notes for itself when it painted first, so it does not matter when it is asked. */
async function readPaint(address) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.connectOverCDP(`http://${address}`)
  const [context] = browser.contexts()
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const paintedMs = await page.waitForFunction(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return paint && performance.timeOrigin + paint.startTime
  })
  const answer = await paintedMs.jsonValue()
  await browser.close()
  return answer
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify(await measure(process.argv[2], Number(process.argv[3]) || 5)))
}
