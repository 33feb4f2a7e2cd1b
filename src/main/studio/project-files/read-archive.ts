import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'

/** The files of the largest project, and what is told of them. */
const MOST_ENTRIES = 10_002
const LONGEST_NAME_BYTES = 512
const STORED = 0
const DEFLATED = 8
const IS_ENCRYPTED = 0x1
const KIND_OF_FILE = 0o170000
const REGULAR = 0o100000

/** An archive that is not as this program writes them. Nothing of it is used. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive'
}

/** A zip file from anywhere: every row of its list was looked at before the first byte is unpacked. */
export interface ArchiveReader {
  readonly names: readonly string[]
  readonly sizeOf: (name: string) => number | undefined
  /** @throws {BadArchive} when it is missing, larger than `mostBytes` or not what its sum says. */
  readText(name: string, mostBytes: number): Promise<string>
  /** The bytes of an entry in order, whole when it ends without throwing. @throws {BadArchive} */
  readBytes(name: string): AsyncIterable<Buffer>
}

/** @throws {BadArchive} */
export async function readArchive(handle: FileHandle): Promise<ArchiveReader> {
  const { size: archiveBytes } = await handle.stat()
  const zip = await openZip(handle)
  const entries = await listEntries(zip, archiveBytes)
  const find = (name: string): yauzl.Entry => {
    const entry = entries.get(name)
    if (!entry) throw new BadArchive(`There is no ${name}.`)
    return entry
  }
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.uncompressedSize,
    async readText(name, mostBytes) {
      const entry = find(name)
      if (entry.uncompressedSize > mostBytes) throw new BadArchive(`${name} is too large.`)
      const chunks: Buffer[] = []
      for await (const chunk of bytesOf(zip, entry)) chunks.push(chunk)
      return Buffer.concat(chunks).toString('utf8')
    },
    readBytes: (name) => bytesOf(zip, find(name)),
  }
}

type Open = (fd: number, options: yauzl.Options) => Promise<yauzl.ZipFile>

async function openZip(handle: FileHandle): Promise<yauzl.ZipFile> {
  const open = promisify(yauzl.fromFd) as Open
  try {
    return await open(handle.fd, { lazyEntries: true, autoClose: false, strictFileNames: true })
  } catch (thrown) {
    throw new BadArchive('No list at its end.', { cause: thrown })
  }
}

async function listEntries(zip: yauzl.ZipFile, archiveBytes: number): Promise<ReadonlyMap<string, yauzl.Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new BadArchive('Too many entries.')
  const entries = new Map<string, yauzl.Entry>()
  let packedBytes = 0
  await new Promise<void>((resolve, reject) => {
    const refuse = (thrown: unknown): void => reject(new BadArchive('A bad row in its list.', { cause: thrown }))
    zip.on('error', refuse)
    zip.on('end', () => resolve())
    zip.on('entry', (entry: yauzl.Entry) => {
      packedBytes += entry.compressedSize
      const problem = problemOf(entry) ?? (packedBytes > archiveBytes ? 'entries share bytes' : undefined)
      if (problem !== undefined) return refuse(problem)
      if (entries.has(entry.fileName)) return refuse('the same name twice')
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
  return entries
}

/** Links, devices and folders are never written, nor is anything that was packed in another way. */
function problemOf(entry: yauzl.Entry): string | undefined {
  const kind = (entry.externalFileAttributes >>> 16) & KIND_OF_FILE
  if (kind !== 0 && kind !== REGULAR) return 'not a plain file'
  if (entry.fileName.endsWith('/')) return 'a folder'
  if (Buffer.byteLength(entry.fileName) > LONGEST_NAME_BYTES) return 'a very long name'
  if ((entry.generalPurposeBitFlag & IS_ENCRYPTED) !== 0) return 'encrypted'
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) return 'packed in another way'
  return undefined
}

/** Never more than the list says, and not less; with the sum that the list says. */
async function* bytesOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  let sum = 0
  let sizeBytes = 0
  try {
    const stream = await openStream(zip, entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      sizeBytes += chunk.length
      yield chunk
    }
  } catch (thrown) {
    throw new BadArchive(`${entry.fileName} cannot be read.`, { cause: thrown })
  }
  if (sizeBytes !== entry.uncompressedSize || sum !== entry.crc32)
    throw new BadArchive(`${entry.fileName} is not what was packed.`)
}

function openStream(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      else resolve(stream)
    })
  })
}
