import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { createKeptPieces } from '../../src/main/engine/compositor/kept-pieces'
import type { FilmPlan } from '../../src/main/engine/film'
import { decode, musicOf, openStudio, planOf, shotOf, textOf, type TestStudio } from './studio'

const piecesIn = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, 'cache', 'pieces')).catch(() => [])).sort()

const forgetPieces = (studio: TestStudio) =>
  rm(join(studio.folder, 'cache', 'pieces'), { recursive: true, force: true })

async function framesOf(path: string): Promise<Buffer> {
  return Buffer.concat((await decode(path)).frames)
}

/** Two photos with a crossfade, a title, a caption and music: four runs and a sound. */
async function smallFilm(studio: TestStudio): Promise<FilmPlan> {
  const [one, two] = await Promise.all([
    studio.make('one.png', 'png', ['-f', 'lavfi', '-i', 'testsrc2=s=640x360', '-frames:v', '1']),
    studio.make('two.png', 'png', ['-f', 'lavfi', '-i', 'testsrc=s=640x360', '-frames:v', '1']),
  ])
  const song = await studio.make('song.wav', 'wav', ['-f', 'lavfi', '-i', 'sine=220:d=3'])
  const motion = { fromZoom: 1, toZoom: 1.12, fromX: 0, fromY: 0, toX: 1, toY: 1 }
  const transitionIn = { kind: 'crossfade' as const, frameCount: 15 }
  return planOf([shotOf(one, 0, 180, { motion }), shotOf(two, 165, 195, { motion, transitionIn })], {
    texts: [textOf('Made to last', 0, 90), textOf('By hand', 190, 80, { role: 'caption', position: 'bottom' })],
    sounds: [musicOf(song, 12_000)],
  })
}

const withTitle = (plan: FilmPlan, text: string): FilmPlan => ({
  ...plan,
  texts: plan.texts.map((each) => (each.role === 'title' ? { ...each, text } : each)),
})

it('gives the same frames when a plan is rendered twice from nothing', async () => {
  const studio = await openStudio()
  const plan = await smallFilm(studio)
  const first = await framesOf(await studio.render(plan))
  await forgetPieces(studio)
  expect((await framesOf(await studio.render(plan))).equals(first)).toBe(true)
})

it('draws only the run of a changed title, and the film is as if all were drawn', async () => {
  const studio = await openStudio()
  const plan = await smallFilm(studio)
  await studio.render(plan)
  const before = await piecesIn(studio.folder)
  expect(before.length).toBeGreaterThanOrEqual(4)

  const changed = withTitle(plan, 'Built to last')
  const reused = await studio.render(changed)
  const after = await piecesIn(studio.folder)
  expect(after).toHaveLength(before.length + 1)
  expect(after).toEqual(expect.arrayContaining(before))

  await forgetPieces(studio)
  const cold = await studio.render(changed)
  expect((await framesOf(reused)).equals(await framesOf(cold))).toBe(true)
})

it('finds runs again that were moved to another place in the film', async () => {
  const studio = await openStudio()
  const photo = await studio.flatPhoto('photo.jpg', '0x707070')
  const text = textOf('Words', 90, 90)
  await studio.render(planOf([shotOf(photo, 0, 90), shotOf(photo, 90, 90)], { texts: [text] }))
  const before = await piecesIn(studio.folder)
  const later = planOf([shotOf(photo, 0, 120), shotOf(photo, 120, 90)], { texts: [{ ...text, startFrame: 120 }] })
  await studio.render(later)
  // Its first run is longer, and so is its silence.
  expect(await piecesIn(studio.folder)).toHaveLength(before.length + 2)
})

it('draws a run anew when its photo was changed', async () => {
  const studio = await openStudio()
  const plan = planOf([shotOf(await studio.flatPhoto('photo.jpg', '0x202020'), 0, 30)])
  await studio.render(plan)
  const bright = planOf([shotOf(await studio.flatPhoto('photo.jpg', '0xE0E0E0'), 0, 30)])
  expect((await decode(await studio.render(bright))).luma(10, 160, 90)).toBeGreaterThan(180)
})

it('does not use a piece that the disk has damaged', async () => {
  const studio = await openStudio()
  const plan = await smallFilm(studio)
  const whole = await framesOf(await studio.render(plan))
  const folder = join(studio.folder, 'cache', 'pieces')
  for (const name of await piecesIn(studio.folder)) {
    const bytes = await readFile(join(folder, name))
    bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 200)
    await writeFile(join(folder, name), bytes)
  }
  expect((await framesOf(await studio.render(plan))).equals(whole)).toBe(true)
})

async function keptPieces(limitBytes: number) {
  const { folder } = await openStudio()
  const pieces = createKeptPieces(createNodeHost(), join(folder, 'pieces'), limitBytes)
  const key = (letter: string): string => letter.repeat(64)
  const keep = async (letter: string, ageS: number): Promise<void> => {
    const path = join(folder, letter)
    await writeFile(path, letter.repeat(1000))
    const at = Date.now() / 1000 - ageS
    await utimes(path, at, at)
    await pieces.keep(key(letter), path)
  }
  const has = (letter: string): Promise<boolean> => pieces.take(key(letter), join(folder, `taken-${letter}`))
  return { folder, keep, has }
}

it('lets go of the pieces that were used longest ago when there are too many bytes', async () => {
  const { keep, has } = await keptPieces(2500)
  await keep('a', 5000)
  await keep('b', 4000)
  // Used again: now b is the one that was used longest ago.
  expect(await has('a')).toBe(true)
  await keep('c', 3000)
  expect([await has('a'), await has('b'), await has('c')]).toEqual([true, false, true])
})

it('leaves a piece with the film that uses it, even when it is let go of', async () => {
  const { folder, keep, has } = await keptPieces(1500)
  await keep('a', 5000)
  expect(await has('a')).toBe(true)
  const at = Date.now() / 1000 - 5000
  const [name] = await readdir(join(folder, 'pieces'))
  await utimes(join(folder, 'pieces', name ?? ''), at, at)
  await keep('b', 10)
  expect(await readdir(join(folder, 'pieces'))).toHaveLength(1)
  expect((await stat(join(folder, 'taken-a'))).size).toBe(1000)
})

it('sweeps what a crash left half kept, and nothing that is not ours', async () => {
  const { folder, keep } = await keptPieces(10_000)
  await mkdir(join(folder, 'pieces'))
  const half = `.${'d'.repeat(64)}-x.part`
  for (const name of [half, 'notes.txt']) {
    await writeFile(join(folder, 'pieces', name), 'x')
    await utimes(join(folder, 'pieces', name), 1, 1)
  }
  await keep('a', 10)
  const names = await readdir(join(folder, 'pieces'))
  expect(names).not.toContain(half)
  expect(names).toContain('notes.txt')
})
