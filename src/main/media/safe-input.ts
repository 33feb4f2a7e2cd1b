import type { Container, MediaSource } from './facts'

/** No picture of more pixels is decoded. With 8 bits a channel a decode then stays below 700 MB. */
export const MAX_PICTURE_PIXELS = 67_108_864

/**
 * The largest single block ffmpeg may ask for. The largest picture with 8 bits for each of red, green, blue and alpha
 * needs 256 MiB and some padding, so that 256 MiB alone would refuse it.
 */
export const MAX_ALLOCATION_BYTES = 335_544_320

/** Our name of a container to ffmpeg's name of the one demuxer that may read it. The `_pipe` ones know no numbered series. */
const DEMUXER: Record<Container, string> = {
  jpeg: 'jpeg_pipe',
  png: 'png_pipe',
  gif: 'gif',
  webp: 'webp_pipe',
  bmp: 'bmp_pipe',
  tiff: 'tiff_pipe',
  heif: 'mov',
  mp4: 'mov',
  matroska: 'matroska',
  avi: 'avi',
  'mpeg-ts': 'mpegts',
  mp3: 'mp3',
  wav: 'wav',
  flac: 'flac',
  ogg: 'ogg',
  aac: 'aac',
}

const QUIET = ['-hide_banner', '-loglevel', 'error', '-max_alloc', `${MAX_ALLOCATION_BYTES}`] as const

/** Where every ffmpeg command begins: no keyboard, errors only, one cap on memory for the whole process. */
export const FFMPEG_ARGS: readonly string[] = ['-nostdin', ...QUIET]

/** Where every ffprobe command begins. */
export const FFPROBE_ARGS: readonly string[] = QUIET

/**
 * The only way in which a person's file is given to ffmpeg or ffprobe: as a local file, to one demuxer, with a pixel cap.
 * Input options such as `-ss` go before the result. `source.path` must be absolute.
 *
 * Without the list of formats a playlist under a film's name would read its neighbours; without the forced demuxer
 * `img%d.png` would read `img1.png`; without `file:` a name such as `http:a.mp4` would be looked up on the network.
 */
export function toInputArgs(source: MediaSource): string[] {
  const demuxer = DEMUXER[source.container]
  return [
    ...['-protocol_whitelist', 'file'],
    ...['-format_whitelist', demuxer],
    ...['-f', demuxer],
    ...['-max_pixels', `${MAX_PICTURE_PIXELS}`],
    ...['-i', `file:${source.path}`],
  ]
}
