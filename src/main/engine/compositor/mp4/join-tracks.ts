import { readBoxes } from '../../../media/heif/boxes'
import { box } from './movie'
import type { Track } from './track'

/** What must be the same in all runs of a film, beside how their pictures are coded. */
const SAME = ['hdlr', 'vmhd', 'dinf'] as const
/** What a picture's description says before the boxes in it. Source: ISO/IEC 14496-12, 12.1.3.2. */
const ENTRY_BYTES = 78

/** Runs of pictures as one track, one behind the other. Undefined unless all are of one kind and every picture lasts as long. */
export function joinTracks(tracks: readonly Track[]): Track | undefined {
  const [first] = tracks
  const lasts = first?.durations[0]?.[1]
  if (!first || lasts === undefined || !tracks.every((track) => isLike(first, track, lasts))) return undefined
  const sizes = tracks.flatMap((track) => track.sizes)
  const before = tracks.map((_, index) => tracks.slice(0, index).reduce((sum, track) => sum + track.sizes.length, 0))
  return {
    ...first,
    boxes: new Map([...first.boxes, ['stsd', toDescription(first)]]),
    sizes,
    duration: sizes.length * lasts,
    durations: [[sizes.length, lasts]],
    delays: tracks.flatMap((track) => track.delays),
    keys: tracks.flatMap((track, index) => track.keys.map((key) => key + (before[index] ?? 0))),
  }
}

function isLike(first: Track, track: Track, lasts: number): boolean {
  const { boxes, durations, delays, timescale, duration, sizes } = track
  const isSame = (type: string): boolean => sameBytes(first.boxes.get(type), boxes.get(type))
  const startsAt = (each: Track): number | undefined => each.boxes.get('elst')?.readUInt32BE(12)
  return (
    !boxes.has('sbgp') &&
    SAME.every(isSame) &&
    sameBytes(toDescription(first), toDescription(track)) &&
    timescale === first.timescale &&
    durations.length === 1 &&
    durations[0]?.[1] === lasts &&
    duration === sizes.length * lasts &&
    startsAt(track) === startsAt(first) &&
    delays.length > 0 === first.delays.length > 0 &&
    boxes.get('ctts')?.[0] === first.boxes.get('ctts')?.[0]
  )
}

/** How pictures are coded, without how many bits they took: that may be left out, and is another for each run. */
function toDescription({ boxes }: Track): Buffer {
  const content = boxes.get('stsd') ?? Buffer.alloc(0)
  const entries = readBoxes(content.subarray(8)).map((entry) => {
    const inside = readBoxes(entry.content.subarray(ENTRY_BYTES)).filter(({ type }) => type !== 'btrt')
    return box(
      entry.type,
      entry.content.subarray(0, ENTRY_BYTES),
      ...inside.map((each) => box(each.type, each.content)),
    )
  })
  return Buffer.concat([content.subarray(0, 8), ...entries])
}

const sameBytes = (one: Buffer | undefined, other: Buffer | undefined): boolean =>
  one !== undefined && other !== undefined && one.equals(other)
