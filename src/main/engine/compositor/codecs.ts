/** How ffmpeg turns raw frames into the file of one run. All runs of a film have the same, or joining them breaks it. */
export interface VideoCodec {
  /** ffmpeg's name of the encoder. */
  readonly name: string
  /** What must be opened before any input: a device of a graphics card. */
  readonly deviceArgs: readonly string[]
  readonly args: readonly string[]
  /** `image2` writes one picture. */
  readonly muxer: 'mp4' | 'image2'
  /** It does not look for hard cuts, which takes it long: where they are is said to it. */
  readonly isToldCuts?: true
}

export const BT709: readonly string[] = [
  '-color_range',
  'tv',
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
]

/**
 * `superfast` with mb-tree has the size and likeness of `faster` on slow photo motion at well under half its time.
 * Source: docs/decisions/0002-our-own-compositor.md.
 */
const x264 = (crf: number, params: string): VideoCodec => ({
  ...{ name: 'libx264', deviceArgs: [], muxer: 'mp4' },
  args: [
    ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', `${crf}`, '-profile:v', 'high', '-g', '250'],
    ...['-x264-params', params, ...BT709],
  ],
})

export const X264 = x264(20, 'mbtree=1:rc-lookahead=15')

/**
 * For films of photos alone: how they move is known, so nothing is tried out. Five B-frames save a fifth of the bits, which
 * pay for a lower CRF with less looking ahead and less of a search. No larger than `X264`, within 0.001 of its likeness, a
 * fifth less work and 80 MB less memory an encoder. Nor does it look for cuts, a tenth of its work: the plan knows them.
 * Smooth ground gets fewer of the bits than x264 gives it by itself: a sky looks the same with half of them, and print is
 * sharper. Not for clips: where a hand shakes, fixed B-frames blur.
 */
export const X264_PHOTOS: VideoCodec = {
  ...x264(18.2, 'mbtree=1:rc-lookahead=6:bframes=5:b-adapt=0:subme=0:scenecut=0:aq-strength=0.6'),
  isToldCuts: true,
}

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
