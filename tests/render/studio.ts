import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Container, MediaSource } from '../../src/main/media/facts'
import { createCompositor } from '../../src/main/engine/compositor/compositor'
import type { Compositor, FilmPlan, RenderOrder, Shot, Sound, TextOverlay } from '../../src/main/engine/film'

const run = promisify(execFile)

/** A temporary folder in which media are made, films rendered and looked at. Small frames keep it quick. */
export interface TestStudio {
  readonly folder: string
  readonly compositor: Compositor
  /** Makes a file with ffmpeg's own sources and filters. */
  make(name: string, container: Container, args: readonly string[]): Promise<MediaSource>
  flatPhoto(name: string, colour: string, size?: string): Promise<MediaSource>
  render(plan: FilmPlan, more?: Partial<RenderOrder>): Promise<string>
}

const QUIETLY = { onProgress: () => undefined, signal: new AbortController().signal }

export async function openStudio(): Promise<TestStudio> {
  const folder = await mkdtemp(join(tmpdir(), 'rw-render-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const compositor = createCompositor({
    host: createNodeHost(),
    tools: { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' },
    resourcesFolder: resolve('resources'),
    cacheFolder: join(folder, 'cache'),
    workerFile: resolve('out/main/segment-worker.js'),
    workers: 2,
  })
  const make: TestStudio['make'] = async (name, container, args) => {
    const path = join(folder, name)
    await run('ffmpeg', ['-v', 'error', '-y', ...args, path])
    return { path, container }
  }
  let films = 0
  return {
    folder,
    compositor,
    make,
    flatPhoto: (name, colour, size = '640x360') =>
      make(name, 'jpeg', ['-f', 'lavfi', '-i', `color=${colour}:s=${size}`, '-frames:v', '1', '-q:v', '2']),
    render: async (plan, more) => {
      const outputPath = join(folder, `film ${films++}.mp4`)
      const order = { plan, outputPath, workFolder: join(folder, `work-${films}`), ...QUIETLY, ...more }
      await compositor.render(order)
      return order.outputPath
    },
  }
}

/** A film of 320x180 with the given shots, without sound and text unless given. */
export const planOf = (shots: readonly Shot[], more: Partial<FilmPlan> = {}): FilmPlan => ({
  widthPx: 320,
  heightPx: 180,
  fps: 30,
  frameCount: Math.max(...shots.map((shot) => shot.startFrame + shot.frameCount)),
  shots,
  texts: [],
  sounds: [],
  ...more,
})

export const shotOf = (
  source: MediaSource,
  startFrame: number,
  frameCount: number,
  more: Partial<Shot> = {},
): Shot => ({
  id: `shot-${startFrame}`,
  source,
  kind: 'photo',
  startFrame,
  frameCount,
  sourceInMs: 0,
  fit: 'fill',
  ...more,
})

export const textOf = (
  text: string,
  startFrame: number,
  frameCount: number,
  more: Partial<TextOverlay> = {},
): TextOverlay => ({
  id: `text-${startFrame}`,
  text,
  role: 'title',
  position: 'center',
  startFrame,
  frameCount,
  ...more,
})

export const musicOf = (source: MediaSource, durationMs: number, more: Partial<Sound> = {}): Sound => ({
  id: 'music',
  source,
  role: 'music',
  startMs: 0,
  durationMs,
  sourceInMs: 0,
  gain: 1,
  fadeInMs: 0,
  fadeOutMs: 0,
  loop: true,
  ...more,
})

/** All frames of a film as they are decoded, with a way to look at single pixels. */
export interface DecodedFilm {
  readonly frames: readonly Uint8Array[]
  /** Brightness, 16 to 235. */
  luma(frame: number, x: number, y: number): number
  /** Red, green and blue of BT.709. */
  rgb(frame: number, x: number, y: number): [number, number, number]
}

export async function decode(path: string, widthPx = 320, heightPx = 180): Promise<DecodedFilm> {
  const args = ['-v', 'error', '-i', path, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-']
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 30 })
  const frameBytes = (widthPx * heightPx * 3) / 2
  const frames = Array.from({ length: stdout.length / frameBytes }, (_, n) =>
    stdout.subarray(n * frameBytes, (n + 1) * frameBytes),
  )
  const pixels = widthPx * heightPx
  const luma = (frame: number, x: number, y: number): number => frames[frame]?.[y * widthPx + x] ?? -1
  return {
    frames,
    luma,
    rgb: (frame, x, y) => {
      const chroma = (y >> 1) * (widthPx / 2) + (x >> 1)
      const l = (luma(frame, x, y) - 16) * 1.1644
      const u = (frames[frame]?.[pixels + chroma] ?? 0) - 128
      const v = (frames[frame]?.[pixels * 1.25 + chroma] ?? 0) - 128
      return [l + 1.7927 * v, l - 0.2132 * u - 0.5329 * v, l + 2.1124 * u].map(Math.round) as [number, number, number]
    },
  }
}

export interface ProbedStream {
  readonly codec_type: string
  readonly codec_name: string
  readonly pix_fmt?: string
  readonly width?: number
  readonly height?: number
  readonly r_frame_rate?: string
  readonly nb_frames?: string
  readonly duration?: string
  readonly sample_rate?: string
  readonly channels?: number
  readonly color_space?: string
  readonly color_range?: string
}

export async function probeStreams(
  path: string,
): Promise<{ video: ProbedStream; audio: ProbedStream; seconds: number }> {
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', path])
  const report = JSON.parse(stdout) as { streams: ProbedStream[]; format: { duration: string } }
  const [video, audio] = ['video', 'audio'].map((type) => report.streams.find((stream) => stream.codec_type === type))
  if (!video || !audio || report.streams.length !== 2) throw new Error(`Not one picture and one sound: ${stdout}`)
  return { video, audio, seconds: Number(report.format.duration) }
}

/** Integrated loudness in LUFS and true peak in dBTP. Silence is `-inf`. */
export async function loudnessOf(path: string): Promise<{ lufs: number; peakDb: number }> {
  const args = ['-v', 'info', '-nostats', '-i', path, '-vn', '-af', 'ebur128=peak=true', '-f', 'null', '-']
  const { stderr } = await run('ffmpeg', args, { maxBuffer: 2 ** 26 })
  const summary = stderr.slice(stderr.lastIndexOf('Summary'))
  const read = (name: RegExp): number => Number((name.exec(summary)?.[1] ?? 'NaN').replace('inf', 'Infinity'))
  return { lufs: read(/I:\s+(-?[\d.]+|-inf) LUFS/), peakDb: read(/Peak:\s+(-?[\d.]+|-inf) dBFS/) }
}

/** A JPEG that says it is to be seen turned. Source: Exif 2.3, tag 0x0112. */
export async function withOrientation(source: MediaSource, path: string, orientation: number): Promise<MediaSource> {
  const jpeg = await readFile(source.path)
  const exif = Buffer.from([
    ...[0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  await writeFile(path, Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]))
  return { path, container: 'jpeg' }
}
