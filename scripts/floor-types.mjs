import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { extract } from 'tar'
import { fetchTarball } from './lib/npm-tarball.mjs'
import { ROOT } from './lib/paths.mjs'

/** The last Electron with the floor's Node and Chrome. Only its declarations are used, never its binary. */
const FLOOR = {
  spec: 'electron@33.4.9',
  sha512: 'XJQFXPOzHtUd7WtPlRhV6TD6QTwHLMjl+yZVD5krtPQ59KxJcZuMDJZJVPdLLlb5uSNo4iWTc204Lt7i2dFp5Q==',
}

/** Where tsconfig.floor.json looks for them. */
const FOLDER = join(ROOT, 'node_modules', '.cache', 'electron-floor')

/** Says which package the declarations in the folder came from: another floor is fetched anew. */
const ORIGIN = join(FOLDER, 'origin')

/** Replaces the folder as a whole, so that a fetch that is cut off leaves nothing that looks complete. */
async function fetchDeclarations() {
  await mkdir(dirname(FOLDER), { recursive: true })
  const work = await mkdtemp(`${FOLDER}-`)
  try {
    const tarball = await fetchTarball(FLOOR, work)
    await extract({ file: tarball, cwd: work, strip: 1 }, ['package/electron.d.ts'])
    await rm(tarball)
    await writeFile(join(work, 'origin'), FLOOR.spec)
    await rm(FOLDER, { recursive: true, force: true })
    await rename(work, FOLDER)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

if ((await readFile(ORIGIN, 'utf8').catch(() => '')) !== FLOOR.spec) await fetchDeclarations()
