import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** What the page is made of, in KB: as it lies on disk, and packed. Fonts and pictures are loaded only when they are seen. */
export async function measurePage(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name))))
  const packed = await Promise.all(texts.map((text) => promisify(gzip)(text)))
  return { sizeKb: toKb(texts), packedKb: toKb(packed) }
}

const toKb = (buffers) => Math.round(buffers.reduce((sum, { length }) => sum + length, 0) / 1024)
