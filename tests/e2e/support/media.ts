import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const draw = (source: string, path: string): Promise<unknown> =>
  run('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', source, '-frames:v', '1', path])

const COLOURS = ['0xd9a066:c1=0x3f3f74', '0x99e550:c1=0x306082', '0xac3232:c1=0xfbf236']

/** Makes a folder of three small photos and a piece of music, as a person might drop it. */
export async function makeMediaFolder(parent: string, name = 'product'): Promise<string> {
  const folder = join(parent, name)
  await mkdir(folder, { recursive: true })
  for (const [index, colours] of COLOURS.entries()) {
    await draw(`gradients=s=960x640:c0=${colours}:n=2:seed=${index}`, join(folder, `IMG_${index + 1}.jpg`))
  }
  await run('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'sine=f=330:d=8', join(folder, 'song.mp3')])
  return folder
}

/** Draws a picture in the form that the name's ending says. */
export async function makePicture(path: string): Promise<void> {
  await draw('gradients=s=640x480:c0=0x306082:c1=0xfbf236:n=2', path)
}

export interface FilmFacts {
  readonly codec: string
  readonly widthPx: number
  readonly heightPx: number
  readonly durationMs: number
}

/** What ffprobe says of a finished film. */
export async function probeFilm(path: string): Promise<FilmFacts> {
  const entries = 'stream=codec_name,width,height:format=duration'
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-select_streams',
    'v:0',
    '-show_entries',
    entries,
    '-of',
    'json',
    path,
  ])
  const { streams, format } = JSON.parse(stdout) as {
    streams: { codec_name: string; width: number; height: number }[]
    format: { duration: string }
  }
  const [video] = streams
  if (!video) throw new Error(`${path} has no picture.`)
  return {
    codec: video.codec_name,
    widthPx: video.width,
    heightPx: video.height,
    durationMs: Math.round(Number(format.duration) * 1000),
  }
}
