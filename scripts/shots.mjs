import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { needsHeadlessDesktop } from './lib/display.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { ROOT } from './lib/paths.mjs'
import { runInForeground } from './lib/run.mjs'
import { leafThrough } from './lib/shots/leaf-through.mjs'
import { ensureTestable } from './lib/test-runners.mjs'

/**
 * `npm run shots`: pictures of every screen, in three themes, two languages and four sizes, from the real program, into
 * artifacts/shots with a page to leaf through. `-- --only palette,done` takes some, `-- --look 900x600/dark-en,200/contrast` some looks,
 * `-- --walk film` one walk through the program, and `-- --film` makes the short film of the README instead.
 */
const words = process.argv.slice(2)
const valueOf = (name) => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? '') : '')
const isFilm = words.includes('--film')
const [only, look, walk] = ['--only', '--look', '--walk'].map(valueOf)
const shots = join(ROOT, 'artifacts', 'shots')

await ensureTestable()
const { environment } = await ensureElectron()
if (!isFilm && !only && !look && !walk) await rm(shots, { recursive: true, force: true })
const config = join(ROOT, 'tests', 'shots', 'playwright.config.ts')
const runner = [
  process.execPath,
  join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'),
  'test',
  '--config',
  config,
]
const choice = isFilm ? ['readme-film'] : ['here', 'cloud', ...(walk ? ['--grep', ` ${walk}: `] : [])]
const desktop = needsHeadlessDesktop() ? [join(ROOT, 'scripts', 'desktop-session.sh')] : []
const [program, ...args] = [...desktop, ...runner, ...choice]
process.exitCode = await runInForeground(program, args, {
  cwd: ROOT,
  env: { ...environment, SHOTS_ONLY: only, SHOTS_LOOK: look },
})
if (!isFilm) console.log(`${await leafThrough(shots)} pictures: ${join(shots, 'index.html')}`)
