/**
 * The containers we open, each by its own demuxer and no other. The name is ours; `safe-input.ts` maps it to ffmpeg's.
 * A file belongs to one by its first bytes, never by its name.
 */
export type Container =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heif'
  | 'mp4'
  | 'matroska'
  | 'avi'
  | 'mpeg-ts'
  | 'mp3'
  | 'wav'
  | 'flac'
  | 'ogg'
  | 'aac'

export type MediaKind = 'photo' | 'clip' | 'music'

/** A file that may be given to ffmpeg: an absolute path and the one demuxer that may read it. */
export interface MediaSource {
  readonly path: string
  readonly container: Container
}

/** What is known of a usable file after one look. */
export interface MediaFacts extends MediaSource {
  /** Base name, for people. */
  readonly name: string
  readonly kind: MediaKind
  readonly sizeBytes: number
  /** Wall time of the last change; with size, device and inode the file's identity. */
  readonly modifiedMs: number
  /** As seen by a person, with rotation applied. Missing for music. */
  readonly widthPx?: number
  readonly heightPx?: number
  /** Missing for photos. */
  readonly durationMs?: number
  readonly hasAudio: boolean
  /** Of the pictures of a clip, in ffmpeg's word. */
  readonly codec?: string
  /** Milliseconds since 1970, when the file itself says so. */
  readonly takenAtMs?: number
}

/** What every look at media goes through. */
export interface MediaToolPaths {
  readonly ffmpeg: string
  readonly ffprobe: string
  /** The built `heif/worker.ts`. Without it no HEIC photo is taken. */
  readonly heifDecoder?: string
}
