import { execFile, fork } from 'node:child_process'
import { readdir, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, it, vi } from 'vitest'
import { ReelwrightError } from '../../src/shared/failures/failure'
import type { FilmPlan } from '../../src/main/engine/film'
import type { RenderTask } from './render-process'
import { decode, openStudio, planOf, shotOf, textOf, type TestStudio } from './studio'

/** Ten moments of a render, from its first breath to its last, in an order without meaning. */
const MOMENTS_MS = [1, 620, 90, 1400, 330, 45, 900, 210, 2100, 480]

async function film(studio: TestStudio): Promise<FilmPlan> {
  const photo = await studio.make('photo.png', 'png', ['-f', 'lavfi', '-i', 'testsrc2=s=640x360', '-frames:v', '1'])
  const motion = { fromZoom: 1, toZoom: 1.12, fromX: 0, fromY: 0, toX: 1, toY: 1 }
  return planOf([shotOf(photo, 0, 900, { motion })], { texts: [textOf('Words', 0, 90)] })
}

/** Programs at work on files below a folder. */
async function programsIn(folder: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'stat,args'], { maxBuffer: 2 ** 26 })
  return stdout.split('\n').filter((line) => line.includes('ffmpeg') && line.includes(folder) && !line.startsWith('Z'))
}

/** All files below the studio's folder, but the photos, the finished pieces and the program of the test. */
async function strayFiles(studio: TestStudio): Promise<string[]> {
  const names = await readdir(studio.folder, { recursive: true, withFileTypes: true })
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const known = /\/(photo\.png|process\/.*|cache\/photos\/[^.][^/]*\.planes|cache\/pieces\/[^.][^/]*\.piece)$/
  return paths.filter((path) => !known.test(path))
}

it('leaves no program and no file when it is cancelled, at any of ten moments, and the next film is whole', async () => {
  const studio = await openStudio()
  const plan = await film(studio)
  for (const momentMs of MOMENTS_MS) {
    const stopping = new AbortController()
    // Each film is another one, so that none is taken from those before.
    const rendering = studio.render({ ...plan, heightPx: 180 + 2 * momentMs }, { signal: stopping.signal })
    const ended = rendering.then(
      () => 'done',
      (thrown: unknown) => (thrown instanceof ReelwrightError ? thrown.code : thrown),
    )
    setTimeout(() => stopping.abort(new ReelwrightError('interrupted')), momentMs)
    expect(await ended).toBe('interrupted')
    expect(await programsIn(studio.folder)).toEqual([])
    expect(await strayFiles(studio)).toEqual([])
  }
  expect((await decode(await studio.render(plan))).frames).toHaveLength(900)
})

it('leaves no program when it is killed, at any of ten moments, and the next film is whole and tidies up', async () => {
  const studio = await openStudio()
  const plan = await film(studio)
  const workFolder = join(studio.folder, 'work')
  const program = await buildProcess(studio)
  for (const momentMs of MOMENTS_MS) {
    const child = fork(program, { execArgv: [] })
    const gone = new Promise((done) => child.once('exit', done))
    await new Promise((ready) => child.send({ plan, folder: studio.folder, workFolder } satisfies RenderTask, ready))
    await new Promise((wake) => setTimeout(wake, momentMs))
    child.kill('SIGKILL')
    await gone
    await vi.waitFor(async () => expect(await programsIn(studio.folder)).toEqual([]), { timeout: 10_000 })
  }
  const path = await studio.render(plan, { workFolder })
  expect((await decode(path)).frames).toHaveLength(900)
  // What was half decoded is swept two minutes later, like every half file of a cache.
  // A film that was whole before the blow fell is no stray file.
  const expected = (each: string): boolean => each === path || /never\.mp4$|cache\/photos\/.*\.part$/.test(each)
  expect((await strayFiles(studio)).filter((each) => !expected(each))).toEqual([])
})

async function buildProcess(studio: TestStudio): Promise<string> {
  const outDir = join(studio.folder, 'process')
  await build({
    ...{ configFile: false, logLevel: 'error', ssr: { noExternal: true } },
    build: {
      ssr: resolve(import.meta.dirname, 'render-process.ts'),
      outDir,
      rolldownOptions: { external: ['@napi-rs/canvas'], output: { entryFileNames: 'process.mjs' } },
    },
  })
  await symlink(resolve('node_modules'), join(outDir, 'node_modules'))
  return join(outDir, 'process.mjs')
}
