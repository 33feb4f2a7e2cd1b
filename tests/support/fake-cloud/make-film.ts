import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface FilmOrder {
  readonly durationMs: number
  readonly widthPx: number
  readonly heightPx: number
}

const made = new Map<string, Promise<Buffer>>()

/** A film that really plays, with picture and sound, a sixth of the ordered size. Each is made once. */
export function makeFilm({ durationMs, widthPx, heightPx }: FilmOrder): Promise<Buffer> {
  const [width, height] = [widthPx, heightPx].map((edge) => Math.max(16, Math.round(edge / 12) * 2))
  const key = `${width}x${height} ${durationMs}`
  const film = made.get(key) ?? encode(`${width}x${height}`, durationMs / 1000)
  made.set(key, film)
  return film
}

async function encode(size: string, seconds: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-cloud-'))
  const path = join(folder, 'film.mp4')
  try {
    await run('ffmpeg', [
      ...['-nostdin', '-v', 'error'],
      ...['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=15`],
      ...['-f', 'lavfi', '-i', 'sine=frequency=330:sample_rate=48000'],
      ...['-t', String(seconds), '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
      ...['-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart', path],
    ])
    return await readFile(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
