import type { Container } from './facts'

/** As many bytes of a file's beginning as `sniffContainer` may want. */
export const SNIFF_BYTES = 64 * 1024

const ASCII = { at: (head: Buffer, offset: number, length = 4) => head.toString('latin1', offset, offset + length) }

/** Brands of still pictures in the box format that films use too. */
const STILL_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'mif2', 'msf1', 'avif', 'avis']
/** QuickTime films older than `ftyp` begin with one of these. */
const OLD_FILM_BOXES = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']

/**
 * The container of a file by its first bytes, never by its name. Undefined for everything that is not a photo, film or song:
 * text, playlists, SVG, HTML, archives. A file that only pretends gets past this and is refused by its forced demuxer.
 */
export function sniffContainer(head: Buffer): Container | undefined {
  return sniffPicture(head) ?? sniffFilm(head) ?? sniffSound(head)
}

function sniffPicture(head: Buffer): Container | undefined {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (['GIF87a', 'GIF89a'].includes(ASCII.at(head, 0, 6))) return 'gif'
  if (isRiff(head, 'WEBP')) return 'webp'
  // Two letters prove little, so the size of the header that follows must be one of the known ones.
  if (
    ASCII.at(head, 0, 2) === 'BM' &&
    head.length > 18 &&
    [12, 40, 52, 56, 64, 108, 124].includes(head.readUInt32LE(14))
  )
    return 'bmp'
  if (startsWith(head, [0x49, 0x49, 0x2a, 0x00]) || startsWith(head, [0x4d, 0x4d, 0x00, 0x2a])) return 'tiff'
  return undefined
}

function sniffFilm(head: Buffer): Container | undefined {
  const box = ASCII.at(head, 4)
  if (box === 'ftyp') return STILL_BRANDS.includes(ASCII.at(head, 8)) ? 'heif' : 'mp4'
  if (OLD_FILM_BOXES.includes(box)) return 'mp4'
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return 'matroska'
  if (isRiff(head, 'AVI ')) return 'avi'
  if (isTransportStream(head)) return 'mpeg-ts'
  return undefined
}

function sniffSound(head: Buffer): Container | undefined {
  if (isRiff(head, 'WAVE')) return 'wav'
  if (ASCII.at(head, 0) === 'OggS') return 'ogg'
  const start = afterId3(head)
  if (ASCII.at(head, start) === 'fLaC') return 'flac'
  if (isAac(head, start)) return 'aac'
  // A tag with a cover may be longer than what was read; the frames behind it are nearly always MP3.
  if (isMp3(head, start) || (start > 0 && start + 4 > head.length)) return 'mp3'
  return undefined
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}

function isRiff(head: Buffer, kind: string): boolean {
  return ASCII.at(head, 0) === 'RIFF' && ASCII.at(head, 8) === kind
}

/** Packets of 188 bytes that all begin with the same sign; camcorders put a time of 4 bytes before each. */
function isTransportStream(head: Buffer): boolean {
  const marches = (first: number, step: number): boolean =>
    [0, 1, 2, 3, 4].every((packet) => head[first + packet * step] === 0x47)
  return marches(0, 188) || marches(4, 192)
}

/** Where the sound begins behind an ID3 tag, whose length is written with seven bits a byte. */
function afterId3(head: Buffer): number {
  if (ASCII.at(head, 0, 3) !== 'ID3' || head.length < 10) return 0
  const size = [6, 7, 8, 9].reduce((sum, index) => (sum << 7) | ((head[index] ?? 0) & 0x7f), 0)
  return 10 + size
}

/** Two frames of ADTS in a row. */
function isAac(head: Buffer, start: number): boolean {
  const isFrame = (offset: number): boolean => head[offset] === 0xff && ((head[offset + 1] ?? 0) & 0xf6) === 0xf0
  if (!isFrame(start)) return false
  const [high = 0, middle = 0, low = 0] = head.subarray(start + 3, start + 6)
  return isFrame(start + (((high & 3) << 11) | (middle << 3) | (low >> 5)))
}

/** Two frames of MPEG layer III in a row, where the second must agree with the first. */
function isMp3(head: Buffer, start: number): boolean {
  const length = mp3FrameLength(head, start)
  return length !== undefined && mp3FrameLength(head, start + length) !== undefined
}

const KBITS_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KBITS_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const SAMPLE_RATES = [44_100, 48_000, 32_000]

/** Source: ISO/IEC 11172-3, 2.4.2.3. Undefined when there is no frame of layer III at this place. */
function mp3FrameLength(head: Buffer, offset: number): number | undefined {
  const [sync = 0, version = 0, rate = 0] = head.subarray(offset, offset + 3)
  if (sync !== 0xff || (version & 0xe6) !== 0xe2) return undefined
  const isMpeg1 = (version & 0x18) === 0x18
  const kbits = (isMpeg1 ? KBITS_MPEG1 : KBITS_MPEG2)[rate >> 4]
  const fullRate = SAMPLE_RATES[(rate >> 2) & 3]
  if (!kbits || !fullRate) return undefined
  const divisor = isMpeg1 ? 1 : (version & 0x18) === 0x10 ? 2 : 4
  return Math.floor(((isMpeg1 ? 144_000 : 72_000) * kbits) / (fullRate / divisor)) + ((rate >> 1) & 1)
}
