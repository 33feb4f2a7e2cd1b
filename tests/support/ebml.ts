/** One element of a Matroska file. `sizeBytes` is what it says of itself, when that is to be a lie. Source: RFC 8794. */
export function element(id: number, content: Buffer | readonly Buffer[], sizeBytes?: number | 'unknown'): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.concat([...content])
  const head = Buffer.from(id.toString(16), 'hex')
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE((1n << 56n) + BigInt(typeof sizeBytes === 'number' ? sizeBytes : body.length))
  return Buffer.concat([
    head,
    sizeBytes === 'unknown' ? Buffer.from([0x01, ...Array<number>(7).fill(0xff)]) : size,
    body,
  ])
}

export function uint(id: number, value: number): Buffer {
  const body = Buffer.alloc(8)
  body.writeBigUInt64BE(BigInt(value))
  return element(id, body)
}

export const text = (id: number, value: string): Buffer => element(id, Buffer.from(value))

export const matroskaHead = (): Buffer =>
  element(0x1a45dfa3, [uint(0x4286, 1), uint(0x42f7, 1), uint(0x42f2, 4), uint(0x42f3, 8), text(0x4282, 'matroska')])
