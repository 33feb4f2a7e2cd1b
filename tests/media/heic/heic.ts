import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** HEIC files made by `make.sh`. */
export const heicPath = (name: 'photo' | 'clear' | Colour): string => join(import.meta.dirname, `${name}.heic`)

/** Brown is #c8503c. */
type Colour = 'red' | 'green' | 'blue' | 'white' | 'brown'

export interface GridOptions {
  /** Quarter turns against the clock that a viewer must make. */
  readonly turns?: number
  /** `left-right`: a viewer must exchange left and right, after turning. */
  readonly mirror?: 'left-right' | 'top-bottom'
  readonly profile?: Buffer
  /** What the file says its size is. Default: the truth. */
  readonly sizePx?: number
  /** Of every tile. Default: each has its own. */
  readonly colour?: Colour
  /** How many tiles there are side by side, and below one another. */
  readonly side?: number
}

const TILE_PX = 128
const COLOURS: readonly Colour[] = ['red', 'green', 'blue', 'white']

/**
 * A photo made of tiles, as phones write them: red and green above blue and white.
 * Source: ISO/IEC 23008-12, 6.6.2.3 "grid".
 */
export function gridHeic(options: GridOptions = {}): Buffer {
  const { turns, mirror, profile, side = 2, sizePx = TILE_PX * side } = options
  const tiles = COLOURS.map((colour) => readTile(options.colour ?? colour))
  const used = Array.from({ length: side * side }, (_, n) => n % tiles.length)
  const properties = [
    box('hvcC', tiles[0]?.config ?? Buffer.alloc(0)),
    fullBox('ispe', u32(TILE_PX, TILE_PX)),
    fullBox('ispe', u32(sizePx, sizePx)),
    ...(turns === undefined ? [] : [box('irot', Buffer.from([turns]))]),
    ...(mirror === undefined ? [] : [box('imir', Buffer.from([mirror === 'left-right' ? 1 : 0]))]),
    ...(profile ? [box('colr', Buffer.concat([Buffer.from('prof'), profile]))] : []),
  ]
  const grid = Buffer.concat([Buffer.from([0, 1, side - 1, side - 1]), u32(sizePx, sizePx)])
  const ids = used.map((_, n) => n + 1)
  const gridId = ids.length + 1
  const metaOf = (dataAt: number): Buffer =>
    fullBox(
      'meta',
      fullBox('hdlr', u32(0), Buffer.from('pict'), Buffer.alloc(13)),
      fullBox('pitm', u16(gridId)),
      placesOf(used, tiles, dataAt, grid.length),
      fullBox('iinf', u16(gridId), ...ids.map((id) => itemOf(id, 'hvc1')), itemOf(gridId, 'grid')),
      box('iref', emptyFlags(), box('dimg', u16(gridId, ids.length, ...ids))),
      box('iprp', box('ipco', ...properties), ownersOf(ids, gridId, properties.length)),
      box('idat', grid),
    )
  const brand = box('ftyp', Buffer.from('heic'), u32(0), Buffer.from('mif1heic'))
  const meta = metaOf(brand.length + metaOf(0).length + 8)
  return Buffer.concat([brand, meta, box('mdat', ...tiles.map(({ data }) => data))])
}

interface Tile {
  readonly config: Buffer
  readonly data: Buffer
}

function readTile(colour: Colour): Tile {
  const file = readFileSync(heicPath(colour))
  const after = (type: string): Buffer => {
    const at = file.indexOf(type)
    return file.subarray(at + 4, at - 4 + file.readUInt32BE(at - 4))
  }
  return { config: after('hvcC'), data: after('mdat') }
}

/** The tiles one behind the other, and the grid in the box for small things. */
function placesOf(used: readonly number[], tiles: readonly Tile[], dataAt: number, gridBytes: number): Buffer {
  const startOf = (tile: number): number => tiles.slice(0, tile).reduce((sum, { data }) => sum + data.length, dataAt)
  const place = (id: number, method: number, offset: number, length: number): Buffer =>
    Buffer.concat([u16(id, method, 0, 1), u32(offset, length)])
  const entries = used.map((tile, n) => place(n + 1, 0, startOf(tile), tiles[tile]?.data.length ?? 0))
  const [version, sizes] = [Buffer.from([1, 0, 0, 0]), Buffer.from([0x44, 0])]
  return box('iloc', version, sizes, u16(used.length + 1), ...entries, place(used.length + 1, 1, 0, gridBytes))
}

const itemOf = (id: number, type: string): Buffer =>
  box('infe', Buffer.from([2, 0, 0, 0]), u16(id, 0), Buffer.from(`${type}\0`))

/** Tiles have the first two properties, the grid has the others. */
function ownersOf(ids: readonly number[], gridId: number, properties: number): Buffer {
  const owned = (id: number, numbers: readonly number[]): Buffer =>
    Buffer.concat([u16(id), Buffer.from([numbers.length, ...numbers.map((number) => number | 0x80)])])
  const others = Array.from({ length: properties - 2 }, (_, n) => n + 3)
  return fullBox('ipma', u32(ids.length + 1), ...ids.map((id) => owned(id, [1, 2])), owned(gridId, others))
}

export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type), body])
}

const emptyFlags = (): Buffer => Buffer.alloc(4)
const fullBox = (type: string, ...content: readonly Buffer[]): Buffer => box(type, emptyFlags(), ...content)
const u16 = (...numbers: readonly number[]): Buffer => Buffer.from(numbers.flatMap((n) => [(n >> 8) & 255, n & 255]))

function u32(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, index) => bytes.writeUInt32BE(number, index * 4))
  return bytes
}
