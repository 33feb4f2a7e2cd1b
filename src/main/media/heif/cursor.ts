/** Reads numbers one behind the other. Beyond the end it throws a RangeError, as what it reads is then cut. */
export interface Cursor {
  /** Of 0, 1, 2, 4 or 8 bytes; nothing is 0. */
  number(lengthBytes: number): number
  text(lengthBytes: number): string
  rest(): Buffer
}

export function createCursor(bytes: Buffer): Cursor {
  let at = 0
  const take = (lengthBytes: number): Buffer => {
    const taken = bytes.subarray(at, at + lengthBytes)
    if (taken.length < lengthBytes) throw new RangeError('The bytes end here.')
    at += lengthBytes
    return taken
  }
  return {
    number: (lengthBytes) => take(lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0),
    text: (lengthBytes) => take(lengthBytes).toString('latin1'),
    rest: () => bytes.subarray(at),
  }
}

/** The head of a full box. Source: ISO/IEC 14496-12, 4.2. */
export function readVersion(cursor: Cursor): { version: number; flags: number } {
  return { version: cursor.number(1), flags: cursor.number(3) }
}
