import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { ensureBuilt } from '../build.mjs'

const root = resolve(import.meta.dirname, '../..')
const kept = join(root, 'artifacts/bench-window')

/** Plays a cut and moves through a long timeline in a real window, and counts the frames that a person sees. */
export async function benchSmooth({ say = () => undefined } = {}) {
  await runInWindow('preview.bench.ts', 'timeline.bench.ts')
  const [photos, clip, timeline] = await Promise.all(['preview-photos', 'preview-clip', 'timeline'].map(readFigures))
  tell(say, 'a playing cut of photos (film: 30 fps)', photos)
  tell(say, 'a playing cut with a clip of 1080p (film: 30 fps)', clip)
  tell(say, 'a timeline of 300 clips, scrolled', timeline.scrolled)
  tell(say, 'a timeline of 300 clips, zoomed', timeline.zoomed)
  return { photos, clip, timeline }
}

/** Runs one file of `tests/bench` and answers the figures it kept. */
export async function runWindowBench(figures, file) {
  await runInWindow(file)
  return readFigures(figures)
}

async function runInWindow(...files) {
  await ensureBuilt()
  await rm(kept, { recursive: true, force: true })
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  const config = join(root, 'tests/bench/playwright.config.ts')
  const session = join(root, 'scripts/desktop-session.sh')
  await promisify(execFile)(session, [process.execPath, playwright, 'test', '--config', config, ...files], {
    cwd: root,
  })
}

const readFigures = async (name) => JSON.parse(await readFile(join(kept, `${name}.json`), 'utf8'))

function tell(say, what, { perSecond, pauseP95Ms, fullShare }) {
  const full = fullShare === undefined ? '' : `, ${Math.round(fullShare * 100)} % of them in every pixel`
  say(`${what}: ${perSecond} frames a second, 95 % of the pauses below ${pauseP95Ms} ms${full}`)
}
