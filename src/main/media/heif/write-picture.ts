import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Host } from '../../host/ports'
import { startTool } from '../run-tool'
import { FFMPEG_ARGS } from '../safe-input'
import type { StreamedPicture } from './decoder'
import { withProfile } from './with-profile'

const WALL_MS = 60_000
/**
 * The eye sees no difference to the pixels, and no colour is shared between neighbours. To find the shortest code for large
 * pictures ffmpeg would need more memory in one piece than it gets.
 */
const AS_JPEG = [
  '-vf',
  'scale=flags=accurate_rnd+full_chroma_int,format=yuvj444p',
  '-c:v',
  'mjpeg',
  '-huffman',
  'default',
]
const BEST_JPEG = [...AS_JPEG, '-qmin', '1', '-q:v', '1']
const AS_PNG = ['-c:v', 'png', '-compression_level', '3']

/** Turns decoded pixels into a file: JPEG, with the profile of its colours, or PNG where parts are clear. */
export async function toPictureFile(
  host: Host,
  ffmpeg: string,
  { pixels, ...shape }: StreamedPicture,
  { profile, signal }: { profile: Buffer | undefined; signal: AbortSignal },
): Promise<Buffer> {
  const { widthPx, heightPx, hasAlpha, isPremultiplied } = shape
  const input = ['-f', 'rawvideo', '-pix_fmt', hasAlpha ? 'rgba' : 'rgb24', '-s', `${widthPx}x${heightPx}`]
  const unweighed = isPremultiplied ? ['-vf', 'format=gbrap,unpremultiply=inplace=1,format=rgba'] : []
  const output = hasAlpha ? [...unweighed, ...AS_PNG] : BEST_JPEG
  const args = [...FFMPEG_ARGS, ...input, '-i', 'pipe:0', '-frames:v', '1', ...output, '-f', 'image2pipe', 'pipe:1']
  const tool = startTool(host, ffmpeg, args, { wallMs: WALL_MS, stdin: 'pipe', signal })
  const chunks: Buffer[] = []
  tool.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  try {
    if (tool.stdin) await pipeline(Readable.from(pixels), tool.stdin)
    await tool.done
  } catch (thrown) {
    await tool.stop()
    throw await tool.done.then(
      () => thrown,
      (ended: unknown) => (isClosedPipe(thrown) ? ended : thrown),
    )
  }
  const file = Buffer.concat(chunks)
  return profile && !hasAlpha ? withProfile(file, profile) : file
}

/** That the child went away says less than how it ended. */
const isClosedPipe = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'EPIPE'
