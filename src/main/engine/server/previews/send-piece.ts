import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ServerResponse } from 'node:http'
import { pictureBytes } from '../../../../kernel/picture'
import type { ClipFrames } from '../../../../picture/painter-sources'
import { type PaintedText, writePainted } from '../../../../picture/painted-text'
import { ReelwrightError } from '../../../../shared/failures/failure'
import type { PreviewPiece } from '../../../../shared/preview'
import type { Files } from '../../../host/ports'
import type { Pixels } from '../../preview/pixels'
import type { PlannedPreview } from '../../preview/plan-preview'
import { toRefusal } from '../http/refusal'
import { refused, type Reply, SAFE_HEADERS } from '../http/reply'
import type { Incoming } from '../http/route'
import { film as sendFile } from '../http/send-file'

interface PiecePorts {
  readonly files: Files
  readonly pixels: Pixels
}

const RAW = 'application/octet-stream'

/** Makes a piece of a plan that names it, or finds it made, and sends it. */
export async function sendPiece(
  { files, pixels }: PiecePorts,
  { plan, film, whole }: PlannedPreview,
  piece: PreviewPiece,
  { message, signal }: Incoming,
): Promise<Reply> {
  const { key } = piece
  const shot = (): PlannedPreview['film']['shots'][number] => at(film.shots, plan.shots, key)
  switch (piece.kind) {
    case 'photo':
      return sendFile(files, { path: await pixels.photo(shot(), film, signal), contentType: RAW }, message)
    case 'text':
      return painting(await pixels.text(at(film.texts, plan.texts, key), film))
    case 'mark':
      if (!film.mark) throw new RangeError('There is no logo.')
      return painting(await pixels.mark(film.mark, film, signal))
    case 'clip': {
      const order = { shot: shot(), firstFrame: piece.from, size: film, fps: film.fps }
      const frameBytes = pictureBytes(film.widthPx, film.heightPx)
      const use = (response: ServerResponse) => (frames: ClipFrames) =>
        sendFrames(response, frames, { frameBytes, count: piece.count })
      return (response) => pixels.clip(order, use(response), signal).catch((thrown) => tell(response, thrown))
    }
    case 'sound':
      return sendFile(
        files,
        { path: await pixels.file('sound', key, whole, signal), contentType: 'audio/mp4' },
        message,
      )
    case 'film':
      return sendFile(files, { path: await pixels.file('film', key, whole, signal), contentType: 'video/mp4' }, message)
  }
}

/** What the key means: things of a film stand where the plan names them. */
function at<T>(things: readonly T[], names: readonly { readonly key: string }[], key: string): T {
  const thing = things[names.findIndex((name) => name.key === key)]
  if (thing === undefined) throw new RangeError(`Nothing is called ${key}.`)
  return thing
}

function painting(painted: PaintedText): Reply {
  const bytes = writePainted(painted)
  return (response) => void response.writeHead(200, headersFor(bytes.length)).end(bytes)
}

/** Only the first frame shows whether a clip can be read. A reader who left needs no answer. */
async function tell(response: ServerResponse, thrown: unknown): Promise<void> {
  if (!response.headersSent && !response.destroyed) return refused(toRefusal(thrown))(response)
  if (thrown instanceof ReelwrightError) throw thrown
}

/** As fast as they are taken: a decoder that nobody reads from stands still, and one whose reader left ends. */
async function sendFrames(
  response: ServerResponse,
  frames: ClipFrames,
  { frameBytes, count }: { frameBytes: number; count: number },
): Promise<void> {
  const picture = new Uint8Array(frameBytes)
  await frames.next(picture)
  response.writeHead(200, headersFor(frameBytes * count))
  const pictures = async function* (): AsyncGenerator<Buffer> {
    for (let sent = 0; sent < count; sent++) {
      if (sent > 0) await frames.next(picture)
      yield Buffer.from(picture)
    }
  }
  await pipeline(Readable.from(pictures(), { objectMode: true, highWaterMark: 1 }), response)
}

const headersFor = (sizeBytes: number): Record<string, string | number> => ({
  ...SAFE_HEADERS,
  'content-type': RAW,
  'content-length': sizeBytes,
  'cache-control': 'private',
})
