import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll } from 'vitest'
import type { MediaToolPaths } from '../../src/main/media/facts'

export const tools: MediaToolPaths = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }

/** A folder that is gone when the tests of the file are over. To be asked for outside of any test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'media-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Makes media with the real ffmpeg. The last argument is the file, whatever its name looks like. */
export function make(...args: string[]): string {
  const path = args.at(-1) ?? ''
  const { status, stderr } = spawnSync(
    'ffmpeg',
    ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', ...args.slice(0, -1), `file:${path}`],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`ffmpeg made no ${path}: ${stderr}`)
  return path
}

/** One still picture in one colour, in the format named by the encoder. */
export function makePicture(path: string, color: string, size = '64x48', encoder = 'png'): string {
  return make(
    '-f',
    'lavfi',
    '-i',
    `color=${color}:s=${size}`,
    '-frames:v',
    '1',
    '-c:v',
    encoder,
    '-f',
    'image2pipe',
    path,
  )
}

/** Two seconds of moving picture at 25 frames a second, with a tone. */
export function makeClip(path: string, ...more: string[]): string {
  const inputs = ['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=25:d=2', '-f', 'lavfi', '-i', 'sine=d=2']
  return make(...inputs, '-pix_fmt', 'yuv420p', ...more, path)
}

/** A black 8-bit RGB picture of any size, without holding it. */
export function hugePng(widthPx: number, heightPx: number, bitDepth: 8 | 16 = 8): Buffer {
  const row = Buffer.alloc(1 + (widthPx * 3 * bitDepth) / 8)
  const band = Buffer.concat(Array.from({ length: 16 }, () => row))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([bitDepth, 2, 0, 0, 0], 8)
  // One band is enough: every reader must stop at the header.
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(band)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
