import busboy from 'busboy'
import { createHash } from 'node:crypto'
import type { Seen } from './server'

export interface SeenFile {
  readonly filename: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** The files of the multipart field `files`, with the names as they were written on the wire. */
export async function readUpload({ headers, content }: Seen): Promise<SeenFile[]> {
  const files: SeenFile[] = []
  const parser = busboy({ headers, defParamCharset: 'utf8' })
  parser.on('file', (field, part, { filename, mimeType }) => {
    const hash = createHash('sha256')
    let sizeBytes = 0
    part.on('data', (chunk: Buffer) => {
      hash.update(chunk)
      sizeBytes += chunk.byteLength
    })
    part.on('end', () => {
      if (field === 'files')
        files.push({ filename: filename ?? '', contentType: mimeType, sizeBytes, sha256: hash.digest('hex') })
    })
  })
  await new Promise((resolve, reject) => content.pipe(parser.on('close', resolve).on('error', reject)))
  return files
}
