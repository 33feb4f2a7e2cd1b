/** Source: Exif 2.32, 4.6.3 and 4.6.5. */
const TAG = { exif: 0x8769, takenAt: 0x9003, takenOffset: 0x9011 } as const
const ENTRY_BYTES = 12
const MOST_ENTRIES = 500
const APP1 = 0xe1
const SIGNATURE = 'Exif\0\0'
/** Clocks that were never set, and the beginnings of other eras. */
const EARLIEST_MS = Date.UTC(1990, 0, 2)

/**
 * When a photo was taken, from the first bytes of a JPEG up to its picture. A camera that does not say where on Earth it was
 * is taken to be where this computer is. Undefined when the file does not say: its own time is that of a copy.
 */
export function readJpegTakenAt(head: Buffer): number | undefined {
  const tiff = findExif(head)
  return tiff && readExifTakenAt(tiff)
}

/** The same, from what a photo's EXIF data holds behind its mark. */
export function readExifTakenAt(tiff: Buffer): number | undefined {
  const reader = createReader(tiff)
  const list = reader.find(reader.u32(4), TAG.exif)
  if (list === undefined) return undefined
  const text = reader.text(reader.u32(list), TAG.takenAt)
  return text === undefined ? undefined : toTime(text, reader.text(reader.u32(list), TAG.takenOffset))
}

/** What a container says of its own making, such as `2024-05-01T10:00:00.000000Z`. */
export function readCreationTime(text: string | undefined): number | undefined {
  const atMs = Date.parse(text ?? '')
  return atMs >= EARLIEST_MS ? atMs : undefined
}

function findExif(head: Buffer): Buffer | undefined {
  for (let offset = 2; offset + 4 <= head.length && head[offset] === 0xff;) {
    const marker = head[offset + 1]
    const lengthBytes = head.readUInt16BE(offset + 2)
    const content = head.subarray(offset + 4, offset + 2 + lengthBytes)
    if (marker === APP1 && content.toString('latin1', 0, 6) === SIGNATURE) return content.subarray(6)
    offset += marker === 0xff ? 1 : 2 + lengthBytes
  }
  return undefined
}

/** Numbers beyond the end are 0: such a list is empty. */
function createReader(tiff: Buffer) {
  const isLittle = tiff[0] === 0x49
  const u16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const u32 = (at: number): number =>
    at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  /** Where the value of a tag is, or is pointed to. */
  const find = (list: number, tag: number): number | undefined => {
    const count = Math.min(MOST_ENTRIES, u16(list))
    for (let n = 0; n < count; n += 1) {
      const at = list + 2 + n * ENTRY_BYTES
      if (u16(at) === tag) return at + 8
    }
    return undefined
  }
  const text = (list: number, tag: number): string | undefined => {
    const at = find(list, tag)
    return at === undefined ? undefined : tiff.toString('latin1', u32(at), u32(at) + u32(at - 4))
  }
  return { u32, find, text }
}

function toTime(text: string, offset: string | undefined): number | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text)
  if (!parts) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(offset ?? '') ?? []
  const eastMinutes = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const atMs =
    sign === undefined
      ? new Date(year, month - 1, day, hour, minute, second).getTime()
      : Date.UTC(year, month - 1, day, hour, minute, second) - eastMinutes * 60_000
  return atMs >= EARLIEST_MS ? atMs : undefined
}
