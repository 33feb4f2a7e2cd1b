/** One box of an MP4. `sizeBytes` is what it says of itself, when that is to be a lie. Source: ISO/IEC 14496-12, 4.2. */
export function box(kind: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat([...content])
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, body])
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, n) => bytes.writeUInt32BE(value, n * 4))
  return bytes
}

/**
 * Puts another box in the place of one within boxes, and corrects the sizes of all around it. The path names each box from
 * the top of the file on; of several of the same name the first is meant. What stands before the sample data must keep its place.
 */
export function replaceBox(file: Buffer, path: readonly string[], change: (old: Buffer) => Buffer): Buffer {
  const [kind, ...inner] = path
  for (let at = 0; at + 8 <= file.length;) {
    const size = file.readUInt32BE(at)
    if (size < 8) break
    if (file.toString('latin1', at + 4, at + 8) === kind) {
      const old = file.subarray(at, at + size)
      const made = inner.length === 0 ? change(old) : box(kind, replaceBox(old.subarray(8), inner, change))
      return Buffer.concat([file.subarray(0, at), made, file.subarray(at + size)])
    }
    at += size
  }
  throw new Error(`There is no box ${kind}.`)
}
