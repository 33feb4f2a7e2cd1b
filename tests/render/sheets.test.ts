import { createCanvas, ImageData } from '@napi-rs/canvas'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFramePainter } from '../../src/picture/frame-painter'
import { createPhotos, type Photos } from '../../src/main/engine/compositor/photo-planes'
import { registerFonts } from '../../src/main/engine/compositor/text/fonts'
import { paintText } from '../../src/main/engine/compositor/text/paint-text'
import type { FilmPlan } from '../../src/main/engine/film'
import type { Look, TransitionKind } from '../../src/shared/film-words'
import { createNodeHost } from '../../src/main/host/node-host'
import { planOf, shotOf, textOf } from './studio'

/** What transitions, looks and words are like is for eyes: these pictures are drawn into `artifacts` for them. */
const SIZE = { widthPx: 384, heightPx: 216 }
const SIGNAL = new AbortController().signal
const host = createNodeHost()
const sample = (name: string) => ({ path: resolve('resources/samples', name), container: 'jpeg' as const })
const [FIRST, SECOND] = [sample('01-watch.jpg'), sample('04-plant.jpg')]

let folder = ''
let photos: Photos
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rw-sheet-'))
  photos = createPhotos(host, { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }, folder)
  await registerFonts(host.files, resolve('resources/fonts'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function drawFrames(plan: FilmPlan, frames: readonly number[]): Promise<Uint8Array[]> {
  const painter = await createFramePainter(plan, {
    photo: async (index) => readFile(await photos.planesOf(plan.shots[index]!.source, 'fill', plan, SIGNAL)),
    text: (index) => Promise.resolve(paintText(plan.texts[index]!, plan)),
    mark: () => photos.paintMark(plan.mark!, plan, SIGNAL),
    clip: () => Promise.reject(new Error('There are no clips.')),
  })
  const target = painter.createTarget()
  const drawn = []
  for (const frame of frames) {
    await painter.draw(frame, target)
    drawn.push(Uint8Array.from(painter.bytesOf(target)))
  }
  return drawn
}

/** Writes rows of frames as one picture. */
async function writeSheet(name: string, rows: readonly (readonly Uint8Array[])[], size = SIZE): Promise<void> {
  const canvas = createCanvas(size.widthPx * Math.max(...rows.map((row) => row.length)), size.heightPx * rows.length)
  const context = canvas.getContext('2d')
  rows.forEach((row, y) =>
    row.forEach((frame, x) =>
      context.putImageData(
        new ImageData(toRgba(frame, size), size.widthPx, size.heightPx),
        x * size.widthPx,
        y * size.heightPx,
      ),
    ),
  )
  await mkdir('artifacts', { recursive: true })
  await writeFile(join('artifacts', `${name}.png`), canvas.toBuffer('image/png'))
}

function toRgba(frame: Uint8Array, { widthPx, heightPx }: typeof SIZE): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4)
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const chroma = widthPx * heightPx + (y >> 1) * (widthPx / 2) + (x >> 1)
      const l = ((frame[y * widthPx + x] ?? 0) - 16) * 1.1644
      const u = (frame[chroma] ?? 0) - 128
      const v = (frame[chroma + (widthPx * heightPx) / 4] ?? 0) - 128
      rgba.set([l + 1.7927 * v, l - 0.2132 * u - 0.5329 * v, l + 2.1124 * u, 255], (y * widthPx + x) * 4)
    }
  }
  return rgba
}

const KINDS: readonly TransitionKind[] = [
  ...(['crossfade', 'dip-to-black', 'dip-to-white', 'wipe', 'wipe-up', 'slide', 'slide-up', 'iris'] as const),
  ...(['barn-doors', 'zoom', 'blur', 'dissolve', 'clock'] as const),
]
const LOOKS: readonly (Look | undefined)[] = [
  ...[undefined, 'warm', 'cool', 'black-and-white', 'vintage', 'vivid', 'faded'],
] as const

it('draws every transition, and no moment of it is like another', async () => {
  const moments = [9, 12, 15, 17, 19, 22, 25]
  const rows = []
  for (const kind of KINDS) {
    const transitionIn = { kind, frameCount: 15 }
    const plan = planOf([shotOf(FIRST, 0, 25), shotOf(SECOND, 10, 25, { transitionIn })], SIZE)
    const frames = await drawFrames(plan, moments)
    expect(new Set(frames.map((frame) => Buffer.from(frame).toString('base64'))).size).toBe(moments.length)
    rows.push(frames)
  }
  // Whatever the way, it begins and ends alike.
  for (const row of rows) {
    const [from, to] = [await drawFrames(planOf([shotOf(FIRST, 0, 25)], SIZE), [9]), row.at(-1)]
    expect(Buffer.compare(row[0]!, from[0]!)).toBe(0)
    expect(Buffer.compare(to, rows[0]!.at(-1))).toBe(0)
  }
  await writeSheet('transitions', rows)
})

it('draws every look', async () => {
  const rows = []
  for (const look of LOOKS) {
    const row = []
    for (const name of ['01-watch.jpg', '02-mug.jpg', '03-headphones.jpg', '04-plant.jpg', '05-perfume.jpg']) {
      row.push((await drawFrames(planOf([shotOf(sample(name), 0, 5, look ? { look } : {})], SIZE), [2]))[0]!)
    }
    rows.push(row)
  }
  expect(new Set(rows.map((row) => Buffer.from(row[3]!).toString('base64'))).size).toBe(LOOKS.length)
  await writeSheet('looks', rows)
})

it('draws words of every colour and size, and logos in every corner', async () => {
  const size = { widthPx: 640, heightPx: 360 }
  const logo = join(folder, 'logo.png')
  const canvas = createCanvas(400, 240)
  const context = canvas.getContext('2d')
  context.fillStyle = '#E4572E'
  context.arc(200, 120, 100, 0, 7)
  context.fill()
  context.fillStyle = '#fff'
  context.font = '700 90px Inter'
  context.fillText('RW', 128, 152)
  await writeFile(logo, canvas.toBuffer('image/png'))
  const source = { path: logo, container: 'png' as const }
  const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const
  const colours = [undefined, '#000000', '#FFD400', '#E4002B', '#0A2FB5', '#8AA0A8']
  const rows = []
  for (const [n, colour] of colours.entries()) {
    const row = []
    for (const [m, role] of (['title', 'caption', 'lower-third'] as const).entries()) {
      const text = [
        'I ❤️ you ☀️ 新品 🎉',
        'Donaudampfschifffahrtsgesellschaftskapitän',
        'Ada Lovelace\nMathématicienne',
      ][m]!
      const more = { role, position: m === 0 ? ('center' as const) : ('bottom' as const), ...(colour && { colour }) }
      const overlay = textOf(text, 0, 60, { ...more, size: (['small', 'normal', 'large'] as const)[n % 3]! })
      const mark = { source, corner: corners[(n + m) % 4]!, widthFraction: 0.2, opacity: 0.8 }
      const photo = sample(['03-headphones.jpg', '04-plant.jpg', '01-watch.jpg'][(n + m) % 3]!)
      row.push((await drawFrames({ ...planOf([shotOf(photo, 0, 60)], size), texts: [overlay], mark }, [30]))[0]!)
    }
    rows.push(row)
  }
  expect(new Set(rows.flat().map((frame) => Buffer.from(frame).toString('base64'))).size).toBe(18)
  await writeSheet('words', rows, size)
})
