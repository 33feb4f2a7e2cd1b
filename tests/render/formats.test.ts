import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { FilmOutput, FilmPlan } from '../../src/main/engine/film'
import { decode, musicOf, openStudio, planOf, shotOf, textOf, type TestStudio } from './studio'

interface Stream {
  readonly codec_name: string
  readonly codec_type: string
  readonly width?: number
  readonly height?: number
  readonly nb_read_frames?: string
}

async function look(path: string): Promise<{ streams: Stream[]; seconds: number }> {
  const args = ['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-of', 'json', path]
  const { stdout } = await promisify(execFile)('ffprobe', args)
  const report = JSON.parse(stdout) as { streams: Stream[]; format: { duration?: string } }
  return { streams: report.streams, seconds: Number(report.format.duration ?? 0) }
}

/** A dark photo, then a light one from frame 60 on, with a tone. */
async function twoPhotos(studio: TestStudio, size: Partial<FilmPlan> = {}): Promise<FilmPlan> {
  const [dark, light] = [await studio.flatPhoto('a.jpg', '0x2A2A2A'), await studio.flatPhoto('b.jpg', '0xD6D6D6')]
  const tone = await studio.make('tone.wav', 'wav', ['-f', 'lavfi', '-i', 'sine=440:d=5'])
  return planOf([shotOf(dark, 0, 60), shotOf(light, 60, 60)], { sounds: [musicOf(tone, 4_000)], ...size })
}

async function renderAs(output: FilmOutput, size?: Partial<FilmPlan>) {
  const studio = await openStudio()
  const outputPath = join(studio.folder, `out.${output.format}`)
  const path = await studio.render(await twoPhotos(studio, size), { output, outputPath })
  return { path, ...(await look(path)) }
}

const full = (format: FilmOutput['format']): FilmOutput => ({ format, quality: 'full' })

it('makes a WebM with every frame, of VP9 and Opus', async () => {
  const { streams, seconds } = await renderAs(full('webm'))
  expect(streams).toHaveLength(2)
  expect(streams[0]).toMatchObject({ codec_name: 'vp9', width: 320, height: 180, nb_read_frames: '120' })
  expect(streams[1]).toMatchObject({ codec_name: 'opus' })
  expect(Math.abs(seconds - 4)).toBeLessThan(0.1)
})

it('makes a GIF of at most 480 pixels that starts again for ever', async () => {
  const { path, streams } = await renderAs(full('gif'), { widthPx: 1280, heightPx: 720 })
  expect(streams).toHaveLength(1)
  expect(streams[0]).toMatchObject({ codec_name: 'gif', width: 480, height: 270 })
  // Source: the NETSCAPE2.0 extension, whose count 0 means for ever.
  const bytes = await readFile(path)
  const at = bytes.indexOf('NETSCAPE2.0')
  expect(at).toBeGreaterThan(0)
  expect(bytes.readUInt16LE(at + 13)).toBe(0)
  const film = await decode(path, 480, 270)
  expect(film.luma(0, 240, 135)).toBeLessThan(70)
  expect(film.luma(film.frames.length - 1, 240, 135)).toBeGreaterThan(180)
})

it.each([
  ['m4a', 'aac'],
  ['mp3', 'mp3'],
] as const)('makes an %s of the sound alone, as long as the film', async (format, codec) => {
  const { streams, seconds } = await renderAs(full(format))
  expect(streams).toHaveLength(1)
  expect(streams[0]).toMatchObject({ codec_name: codec })
  expect(Math.abs(seconds - 4)).toBeLessThan(0.1)
})

it.each([
  [undefined, 'dark'],
  [3_000, 'light'],
  [99_000, 'light'],
] as const)('makes a picture of the film at %s ms', async (atMs, expected) => {
  const { path, streams } = await renderAs({ ...full('png'), ...(atMs !== undefined && { atMs }) })
  expect(streams).toEqual([expect.objectContaining({ codec_name: 'png', width: 320, height: 180 })])
  const { stdout } = await promisify(execFile)(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'gray', '-'],
    { encoding: 'buffer' },
  )
  const grey = stdout[90 * 320 + 160] ?? -1
  expect(Math.abs(grey - (expected === 'dark' ? 0x2a : 0xd6))).toBeLessThan(6)
})

it('makes a preview in small, with words and cuts in the same places', async () => {
  const studio = await openStudio()
  const size = { widthPx: 1280, heightPx: 720 }
  const plan = await twoPhotos(studio, { ...size, texts: [textOf('IIIIIIIIIIIIIIII', 0, 50)] })
  const small = await studio.render(plan, { output: { format: 'mp4', quality: 'preview' } })
  expect((await look(small)).streams[0]).toMatchObject({ width: 640, height: 360, nb_read_frames: '120' })
  const [preview, film] = [await decode(small, 640, 360), await decode(await studio.render(plan), 1280, 720)]

  expect([59, 60].map((frame) => preview.luma(frame, 20, 20) > 120)).toEqual([false, true])
  const brightAt = (frame: Uint8Array | undefined, widthPx: number): { rows: number; bright: number } => {
    const luma = frame?.subarray(0, (widthPx * widthPx * 9) / 16) ?? []
    const found = [...luma.entries()].filter(([, value]) => value > 180).map(([at]) => Math.floor(at / widthPx))
    return {
      rows: (found.reduce((a, b) => a + b, 0) / found.length) * (16 / 9 / widthPx),
      bright: found.length / luma.length,
    }
  }
  const [a, b] = [brightAt(preview.frames[25], 640), brightAt(film.frames[25], 1280)]
  expect(b.bright).toBeGreaterThan(0.005)
  expect(Math.abs(a.rows - b.rows)).toBeLessThan(0.01)
  expect(a.bright / b.bright).toBeGreaterThan(0.7)
  expect(a.bright / b.bright).toBeLessThan(1.4)
})
