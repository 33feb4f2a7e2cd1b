import { execFile } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, vi } from 'vitest'
import { type CliFolder, cliFolder, eventsOf } from '../support/cli'

// Thirty seconds of full-size film, drawn and encoded for real.
vi.setConfig({ testTimeout: 240_000 })

const run = promisify(execFile)
const PROMPT = 'create a 30-second promotional video with transitions and text overlays'
/** Small pictures of frames: enough to tell photos apart and to find white letters. */
const SMALL = { widthPx: 96, heightPx: 96 }

/** One frame as grey values from 0 to 255. */
async function frameAt(path: string, atMs: number): Promise<Uint8Array> {
  const { stdout } = await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-ss', `${atMs / 1000}`, '-i', path, '-frames:v', '1'],
      ...['-vf', `scale=${SMALL.widthPx}:${SMALL.heightPx}:flags=area,format=gray`, '-f', 'rawvideo', 'pipe:1'],
    ],
    { encoding: 'buffer' },
  )
  return stdout
}

/** Mean distance of two frames, in grey values. */
function distance(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length
}

const blend = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((value, index) => (value + (b[index] ?? 0)) / 2)

/** The part of the frame's middle that is as white as a title, from 0 to 1. */
function whiteInTheMiddle(frame: Uint8Array): number {
  const { widthPx, heightPx } = SMALL
  const isMiddle = (index: number): boolean => {
    const [x, y] = [(index % widthPx) / widthPx, Math.floor(index / widthPx) / heightPx]
    return x > 0.3 && x < 0.7 && y > 0.42 && y < 0.58
  }
  const middle = [...frame].filter((_, index) => isMiddle(index))
  return middle.filter((value) => value > 215).length / middle.length
}

async function describeFile(path: string): Promise<unknown> {
  const { stdout } = await run('ffprobe', ['-v', 'error', '-of', 'json', '-show_streams', path])
  return JSON.parse(stdout)
}

/** The names of the file's outermost boxes, in order. */
async function boxesOf(path: string): Promise<string[]> {
  const file = await open(path)
  const names: string[] = []
  const head = Buffer.alloc(16)
  for (let at = 0; (await file.read(head, 0, 16, at)).bytesRead >= 8;) {
    names.push(head.toString('latin1', 4, 8))
    const size = head.readUInt32BE(0)
    at += size === 1 ? Number(head.readBigUInt64BE(8)) : size
  }
  await file.close()
  return names
}

/** When the second picture of the only project comes in over the first. */
async function firstCrossfade(cli: CliFolder['run']): Promise<{ startMs: number; endMs: number }> {
  const [project] = eventsOf(await cli(['projects', '--json'])).flatMap((event) =>
    event.type === 'project' ? [event.id] : [],
  )
  const told = eventsOf(await cli(['status', project ?? '', '--json'])).find((event) => event.type === 'timeline')
  const clips = told?.type === 'timeline' ? told.tracks.find(({ type }) => type === 'video')?.clips : undefined
  const [first, second] = clips ?? []
  if (!first || !second) throw new Error('The project has no two pictures.')
  return { startMs: second.startMs, endMs: first.startMs + first.durationMs }
}

it.each([
  ['16:9', 1920, 1080],
  ['9:16', 1080, 1920],
] as const)('makes the promised film from the samples, %s', async (ratio, width, height) => {
  const { work, run: cli } = await cliFolder()
  const path = join(work, 'first.mp4')

  const made = await cli(['make', resolve('resources/samples'), '--prompt', PROMPT, '--ratio', ratio, '--output', path])

  expect(made).toMatchObject({ code: 0 })
  expect(made.stdout.trimEnd().split('\n').at(-1)).toBe(path)
  expect(await describeFile(path)).toMatchObject({
    streams: [
      { codec_name: 'h264', width, height, pix_fmt: 'yuv420p', r_frame_rate: '30/1', nb_frames: '900' },
      { codec_name: 'aac', sample_rate: '48000', channels: 2 },
    ],
  })
  const boxes = await boxesOf(path)
  expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'))

  // Photos stand about 6.4 s; where one gives way to the next, within a beat of the music, the timeline tells.
  const photos = await Promise.all([4, 10, 16, 22, 28].map((seconds) => frameAt(path, seconds * 1000)))
  for (const [index, photo] of photos.entries()) {
    for (const other of photos.slice(index + 1)) expect(distance(photo, other)).toBeGreaterThan(15)
  }
  const fade = await firstCrossfade(cli)
  expect(fade.endMs - fade.startMs).toBeGreaterThanOrEqual(300)
  const moments = [fade.startMs - 40, (fade.startMs + fade.endMs) / 2, fade.endMs + 40]
  const [before, middle, after] = await Promise.all(moments.map((atMs) => frameAt(path, atMs)))
  // Its middle is neither of the two but half of each, but for what the pictures move meanwhile.
  const fromBlend = distance(middle!, blend(before!, after!))
  expect(distance(middle!, before!)).toBeGreaterThan(3 * fromBlend)
  expect(distance(middle!, after!)).toBeGreaterThan(3 * fromBlend)
  // The title stands over the first photo until 3 s.
  expect(whiteInTheMiddle(await frameAt(path, 1_500))).toBeGreaterThan(
    whiteInTheMiddle(await frameAt(path, 4_000)) + 0.02,
  )
})

it('reaches no address outside this computer', async (context) => {
  const traced = await run('strace', ['-V']).catch(() => undefined)
  if (!traced) context.skip('strace is not installed')
  const { work, data } = await cliFolder()
  const log = join(work, 'network.txt')

  await run('strace', [
    ...['-f', '-qq', '-e', 'trace=network', '-o', log],
    ...[process.execPath, resolve('out/main/cli.js'), 'make', resolve('resources/samples')],
    ...['--prompt', 'a 2 second video', '--output', join(work, 'film.mp4'), '--data-dir', data],
  ])

  const { stdout: addresses } = await run('grep', ['-oE', 'sa_family=[A-Z0-9_]+', log])
  expect([...new Set(addresses.trim().split('\n'))]).toEqual(['sa_family=AF_UNIX'])
})
