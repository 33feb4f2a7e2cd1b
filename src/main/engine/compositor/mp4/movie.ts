import type { Track } from './track'

/** Some samples of a track that lie one behind the other in the finished file. */
export interface Chunk {
  readonly samples: number
  readonly firstByte: number
}

/** Units a second of the times that concern the whole film. */
const MOVIE_TIMESCALE = 1000
/** Turns nothing and scales nothing. */
const AS_IT_IS = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000]

/**
 * The box that describes a film of these tracks: each as it was written, but for its number, its length and where its samples
 * lie. Source: ISO/IEC 14496-12, 8.
 */
export function toMovie(tracks: readonly { readonly track: Track; readonly chunks: readonly Chunk[] }[]): Buffer {
  const lengths = tracks.map(({ track }) => toMovieTime(track))
  const head = numbers([0, 0, 0, MOVIE_TIMESCALE, Math.max(...lengths), 0x10000, 0x1000000, 0, 0, ...AS_IT_IS])
  const next = numbers([0, 0, 0, 0, 0, 0, tracks.length + 1])
  const boxes = tracks.map(({ track, chunks }, index) => toTrackBox(track, chunks, index + 1))
  return box('moov', box('mvhd', head, next), ...boxes)
}

export const box = (type: string, ...contents: readonly Buffer[]): Buffer => {
  const sizeBytes = contents.reduce((sum, content) => sum + content.length, 8)
  return Buffer.concat([numbers([sizeBytes]), Buffer.from(type, 'latin1'), ...contents])
}

/** How long a track is seen or heard. A sound says it itself, because it begins with samples that are not heard. */
function toMovieTime({ boxes, duration, timescale }: Track): number {
  const said = boxes.has('smhd') ? boxes.get('elst')?.readUInt32BE(8) : undefined
  return said ?? Math.round((duration * MOVIE_TIMESCALE) / timescale)
}

function toTrackBox(track: Track, chunks: readonly Chunk[], id: number): Buffer {
  const { boxes, duration } = track
  const lengthMs = toMovieTime(track)
  const kept = (...types: readonly string[]): Buffer[] =>
    types.flatMap((type) => {
      const content = boxes.get(type)
      return content ? [box(type, content)] : []
    })
  const changed = (type: string, values: readonly (readonly [at: number, value: number])[]): Buffer => {
    const content = Buffer.from(boxes.get(type) ?? Buffer.alloc(0))
    for (const [at, value] of values) content.writeUInt32BE(value, at)
    return box(type, content)
  }
  const header = changed('tkhd', [
    [12, id],
    [20, lengthMs],
  ])
  const samples = box('stbl', ...kept('stsd'), ...toTables(track, chunks), ...kept('sgpd', 'sbgp'))
  const media = box('minf', ...kept('vmhd', 'smhd', 'dinf'), samples)
  return box(
    'trak',
    header,
    box('edts', changed('elst', [[8, lengthMs]])),
    box('mdia', changed('mdhd', [[16, duration]]), ...kept('hdlr'), media),
  )
}

function toTables({ boxes, durations, delays, keys, sizes }: Track, chunks: readonly Chunk[]): Buffer[] {
  const perChunk = chunks.flatMap(({ samples }, index) =>
    samples === chunks[index - 1]?.samples ? [] : [[index + 1, samples, 1]],
  )
  const starts = chunks.map(({ firstByte }) => [firstByte])
  return [
    table('stts', durations),
    ...(keys.length < sizes.length
      ? [
          table(
            'stss',
            keys.map((key) => [key]),
          ),
        ]
      : []),
    ...(delays.length > 0 ? [table('ctts', delays, boxes.get('ctts')?.[0])] : []),
    table('stsc', perChunk),
    box('stsz', numbers([0, 0, sizes.length, ...sizes])),
    table('stco', starts),
  ]
}

const table = (type: string, rows: readonly (readonly number[])[], version = 0): Buffer =>
  box(type, numbers([version * 2 ** 24, rows.length, ...rows.flat()]))

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index))
  return bytes
}
