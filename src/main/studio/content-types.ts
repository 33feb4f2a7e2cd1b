import { extname } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'

/** What the cloud takes, by the ending of the name. Source: docs/wire.md, "Upload". */
const CONTENT_TYPES: Record<string, string> = {
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
}

const MOST_UPLOAD_BYTES = 524_288_000

/** The content type a file is sent with. @throws `nemo.file-type`, `nemo.file-size` when the cloud would refuse it. */
export function checkForUpload(file: { name: string; sizeBytes: number }): string {
  const contentType = CONTENT_TYPES[extname(file.name).toLowerCase()]
  if (!contentType) throw new ReelwrightError('nemo.file-type', { name: file.name })
  if (file.sizeBytes > MOST_UPLOAD_BYTES) throw new ReelwrightError('nemo.file-size', { name: file.name })
  return contentType
}
