import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A frame as it is written into a file: what a real encoder made of one colour, and how it is laid down. */
export interface FrameOrder {
  /** As ffmpeg names colours; `red@0.5` is half clear. */
  readonly colour: string
  readonly size: string
  readonly xPx?: number
  readonly yPx?: number
  readonly durationMs?: number
  readonly isBlended?: boolean
  readonly isCleared?: boolean
  /** Lossy, with its transparency beside it. */
  readonly isLossy?: boolean
}

/** Assembles a moving WebP out of stills that ffmpeg made. */
export async function movingWebp(folder: string, canvas: string, orders: readonly FrameOrder[]): Promise<Buffer> {
  const [widthPx = 0, heightPx = 0] = canvas.split('x').map(Number)
  const head = Buffer.alloc(10)
  head[0] = 0x12
  head.writeUIntLE(widthPx - 1, 4, 3)
  head.writeUIntLE(heightPx - 1, 7, 3)
  const frames: Buffer[] = []
  for (const order of orders) frames.push(part('ANMF', await frameOf(folder, order)))
  return riff([part('VP8X', head), part('ANIM', Buffer.alloc(6)), ...frames])
}

async function frameOf(folder: string, order: FrameOrder): Promise<Buffer> {
  const [widthPx = 0, heightPx = 0] = order.size.split('x').map(Number)
  const path = join(folder, 'still.webp')
  const source = `color=${order.colour}:s=${order.size},format=rgba`
  const coding = order.isLossy ? ['-quality', '100', '-pix_fmt', 'yuva420p'] : ['-lossless', '1', '-pix_fmt', 'bgra']
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    source,
    '-frames:v',
    '1',
    '-c:v',
    'libwebp',
    ...coding,
    path,
  ])
  const still = await readFile(path)
  const head = Buffer.alloc(16)
  head.writeUIntLE((order.xPx ?? 0) / 2, 0, 3)
  head.writeUIntLE((order.yPx ?? 0) / 2, 3, 3)
  head.writeUIntLE(widthPx - 1, 6, 3)
  head.writeUIntLE(heightPx - 1, 9, 3)
  head.writeUIntLE(order.durationMs ?? 200, 12, 3)
  head[15] = (order.isBlended === false ? 2 : 0) + (order.isCleared ? 1 : 0)
  const isExtended = still.toString('latin1', 12, 16) === 'VP8X'
  return Buffer.concat([head, still.subarray(isExtended ? 30 : 12)])
}

export function part(id: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(id, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

export const riff = (parts: readonly Buffer[]): Buffer =>
  part('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]))
