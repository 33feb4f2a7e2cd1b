import type { FileHandle } from 'node:fs/promises'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Files } from '../../host/ports'
import type { OutgoingFile } from '../client'
import type { OutgoingBody } from '../http/api'

/** Large enough that the way to the disk and back costs little, small enough for progress. */
const CHUNK_BYTES = 1024 * 1024

/** What a file costs before its first byte is sent. */
interface Part {
  readonly file: OutgoingFile
  readonly head: Buffer
}

/**
 * Files as one multipart body of known length, read from disk while it is sent. Field name `files`, once per file.
 * `onProgress` gets what was handed to the connection, per path. Source: docs/wire.md, "Upload".
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
async function* readWhole(files: Files, file: OutgoingFile): AsyncGenerator<Uint8Array> {
  const { path, name, sizeBytes, modifiedMs } = file
  const handle = await files.open(path, 'r').catch((thrown: unknown) => {
    throw new ReelwrightError(isMissing(thrown) ? 'media.missing' : 'media.unreadable', { name }, { cause: thrown })
  })
  const changed = (): ReelwrightError => new ReelwrightError('media.changed', { name })
  try {
    const before = await handle.stat()
    const isSame = modifiedMs === undefined || Math.abs(before.mtimeMs - modifiedMs) < 1
    if (before.size !== sizeBytes || !isSame) throw changed()
    let sentBytes = 0
    for await (const chunk of readAhead(handle, sizeBytes)) {
      sentBytes += chunk.byteLength
      yield chunk
    }
    const after = await handle.stat()
    const stayed = after.mtimeMs === before.mtimeMs && after.size === before.size
    if (sentBytes !== sizeBytes || !stayed) throw changed()
  } finally {
    await handle.close()
  }
}

/**
 * Two buffers in turn: one is filled from the disk while the other is sent. A chunk is good until the next one is asked for
 * and must have left by then, which a connection sees to by itself for whole buffers: they are more than it ever puts aside.
 */
async function* readAhead(handle: FileHandle, sizeBytes: number): AsyncGenerator<Uint8Array> {
  const buffers = [0, 1].map(() => Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, sizeBytes)))
  const fill = async (turn: number, at: number): Promise<Buffer> => {
    const buffer = buffers[turn % 2] ?? Buffer.alloc(0)
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.byteLength, sizeBytes - at), at)
    return buffer.subarray(0, bytesRead)
  }
  let reading: Promise<Buffer> | undefined = fill(0, 0)
  try {
    for (let turn = 1, at = 0; reading; turn += 1) {
      const chunk: Buffer = await reading
      at += chunk.byteLength
      reading = chunk.byteLength > 0 && at < sizeBytes ? fill(turn, at) : undefined
      yield chunk.byteLength === CHUNK_BYTES ? chunk : Buffer.from(chunk)
    }
  } finally {
    // Whoever stops listening leaves a read under way, and the file is closed next.
    await reading?.catch(() => undefined)
  }
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
}
