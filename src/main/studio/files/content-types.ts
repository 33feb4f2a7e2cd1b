import { extname } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Container } from '../../media/facts'
import type { MediaRecord, SentCopy } from '../projects/records'

/** What the cloud takes: the type a file is sent with, by the ending of its name. Source: docs/wire.md, "Upload". */
const CONTENT_TYPES = {
  '.mp4': 'video/mp4',
  '.mov': 'video/quicktime',
  '.avi': 'video/x-msvideo',
  '.webm': 'video/webm',
  '.mkv': 'video/x-matroska',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
} as const
type Ending = keyof typeof CONTENT_TYPES

/** The endings that tell the truth about what a file is; the first one is added where another stands. Missing: not taken. */
const ENDINGS: Partial<Record<Container, readonly [Ending, ...Ending[]]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  gif: ['.gif'],
  webp: ['.webp'],
  // The same boxes under two names.
  mp4: ['.mp4', '.mov'],
  matroska: ['.mkv'],
  avi: ['.avi'],
  mp3: ['.mp3'],
  wav: ['.wav'],
  aac: ['.aac'],
}
const WEBM_CODECS = ['vp8', 'vp9', 'av1']

/** Codecs of cameras and editors that players of the open web cannot show. */
const STUDIO_CODECS = [
  ...['prores', 'dnxhd', 'cfhd', 'hap', 'v210', 'r210', 'rawvideo', 'qtrle', 'png', 'jpeg2000'],
  ...['ffv1', 'huffyuv', 'ffvhuff', 'utvideo', 'magicyuv', 'dvvideo', 'cinepak', 'svq1', 'svq3', 'rpza'],
]

/** 500 times 1,024 times 1,024. From 500,000,000 bytes on the service decides, because nobody knows which MB it means. */
const MOST_UPLOAD_BYTES = 524_288_000

type Sendable = Pick<MediaRecord, 'name' | 'container' | 'kind' | 'sizeBytes' | 'codec'>

/** The name and content type a file is sent with, judged by its content. @throws `nemo.file-type`, `nemo.file-size`, `media.empty` */
export function checkForUpload(file: Sendable): { name: string; contentType: string } {
  const { name, sizeBytes } = file
  const endings = endingsFor(file)
  if (sizeBytes === 0) throw new ReelwrightError('media.empty', { name })
  if (!endings || STUDIO_CODECS.includes(file.codec ?? '')) throw new ReelwrightError('nemo.file-type', { name })
  if (sizeBytes > MOST_UPLOAD_BYTES) throw new ReelwrightError('nemo.file-size', { name })
  return toSent(name, endings)
}

/** Whether the cloud takes a file as it is. */
export function canBeSent(file: Sendable): boolean {
  try {
    checkForUpload(file)
    return true
  } catch {
    return false
  }
}

/** The name a file has at the service: its own, with a true ending behind it where its own says something else. */
export function sentNameOf(
  file: Pick<MediaRecord, 'name' | 'container' | 'kind' | 'codec'> & { copy?: Pick<SentCopy, 'name'> },
): string {
  if (file.copy) return file.copy.name
  const endings = endingsFor(file)
  return endings ? toSent(file.name, endings).name : file.name
}

/** What a file is called here and at the service. */
export function namesOf(file: Parameters<typeof sentNameOf>[0]): string[] {
  return [file.name, sentNameOf(file)]
}

/** `a.tiff` becomes `a.tiff.jpg`: two names that differ still differ afterwards. */
export function withEnding(name: string, ending: string): string {
  return endingOf(name) === ending ? name : name + ending
}

export const endingOf = (path: string): string => extname(path).toLowerCase()

function toSent(
  name: string,
  [usual, ...others]: readonly [Ending, ...Ending[]],
): { name: string; contentType: string } {
  const own = [usual, ...others].find((ending) => ending === endingOf(name))
  return { name: own === undefined ? name + usual : name, contentType: CONTENT_TYPES[own ?? usual] }
}

function endingsFor({
  container,
  kind,
  codec,
}: Omit<Sendable, 'name' | 'sizeBytes'>): readonly [Ending, ...Ending[]] | undefined {
  if (container === 'mp4' && kind === 'music') return ['.m4a']
  if (container === 'matroska' && WEBM_CODECS.includes(codec ?? '')) return ['.webm', '.mkv']
  return ENDINGS[container]
}

/** The content type of a copy that was made here. */
export const contentTypeOfCopy = (name: string): string | undefined => CONTENT_TYPES[endingOf(name) as Ending]
