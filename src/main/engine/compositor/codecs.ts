/** How ffmpeg turns raw frames into the file of one run. All runs of a film have the same, or joining them breaks it. */
export interface VideoCodec {
  /** ffmpeg's name of the encoder. */
  readonly name: string
  /** What must be opened before any input: a device of a graphics card. */
  readonly deviceArgs: readonly string[]
  readonly args: readonly string[]
  /** `image2` writes one picture. */
  readonly muxer: 'mp4' | 'image2'
}

const BT709 = ['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709']

/**
 * `superfast` with mb-tree has the size and likeness of `faster` on slow photo motion at well under half its time.
 * Source: docs/decisions/0002-our-own-compositor.md.
 */
export const VIDEO_ARGS: readonly string[] = [
  ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', '20', '-profile:v', 'high', '-g', '250'],
  ...['-x264-params', 'mbtree=1:rc-lookahead=15', ...BT709],
]

export const X264: VideoCodec = { name: 'libx264', deviceArgs: [], args: VIDEO_ARGS, muxer: 'mp4' }

const quickX264 = (crf: number): VideoCodec => ({
  ...X264,
  args: ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', `${crf}`, '-g', '60', ...BT709],
})

/** For looking at a cut: small pictures, ready soon, easy to scrub. */
export const X264_PREVIEW = quickX264(26)

/** Pictures that will be drawn anew in 256 colours: only their likeness counts. */
export const X264_BETWEEN = quickX264(8)

/** `good` at speed 5 is the quickest that keeps up with x264 in likeness. */
export const VP9: VideoCodec = {
  name: 'libvpx-vp9',
  deviceArgs: [],
  args: [
    ...['-c:v', 'libvpx-vp9', '-crf', '30', '-b:v', '0', '-deadline', 'good', '-cpu-used', '5', '-row-mt', '1'],
    ...['-g', '240', ...BT709],
  ],
  muxer: 'mp4',
}

export const PNG: VideoCodec = {
  name: 'png',
  deviceArgs: [],
  args: ['-vf', 'scale=in_range=tv:in_color_matrix=bt709:flags=bicubic+accurate_rnd,format=rgb24', '-c:v', 'png'],
  muxer: 'image2',
}
