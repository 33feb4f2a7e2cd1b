import { type Box, findTopBox, readBoxes } from '../../../media/heif/boxes'
import type { SourceFile } from '../../../media/source-file'

/** The one track of a file that ffmpeg wrote for us. What is not named here is carried on as it stands, in `boxes`. */
export interface Track {
  /** Contents of the boxes that say what the track is, by type. */
  readonly boxes: ReadonlyMap<string, Buffer>
  /** Units a second of all times of the track. */
  readonly timescale: number
  readonly duration: number
  /** Size of each sample, in bytes. Samples lie one behind the other. */
  readonly sizes: readonly number[]
  /** Where the first sample begins in the file. */
  readonly firstByte: number
  /** Rows of `stts`: how many samples, and how long each lasts. */
  readonly durations: readonly (readonly number[])[]
  /** Rows of `ctts`: how many samples, and how much later than decoded each is shown. */
  readonly delays: readonly (readonly number[])[]
  /** Numbers of the samples that need no other, from 1. */
  readonly keys: readonly number[]
}

/** Boxes that hold others. */
const HOLDERS = new Set(['trak', 'edts', 'mdia', 'minf', 'stbl'])
/** All that is carried on or made anew. Whatever else a track says would be lost. */
const KNOWN = new Set([
  ...['tkhd', 'elst', 'mdhd', 'hdlr', 'vmhd', 'smhd', 'dinf', 'stsd', 'sgpd', 'sbgp'],
  ...['stts', 'stss', 'ctts', 'stsc', 'stsz', 'stco'],
])

/**
 * Reads the track of a file with exactly one. Undefined for anything that ffmpeg does not write for one run or one sound, such
 * as two edits or samples with gaps between them. Source: ISO/IEC 14496-12, 8.
 */
export async function readOnlyTrack(file: SourceFile): Promise<Track | undefined> {
  const movie = await findTopBox(file, 'moov')
  const [track, ...more] = readBoxes(movie ?? Buffer.alloc(0)).filter(({ type }) => type === 'trak')
  if (!track || more.length > 0) return undefined
  try {
    return toTrack(new Map(flatten(track).map(({ type, content }) => [type, content])))
  } catch (thrown) {
    // A box that ends before what it should hold.
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}

const flatten = (box: Box): Box[] => (HOLDERS.has(box.type) ? readBoxes(box.content).flatMap(flatten) : [box])

function toTrack(boxes: ReadonlyMap<string, Buffer>): Track | undefined {
  if (![...boxes.keys()].every((type) => KNOWN.has(type))) return undefined
  const [header, place, edits] = ['mdhd', 'tkhd', 'elst'].map((type) => boxes.get(type))
  // Version 0: lengths of 32 bits.
  if (header?.[0] !== 0 || place?.[0] !== 0 || edits?.[0] !== 0 || edits.readUInt32BE(4) !== 1) return undefined
  const sizes = readSizes(boxes.get('stsz'))
  const firstByte = readFirstByte(boxes, sizes)
  if (firstByte === undefined) return undefined
  const keys = boxes.get('stss')
  return {
    ...{ boxes, sizes, firstByte, timescale: header.readUInt32BE(12), duration: header.readUInt32BE(16) },
    ...{ durations: readRows(boxes.get('stts'), 2), delays: readRows(boxes.get('ctts'), 2) },
    keys: keys ? readRows(keys, 1).flat() : sizes.map((_, index) => index + 1),
  }
}

/** A full box that counts rows of so many numbers. */
function readRows(content: Buffer | undefined, numbers: number): number[][] {
  if (!content) return []
  return Array.from({ length: content.readUInt32BE(4) }, (_, row) =>
    Array.from({ length: numbers }, (__, column) => content.readUInt32BE(8 + 4 * (row * numbers + column))),
  )
}

function readSizes(content: Buffer | undefined): number[] {
  if (!content) return []
  const [each, count] = [content.readUInt32BE(4), content.readUInt32BE(8)]
  return Array.from({ length: count }, (_, index) => each || content.readUInt32BE(12 + 4 * index))
}

/** Where the samples begin; undefined unless each chunk begins where the one before ends. */
function readFirstByte(boxes: ReadonlyMap<string, Buffer>, sizes: readonly number[]): number | undefined {
  const starts = readRows(boxes.get('stco'), 1).flat()
  const [firstByte] = starts
  if (firstByte === undefined) return undefined
  const runs = readRows(boxes.get('stsc'), 3)
  let [sample, end] = [0, firstByte]
  for (const [index, start] of starts.entries()) {
    if (start !== end) return undefined
    const [, perChunk = 0] = runs.findLast(([firstChunk = 0]) => firstChunk <= index + 1) ?? []
    for (const size of sizes.slice(sample, sample + perChunk)) end += size
    sample += perChunk
  }
  return sample === sizes.length ? firstByte : undefined
}
