import { createCursor, readVersion } from './cursor'
import { type Box, readBoxes } from './boxes'

/** What a `meta` box says about the things in its file. Source: ISO/IEC 14496-12, 8.11, and ISO/IEC 23008-12. */
export interface Items {
  readonly primaryId: number
  /** Four letters by id, such as `hvc1`, `grid` or `Exif`. */
  readonly types: ReadonlyMap<number, string>
  /** Where the bytes of an item are, by id. Only those that lie in the file as they are. */
  readonly places: ReadonlyMap<number, readonly Extent[]>
  readonly properties: readonly Box[]
  /** What an item has, in the order in which it applies. */
  readonly propertiesOf: (itemId: number) => readonly Box[]
}

export interface Extent {
  readonly offset: number
  readonly lengthBytes: number
}

/** More things than this is no photo. */
const MOST_ITEMS = 20_000

/** @throws {RangeError} when it is cut or makes no sense. */
export function readItems(meta: Buffer): Items {
  const boxes = readBoxes(meta.subarray(4))
  const properties = readBoxes(find(readBoxes(find(boxes, 'iprp')), 'ipco'))
  const owned = readAssociations(find(readBoxes(find(boxes, 'iprp')), 'ipma'))
  return {
    primaryId: readPrimaryId(find(boxes, 'pitm')),
    types: readTypes(find(boxes, 'iinf')),
    places: readPlaces(find(boxes, 'iloc')),
    properties,
    propertiesOf: (itemId) => (owned.get(itemId) ?? []).flatMap((number) => properties[number - 1] ?? []),
  }
}

function find(boxes: readonly Box[], type: string): Buffer {
  const box = boxes.find((one) => one.type === type)
  if (!box) throw new RangeError(`There is no ${type}.`)
  return box.content
}

function readPrimaryId(content: Buffer): number {
  const cursor = createCursor(content)
  return cursor.number(readVersion(cursor).version === 0 ? 2 : 4)
}

function readTypes(content: Buffer): Map<number, string> {
  const cursor = createCursor(content)
  cursor.number(readVersion(cursor).version === 0 ? 2 : 4)
  const entries = readBoxes(cursor.rest()).map((entry) => {
    const inner = createCursor(entry.content)
    const id = inner.number(readVersion(inner).version > 2 ? 4 : 2)
    inner.number(2)
    return [id, inner.text(4)] as const
  })
  return new Map(entries)
}

function readPlaces(content: Buffer): Map<number, Extent[]> {
  const cursor = createCursor(content)
  const { version } = readVersion(cursor)
  const sizes = cursor.number(2)
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexBytes = version === 0 ? 0 : sizes & 15
  const places = new Map<number, Extent[]>()
  let total = 0
  for (let left = countOf(cursor.number(version < 2 ? 2 : 4)); left > 0; left -= 1) {
    const id = cursor.number(version < 2 ? 2 : 4)
    const isInFile = (version === 0 ? 0 : cursor.number(2) & 15) === 0 && cursor.number(2) === 0
    const base = cursor.number(baseBytes)
    const count = cursor.number(2)
    // An extent may take no bytes at all, so that few bytes could ask for endlessly many.
    total = countOf(total + count)
    const extents = Array.from({ length: count }, () => {
      cursor.number(indexBytes)
      return { offset: base + cursor.number(offsetBytes), lengthBytes: cursor.number(lengthBytes) }
    })
    if (isInFile) places.set(id, extents)
  }
  return places
}

/** Numbers of properties by item; the first property is 1. */
function readAssociations(content: Buffer): Map<number, number[]> {
  const cursor = createCursor(content)
  const { version, flags } = readVersion(cursor)
  const isWide = (flags & 1) !== 0
  const owned = new Map<number, number[]>()
  for (let left = countOf(cursor.number(4)); left > 0; left -= 1) {
    const id = cursor.number(version === 0 ? 2 : 4)
    // The highest bit says whether a reader must know the property.
    const numbers = Array.from(
      { length: cursor.number(1) },
      () => cursor.number(isWide ? 2 : 1) & (isWide ? 0x7fff : 0x7f),
    )
    owned.set(id, numbers)
  }
  return owned
}

function countOf(count: number): number {
  if (count > MOST_ITEMS) throw new RangeError(`${count} things are too many.`)
  return count
}
