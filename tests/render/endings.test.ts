import { execFile, fork } from 'node:child_process'
import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, it, vi } from 'vitest'
import { ReelwrightError } from '../../src/shared/failures/failure'
import type { FilmPlan } from '../../src/main/engine/film'
import type { RenderTask } from './render-process'
import { decode, openStudio, planOf, shotOf, type TestStudio } from './studio'

const namesIn = async (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** Programs at work on files below a folder. */
async function childrenWith(folder: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,stat,args'], { maxBuffer: 2 ** 26 })
  return stdout
    .split('\n')
    .filter((line) => line.includes('ffmpeg') && line.includes(folder) && !/^\s*\d+\s+Z/.test(line))
}

/** Long enough for several segments. */
async function longFilm(studio: TestStudio, frameCount = 900) {
  const photo = await studio.make('photo.png', 'png', ['-f', 'lavfi', '-i', 'testsrc2=s=640x360', '-frames:v', '1'])
  const motion = { fromZoom: 1, toZoom: 1.12, fromX: 0, fromY: 0, toX: 1, toY: 1 }
  return planOf([shotOf(photo, 0, frameCount, { motion })])
}

it('ends at once when it is stopped, and leaves no file and no program', async () => {
  const studio = await openStudio()
  const stopping = new AbortController()
  const reason = new Error('not wanted any more')
  const onProgress = (progress: number): void => {
    if (progress > 0.2) stopping.abort(reason)
  }
  const outputPath = join(studio.folder, 'film.mp4')
  const rendering = studio.render(await longFilm(studio, 1800), {
    outputPath,
    onProgress,
    signal: stopping.signal,
    workFolder: join(studio.folder, 'work'),
  })

  await expect(rendering).rejects.toBe(reason)
  expect(await childrenWith(studio.folder)).toEqual([])
  const names = await namesIn(studio.folder)
  expect(names).not.toContain('film.mp4')
  expect(names).not.toContain('work')
})

it('keeps finished segments for the next start when the engine is what stops', async () => {
  const studio = await openStudio()
  const plan = await longFilm(studio)
  const workFolder = join(studio.folder, 'work')
  const stopping = new AbortController()
  const rendering = studio.render(plan, { workFolder, signal: stopping.signal })
  rendering.catch(() => undefined)
  await vi.waitFor(async () => expect(await segmentsIn(workFolder)).not.toEqual([]), { timeout: 50_000, interval: 20 })
  stopping.abort(new ReelwrightError('engine.stopped'))

  await expect(rendering).rejects.toMatchObject({ code: 'engine.stopped' })
  expect(await childrenWith(studio.folder)).toEqual([])
  expect(await segmentsIn(workFolder)).not.toEqual([])
  const told: number[] = []
  const path = await studio.render(plan, { workFolder, onProgress: (progress) => told.push(progress) })
  expect(told[0]).toBeGreaterThan(0.2)
  expect((await decode(path)).frames).toHaveLength(900)
  expect(await namesIn(studio.folder)).not.toContain('work')
})

it('removes what was finished when the film itself is given up', async () => {
  const studio = await openStudio()
  const workFolder = join(studio.folder, 'work')
  const stopping = new AbortController()
  const rendering = studio.render(await longFilm(studio), { workFolder, signal: stopping.signal })
  rendering.catch(() => undefined)
  await vi.waitFor(async () => expect(await segmentsIn(workFolder)).not.toEqual([]), { timeout: 50_000, interval: 20 })
  stopping.abort(new ReelwrightError('interrupted'))

  await expect(rendering).rejects.toMatchObject({ code: 'interrupted' })
  expect(await namesIn(studio.folder)).not.toContain('work')
})

it('never replaces a file that is already there', async () => {
  const studio = await openStudio()
  const outputPath = join(studio.folder, 'holiday.mp4')
  await writeFile(outputPath, 'somebody else’s')
  await expect(studio.render(await longFilm(studio, 15), { outputPath })).rejects.toMatchObject({
    code: 'export.render-failed-here',
  })
  expect(await readFile(outputPath, 'utf8')).toBe('somebody else’s')
})

it('goes on from the finished segments of an order that was cut off', async () => {
  const studio = await openStudio()
  const plan = await longFilm(studio)
  const whole = await decode(await studio.render(plan))
  const workFolder = join(studio.folder, 'work')
  await renderAndDie(studio, plan, workFolder)

  const kept = await segmentsIn(workFolder)
  expect(kept.length).toBeGreaterThan(0)
  const keptMs = (await stat(join(workFolder, kept[0]!))).mtimeMs
  const told: number[] = []
  const path = await studio.render(plan, { workFolder, onProgress: (progress) => told.push(progress) })
  expect(told[0]).toBeGreaterThan(0.2)
  expect(keptMs).toBeLessThan((await stat(path)).mtimeMs)
  const resumed = await decode(path)
  expect(Buffer.concat(resumed.frames).equals(Buffer.concat(whole.frames))).toBe(true)
  expect(await namesIn(studio.folder)).not.toContain('work')
})

it('begins anew when the plan or a file changed since', async () => {
  const studio = await openStudio()
  const plan = await longFilm(studio)
  const workFolder = join(studio.folder, 'work')
  await renderAndDie(studio, plan, workFolder)
  const told: number[] = []
  const path = await studio.render(
    { ...plan, frameCount: 840 },
    { workFolder, onProgress: (progress) => told.push(progress) },
  )
  expect(told[0]).toBeLessThan(0.2)
  expect((await decode(path)).frames).toHaveLength(840)
})

it('decodes a photo ahead of time, once', async () => {
  const studio = await openStudio()
  const photo = await studio.flatPhoto('photo.jpg', '0x707070')
  const signal = new AbortController().signal
  await studio.compositor.prepare(photo, { widthPx: 320, heightPx: 180 }, signal)
  const cached = await namesIn(join(studio.folder, 'cache', 'photos'))
  expect(cached).toHaveLength(1)
  await studio.render(planOf([shotOf(photo, 0, 15)]))
  expect(await namesIn(join(studio.folder, 'cache', 'photos'))).toEqual(cached)
})

/** Renders in a process of its own that is killed without warning once a segment is finished. */
async function renderAndDie(studio: TestStudio, plan: FilmPlan, workFolder: string): Promise<void> {
  const outDir = join(studio.folder, 'process')
  const input = resolve(import.meta.dirname, 'render-process.ts')
  await build({
    ...{ configFile: false, logLevel: 'error', ssr: { noExternal: true } },
    build: {
      ssr: input,
      outDir,
      rolldownOptions: { external: ['@napi-rs/canvas'], output: { entryFileNames: 'process.mjs' } },
    },
  })
  await symlink(resolve('node_modules'), join(outDir, 'node_modules'))
  const child = fork(join(outDir, 'process.mjs'), { execArgv: [] })
  const exited = new Promise((done) => child.once('exit', done))
  child.send({ plan, folder: studio.folder, workFolder } satisfies RenderTask)
  await vi.waitFor(async () => expect(await segmentsIn(workFolder)).not.toEqual([]), { timeout: 50_000, interval: 20 })
  child.kill('SIGKILL')
  await exited
}

const segmentsIn = async (folder: string): Promise<string[]> =>
  (await namesIn(folder)).filter((name) => /^segment-\d+\.mp4$/.test(name))
