import { ReelwrightError } from '../../../shared/failures/failure'
import type { Files } from '../../host/ports'
import type { OutgoingFile } from '../client'
import type { OutgoingBody } from '../http/api'

const CHUNK_BYTES = 256 * 1024

/** What a file costs before its first byte is sent. */
interface Part {
  readonly file: OutgoingFile
  readonly head: Buffer
}

/**
 * Files as one multipart body of known length, read from disk while it is sent. Field name `files`, once per file.
 * `onProgress` gets what was handed to the connection, per path. Source: docs/wire.md, "Routes".
 */
export function createMultipart(
  { files, boundary }: { files: Files; boundary: string },
  outgoing: readonly OutgoingFile[],
  onProgress: (path: string, sentBytes: number) => void = () => undefined,
): OutgoingBody {
  const parts = outgoing.map((file): Part => ({ file, head: headOf(file, boundary) }))
  const tail = Buffer.from(`--${boundary}--\r\n`)
  const partsBytes = parts.reduce((sum, { file, head }) => sum + head.byteLength + file.sizeBytes + END.byteLength, 0)

  async function* stream(touch: () => void): AsyncGenerator<Uint8Array> {
    for (const { file, head } of parts) {
      yield head
      let sentBytes = 0
      for await (const chunk of readWhole(files, file)) {
        yield chunk
        touch()
        sentBytes += chunk.byteLength
        onProgress(file.path, sentBytes)
      }
      yield END
    }
    yield tail
  }

  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    sizeBytes: partsBytes + tail.byteLength,
    stream,
  }
}

const END = Buffer.from('\r\n')

function headOf({ name, contentType }: OutgoingFile, boundary: string): Buffer {
  const disposition = `Content-Disposition: form-data; name="files"; filename="${toQuoted(name)}"`
  return Buffer.from(`--${boundary}\r\n${disposition}\r\nContent-Type: ${contentType}\r\n\r\n`)
}

/** As browsers write it: UTF-8, with the three characters escaped that would end the text or the line. */
function toQuoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('\0', '')
}

/** Exactly the announced bytes of a file that stays the same while it is read. @throws `media.missing`, `media.unreadable`, `media.changed` */
async function* readWhole(
  files: Files,
  { path, name, sizeBytes, modifiedMs }: OutgoingFile,
): AsyncGenerator<Uint8Array> {
  const handle = await files.open(path, 'r').catch((thrown: unknown) => {
    throw new ReelwrightError(isMissing(thrown) ? 'media.missing' : 'media.unreadable', { name }, { cause: thrown })
  })
  const changed = (): ReelwrightError => new ReelwrightError('media.changed', { name })
  try {
    const before = await handle.stat()
    const isSame = modifiedMs === undefined || Math.abs(before.mtimeMs - modifiedMs) < 1
    if (before.size !== sizeBytes || !isSame) throw changed()
    for (let at = 0; at < sizeBytes;) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(CHUNK_BYTES, sizeBytes - at)), 0, null, at)
      if (bytesRead === 0) throw changed()
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    const after = await handle.stat()
    if (after.mtimeMs !== before.mtimeMs || after.size !== before.size) throw changed()
  } finally {
    await handle.close()
  }
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
}
