import { isCutMp4 } from '../mp4-boxes'
import type { SourceFile } from '../source-file'
import { readExifTakenAt } from '../taken'
import { type Box, findTopBox } from './boxes'
import { createCursor } from './cursor'
import { type Extent, type Items, readItems } from './items'

/** What a HEIC or AVIF picture says of itself before it is decoded. */
export interface HeifHeader {
  /** How its pixels are written down. Undefined for kinds that nobody here reads. */
  readonly coding: 'hevc' | 'av1' | undefined
  /** Made of many pictures laid side by side. */
  readonly isGrid: boolean
  /** As seen, with crop and rotation applied. */
  readonly widthPx: number
  readonly heightPx: number
  /** The file ends before the picture does. */
  readonly isCut: boolean
  readonly takenAtMs?: number
  /** Its ICC profile, as it stands. */
  readonly profile?: Buffer
}

const MOST_EXIF_BYTES = 1024 * 1024
const MOST_PROFILE_BYTES = 1024 * 1024
const EXIF_MARK = 'Exif\0\0'

/** Reads the header of the one picture a HEIC or AVIF file shows. Undefined when there is none. */
export async function readHeifHeader(file: SourceFile): Promise<HeifHeader | undefined> {
  const meta = await findTopBox(file, 'meta')
  if (!meta) return undefined
  try {
    const items = readItems(meta)
    const size = readSize(items)
    if (!size) return undefined
    const takenAtMs = await readTakenAt(file, items)
    const profile = readProfile(items)
    return {
      ...size,
      coding: codingOf(items),
      isGrid: items.types.get(items.primaryId) === 'grid',
      isCut: endsEarly(file, items) || (await isCutMp4(file)),
      ...(takenAtMs !== undefined && { takenAtMs }),
      ...(profile && { profile }),
    }
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}

/** Source: ISO/IEC 23008-12, 6.5.3 "ispe" and 6.5.10 "irot"; ISO/IEC 14496-12, 12.1.4 "clap". */
function readSize(items: Items): { widthPx: number; heightPx: number } | undefined {
  let size: { widthPx: number; heightPx: number } | undefined
  for (const { type, content } of items.propertiesOf(items.primaryId)) {
    const cursor = createCursor(content)
    if (type === 'ispe') {
      cursor.number(4)
      size = { widthPx: cursor.number(4), heightPx: cursor.number(4) }
    }
    if (type === 'clap') size = { widthPx: readRatio(cursor), heightPx: readRatio(cursor) }
    const isTurned = type === 'irot' && cursor.number(1) % 2 === 1
    if (isTurned && size) size = { widthPx: size.heightPx, heightPx: size.widthPx }
  }
  return size && size.widthPx > 0 && size.heightPx > 0 ? size : undefined
}

function readRatio(cursor: { number(lengthBytes: number): number }): number {
  const ratio = cursor.number(4) / cursor.number(4)
  return Number.isFinite(ratio) ? Math.round(ratio) : 0
}

/** A grid has no coding of its own; its tiles do. */
function codingOf({ primaryId, properties, propertiesOf }: Items): HeifHeader['coding'] {
  const has = (boxes: readonly Box[], type: string): boolean => boxes.some((box) => box.type === type)
  for (const boxes of [propertiesOf(primaryId), properties]) {
    if (has(boxes, 'hvcC')) return 'hevc'
    if (has(boxes, 'av1C')) return 'av1'
  }
  return undefined
}

function readProfile({ primaryId, properties, propertiesOf }: Items): Buffer | undefined {
  const colours = [...propertiesOf(primaryId), ...properties].filter(({ type }) => type === 'colr')
  const whole = colours.find(({ content }) => ['prof', 'rICC'].includes(content.toString('latin1', 0, 4)))
  const profile = whole?.content.subarray(4)
  return profile && profile.length <= MOST_PROFILE_BYTES ? profile : undefined
}

const endsEarly = (file: SourceFile, { places }: Items): boolean =>
  [...places.values()].flat().some(({ offset, lengthBytes }) => offset + lengthBytes > file.identity.sizeBytes)

async function readTakenAt(file: SourceFile, { types, places }: Items): Promise<number | undefined> {
  const [exifId] = [...types].find(([, type]) => type === 'Exif') ?? []
  const [extent] = exifId === undefined ? [] : (places.get(exifId) ?? [])
  const exif = extent && (await readExif(file, extent))
  return exif && readExifTakenAt(exif)
}

/** Before the data stands how far behind that number it begins. Source: ISO/IEC 23008-12, A.2.1. */
async function readExif(file: SourceFile, { offset, lengthBytes }: Extent): Promise<Buffer> {
  const block = await file.read(offset, Math.min(lengthBytes, MOST_EXIF_BYTES))
  const data = block.length < 4 ? block : block.subarray(4 + block.readUInt32BE(0))
  return data.toString('latin1', 0, EXIF_MARK.length) === EXIF_MARK ? data.subarray(EXIF_MARK.length) : data
}
