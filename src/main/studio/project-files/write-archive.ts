import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const READ_BYTES = 1024 * 1024
const WHOLE_64 = 0xffff_ffff
const WHOLE_16 = 0xffff
/** The version of the format that knows sizes of 64 bits. Every entry uses them: one way to write, and one to test. */
const NEEDS = 45
/** Names are UTF-8. */
const FLAGS = 0x0800
/** 1 January 1980: when a file is from is told inside. */
const DOS_DATE = 0x21

const deflate = promisify(deflateRaw)

interface Entry {
  readonly name: Buffer
  readonly method: 0 | 8
  readonly sum: number
  readonly packedBytes: number
  readonly sizeBytes: number
  readonly offset: number
}

/** What an entry's bytes are read from. */
export interface ArchiveSource {
  readonly sizeBytes: number
  readonly read: (offset: number, lengthBytes: number) => Promise<Buffer>
}

/** A zip file in the making. Texts are packed; films and photos are already, and stay as they are. */
export interface ArchiveWriter {
  addText(name: string, text: string): Promise<void>
  addBytes(name: string, source: ArchiveSource, onBytes: (sentBytes: number) => void): Promise<void>
  /** The list at the end, without which nothing before can be found. */
  finish(): Promise<void>
}

export function writeArchive(handle: FileHandle, signal: AbortSignal): ArchiveWriter {
  const entries: Entry[] = []
  let end = 0

  const append = async (bytes: Uint8Array): Promise<void> => {
    signal.throwIfAborted()
    await handle.write(bytes, 0, bytes.length, end)
    end += bytes.length
  }
  const begin = async (name: Buffer, head: Omit<Entry, 'name' | 'offset'>): Promise<Entry> => {
    const entry = { name, ...head, offset: end }
    await append(toLocalHead(entry))
    return entry
  }

  return {
    async addText(name, text) {
      const bytes = Buffer.from(text)
      const packed = await deflate(bytes)
      const sizes = { packedBytes: packed.length, sizeBytes: bytes.length }
      entries.push(await begin(Buffer.from(name), { method: 8, sum: crc32(bytes), ...sizes }))
      await append(packed)
    },
    async addBytes(name, { sizeBytes, read }, onBytes) {
      const head = { method: 0 as const, packedBytes: sizeBytes, sizeBytes }
      const entry = await begin(Buffer.from(name), { ...head, sum: 0 })
      let sum = 0
      for (let at = 0; at < sizeBytes;) {
        const bytes = await read(at, Math.min(READ_BYTES, sizeBytes - at))
        // A file that became shorter is told by whoever reads it; here it only must not go round for ever.
        if (bytes.length === 0) throw new Error('A file ended early.')
        sum = crc32(bytes, sum)
        await append(bytes)
        at += bytes.length
        onBytes(bytes.length)
      }
      // The sum stands before the bytes that it is of.
      const whole = { ...entry, sum }
      await handle.write(toLocalHead(whole), 0, undefined, entry.offset)
      entries.push(whole)
    },
    async finish() {
      const listAt = end
      for (const entry of entries) await append(toListRow(entry))
      await append(toEnd(entries.length, listAt, end - listAt))
    },
  }
}

/** Source: PKWARE APPNOTE 6.3, sections 4.3.7 and 4.5.3. */
function toLocalHead(entry: Entry): Buffer {
  const extra = toExtra([entry.sizeBytes, entry.packedBytes])
  return Buffer.concat([u32(0x04034b50), toFacts(entry, extra), entry.name, extra])
}

/** Source: the same, section 4.3.12. */
function toListRow(entry: Entry): Buffer {
  const extra = toExtra([entry.sizeBytes, entry.packedBytes, entry.offset])
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(NEEDS)
  // No note, the first disk, and no rights of a system.
  const nothingElse = Buffer.alloc(10)
  const head = [u32(0x02014b50), madeBy, toFacts(entry, extra), nothingElse, u32(WHOLE_64)]
  return Buffer.concat([...head, entry.name, extra])
}

/** What stands of an entry both before its bytes and in the list. Its sizes are in `extra`. */
function toFacts({ name, method, sum }: Entry, extra: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(NEEDS, 0)
  facts.writeUInt16LE(FLAGS, 2)
  facts.writeUInt16LE(method, 4)
  facts.writeUInt16LE(DOS_DATE, 8)
  facts.writeUInt32LE(sum, 10)
  facts.writeUInt32LE(WHOLE_64, 14)
  facts.writeUInt32LE(WHOLE_64, 18)
  facts.writeUInt16LE(name.length, 22)
  facts.writeUInt16LE(extra.length, 24)
  return facts
}

function u32(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

function toExtra(numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + numbers.length * 8)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(numbers.length * 8, 2)
  numbers.forEach((number, index) => extra.writeBigUInt64LE(BigInt(number), 4 + index * 8))
  return extra
}

/** Source: the same, sections 4.3.14 to 4.3.16. */
function toEnd(count: number, listAt: number, listBytes: number): Buffer {
  const large = Buffer.alloc(56)
  large.writeUInt32LE(0x06064b50, 0)
  large.writeBigUInt64LE(44n, 4)
  large.writeUInt16LE(NEEDS, 12)
  large.writeUInt16LE(NEEDS, 14)
  large.writeBigUInt64LE(BigInt(count), 24)
  large.writeBigUInt64LE(BigInt(count), 32)
  large.writeBigUInt64LE(BigInt(listBytes), 40)
  large.writeBigUInt64LE(BigInt(listAt), 48)
  const where = Buffer.alloc(20)
  where.writeUInt32LE(0x07064b50, 0)
  where.writeBigUInt64LE(BigInt(listAt + listBytes), 8)
  where.writeUInt32LE(1, 16)
  const last = Buffer.alloc(22)
  last.writeUInt32LE(0x06054b50, 0)
  last.writeUInt16LE(WHOLE_16, 8)
  last.writeUInt16LE(WHOLE_16, 10)
  last.writeUInt32LE(WHOLE_64, 12)
  last.writeUInt32LE(WHOLE_64, 16)
  return Buffer.concat([large, where, last])
}
