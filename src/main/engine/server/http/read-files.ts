import busboy from 'busboy'
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Host } from '../../../host/ports'
import { Refusal } from './refusal'

/** The service's limit. Source: docs/wire.md, "Upload". */
const MOST_FILE_BYTES = 524_288_000
const MOST_FILES = 100

/** A file of a multipart body, whole on disk. */
export interface ReceivedFile {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly hash: string
}

/** One file's fate: received, or why not. The others go on. */
export type Received = { readonly file: ReceivedFile } | { readonly name: string; readonly failure: unknown }

/** Writes each file of the multipart field `files` into a folder of ours, under a name of ours. */
export async function readFiles(host: Host, message: IncomingMessage, folder: string): Promise<Received[]> {
  const received: Promise<Received>[] = []
  const form = openForm(message)
  form.on('file', (field, stream: Readable & { truncated?: boolean }, { filename }) => {
    if (field !== 'files') return void stream.resume()
    const name = toName(filename)
    received.push(receive(host, stream, name, folder).catch((failure: unknown) => ({ name, failure })))
  })
  try {
    await pour(message, form)
  } catch {
    await drop(host, await Promise.all(received))
    throw new Refusal('not-understood')
  }
  return Promise.all(received)
}

/** As a pipeline, but one that leaves the connection open when the form is broken, so that it can be answered. */
async function pour(message: IncomingMessage, form: busboy.Busboy): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      form.once('close', resolve).once('error', reject)
      message.once('error', reject).pipe(form)
    })
  } catch (thrown) {
    message.unpipe(form).resume()
    form.destroy()
    throw thrown
  }
}

function openForm(message: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: message.headers,
      defParamCharset: 'utf8',
      limits: { fileSize: MOST_FILE_BYTES, files: MOST_FILES, fields: 20, fieldSize: 10_000, parts: MOST_FILES + 20 },
    })
  } catch {
    throw new Refusal('not-understood')
  }
}

async function receive(
  { files, random }: Host,
  stream: Readable & { truncated?: boolean },
  name: string,
  folder: string,
): Promise<Received> {
  const id = random.uuid()
  const path = join(folder, id)
  const partPath = `${path}.part`
  try {
    const hash = await writeAll(files, partPath, stream)
    if (stream.truncated) throw new ReelwrightError('media.too-large', { name })
    await files.rename(partPath, path)
    return { file: { id, name, path, hash } }
  } catch (thrown) {
    await files.rm(partPath, { force: true })
    throw thrown
  }
}

/** Reads to the end even when the disk refuses, because the form waits for every byte of a file. */
async function writeAll(files: Host['files'], path: string, stream: Readable): Promise<string> {
  const hash = createHash('sha256')
  const handle = await files.open(path, 'wx', 0o600)
  let refusal: unknown
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (!refusal) await handle.writeFile(chunk).catch((thrown: unknown) => (refusal = thrown))
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (refusal) throw new ReelwrightError('store.not-kept', {}, { cause: refusal })
  return hash.digest('hex')
}

async function drop({ files }: Host, all: readonly Received[]): Promise<void> {
  const paths = all.flatMap((one) => ('file' in one ? [one.file.path] : []))
  await Promise.all(paths.map((path) => files.rm(path, { force: true })))
}

/**
 * Names are for people only: no folder, nothing that cannot be seen, and never a path of ours. A quotation mark and line
 * ends travel as `%22`, `%0D` and `%0A`, and no other letter does. Source: WHATWG HTML, "Multipart form data".
 */
function toName(filename: string | undefined): string {
  const written = (filename ?? '').replaceAll('%22', '"').replace(/%0[AD]/gi, '')
  const visible = written
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
  return visible?.trim().slice(0, 255) || 'file'
}
