import type { Host } from '../../../host/ports'
import { withSourceFile } from '../../../media/source-file'
import { joinTracks } from './join-tracks'
import { box, toMovie } from './movie'
import { readOnlyTrack, type Track } from './track'

export interface Mp4Order {
  /** One run of pictures behind the other. */
  readonly runPaths: readonly string[]
  /** Missing: the film stays silent. */
  readonly audioPath?: string
  readonly filmPath: string
  readonly signal: AbortSignal
}

/** Pictures and sound of so many seconds lie beside each other, so that a film plays while it is loaded. */
const CHUNK_SECONDS = 1
/** Places are counted in 32 bits here, and what describes a film needs some room in front. */
const MOST_BYTES = 2 ** 32 - 2 ** 26
const BRANDS = Buffer.from('isom\0\0\u0002\0isomiso2avc1mp41', 'latin1')

interface TrackFile {
  readonly path: string
  readonly track: Track
}

/** Samples of one file, one behind the other, that are taken over together. */
interface Piece {
  /** Of the film's tracks. */
  readonly track: Track
  readonly startS: number
  readonly samples: number
  readonly path: string
  readonly from: number
  readonly sizeBytes: number
}

/**
 * Joins runs and sound that ffmpeg wrote into one MP4 without looking into them, as ffmpeg does, which decodes a picture of
 * each first. False, and no file, where they are not all of one kind.
 */
export async function joinMp4(host: Host, order: Mp4Order): Promise<boolean> {
  const runs = await readTracks(host, order.runPaths)
  const sound = await readTracks(host, order.audioPath === undefined ? [] : [order.audioPath])
  const pictures = runs && joinTracks(runs.map(({ track }) => track))
  if (!pictures || !sound) return false
  const tracks = [pictures, ...sound.map(({ track }) => track)]
  const pieces = [...toPieces(pictures, runs), ...sound.flatMap((file) => toPieces(file.track, [file]))]
  const inTurn = pieces.sort((a, b) => a.startS - b.startS)
  const dataBytes = inTurn.reduce((sum, piece) => sum + piece.sizeBytes, 8)
  if (dataBytes > MOST_BYTES) return false
  const brands = box('ftyp', BRANDS)
  // Its length does not depend on the places it names.
  const movieBytes = describe(tracks, inTurn, 0).length
  const movie = describe(tracks, inTurn, brands.length + movieBytes + 8)
  const dataHead = box('mdat')
  dataHead.writeUInt32BE(dataBytes)
  await write(host, order, Buffer.concat([brands, movie, dataHead]), inTurn)
  return true
}

async function readTracks(host: Host, paths: readonly string[]): Promise<TrackFile[] | undefined> {
  const files: TrackFile[] = []
  for (const path of paths) {
    const track = await withSourceFile(host, path, readOnlyTrack)
    if (!track) return undefined
    files.push({ path, track })
  }
  return files
}

function toPieces(track: Track, files: readonly TrackFile[]): Piece[] {
  const lasts = track.durations[0]?.[1] ?? track.timescale
  const perPiece = Math.max(1, Math.floor((CHUNK_SECONDS * track.timescale) / lasts))
  let before = 0
  return files.flatMap(({ path, track: { sizes, firstByte } }) => {
    let from = firstByte
    return Array.from({ length: Math.ceil(sizes.length / perPiece) }, (_, index): Piece => {
      const taken = sizes.slice(index * perPiece, (index + 1) * perPiece)
      const sizeBytes = taken.reduce((sum, size) => sum + size, 0)
      const piece = { track, startS: (before * lasts) / track.timescale, samples: taken.length, path, from, sizeBytes }
      from += sizeBytes
      before += taken.length
      return piece
    })
  })
}

function describe(tracks: readonly Track[], pieces: readonly Piece[], firstByte: number): Buffer {
  let next = firstByte
  const placed = pieces.map((piece) => {
    const start = next
    next += piece.sizeBytes
    return { ...piece, firstByte: start }
  })
  return toMovie(tracks.map((track) => ({ track, chunks: placed.filter((piece) => piece.track === track) })))
}

async function write(host: Host, order: Mp4Order, head: Buffer, pieces: readonly Piece[]): Promise<void> {
  const film = await host.files.open(order.filmPath, 'w')
  try {
    await film.writeFile(head)
    for (const { path, from, sizeBytes } of pieces) {
      order.signal.throwIfAborted()
      const source = await host.files.open(path, 'r')
      try {
        const { buffer, bytesRead } = await source.read(Buffer.allocUnsafe(sizeBytes), 0, sizeBytes, from)
        if (bytesRead !== sizeBytes) throw new RangeError(`${path} ends too early.`)
        await film.writeFile(buffer)
      } finally {
        await source.close()
      }
    }
  } finally {
    await film.close()
  }
}
