import type { MediaFacts } from './facts'

/** What a copy is made of: how its name ends, and ffmpeg's arguments between input and output. */
export interface CopyPlan {
  readonly ending: '.jpg' | '.png' | '.m4a' | '.mp4'
  readonly args: readonly string[]
}

export interface CopyInput extends Pick<MediaFacts, 'kind' | 'widthPx' | 'heightPx' | 'durationMs'> {
  /** Parts of the picture are clear. */
  readonly isClear: boolean
  /** More light than ordinary screens show, which must be brought down to them. */
  readonly isBright: boolean
  /** It is a JPEG of ours already, which also tells what its colours mean. */
  readonly isReady?: boolean
}

/** A copy stays below this, well inside what the cloud takes. */
const MOST_COPY_BYTES = 450_000_000
/** For the boxes of the container, and for an encoder that misses its goal. */
const USABLE_PART = 0.95
const SOUND_BITS_PER_S = 256_000
const CLIP_SOUND_BITS_PER_S = 160_000
const MOST_PICTURE_BITS_PER_S = 16_000_000

/** The largest picture, as long and short edge, that so many bits a second still draw well. */
const PICTURES = [
  { fromBitsPerS: 1_500_000, longPx: 1920, shortPx: 1080 },
  { fromBitsPerS: 700_000, longPx: 1280, shortPx: 720 },
  { fromBitsPerS: 0, longPx: 854, shortPx: 480 },
] as const

/** Down to what an ordinary screen shows, as light and not as numbers. */
const DIM = ['zscale=t=linear:npl=100', 'format=gbrpf32le', 'zscale=p=bt709', 'tonemap=hable:desat=0']
const DIMMED = ['zscale=t=bt709:m=bt709:r=tv']

/** Decides what a copy for the cloud is: JPEG, or PNG where parts are clear; sound as M4A; clips as MP4 of at most 1080 lines. */
export function planCopy(input: CopyInput): CopyPlan {
  switch (input.kind) {
    case 'photo':
      return input.isClear ? planClearPhoto() : planPhoto(input.isReady === true)
    case 'music':
      return planSound(input.durationMs ?? 0)
    case 'clip':
      return planClip(input)
  }
}

const FIRST_PICTURE = ['-map', '0:V:0', '-frames:v', '1']

function planPhoto(isReady: boolean): CopyPlan {
  const drawn = isReady
    ? ['-c:v', 'copy']
    : ['-vf', 'format=yuvj444p', '-c:v', 'mjpeg', '-huffman', 'default', '-q:v', '2']
  return { ending: '.jpg', args: [...FIRST_PICTURE, ...drawn, '-f', 'image2', '-update', '1'] }
}

function planClearPhoto(): CopyPlan {
  const args = ['-vf', 'format=rgba', '-c:v', 'png', '-f', 'image2', '-update', '1']
  return { ending: '.png', args: [...FIRST_PICTURE, ...args] }
}

function planSound(durationMs: number): CopyPlan {
  const args = ['-map', '0:a:0', ...toSoundArgs(Math.min(SOUND_BITS_PER_S, bitsPerS(durationMs)))]
  return { ending: '.m4a', args: [...args, '-f', 'ipod', '-movflags', '+faststart'] }
}

function planClip({ durationMs = 0, widthPx = 0, heightPx = 0, isBright }: CopyInput): CopyPlan {
  const allBits = bitsPerS(durationMs)
  const soundBits = Math.min(CLIP_SOUND_BITS_PER_S, allBits / 4)
  const pictureBits = Math.floor(Math.min(MOST_PICTURE_BITS_PER_S, allBits - soundBits))
  const { width, height } = fit({ width: widthPx, height: heightPx }, pictureBits)
  const filters = [
    'yadif=deint=interlaced',
    ...(isBright ? DIM : []),
    `scale=${width}:${height}:flags=bicubic`,
    'setsar=1',
    ...(isBright ? DIMMED : []),
    'format=yuv420p',
  ]
  // Constant quality, under a lid that keeps the whole below its size.
  const picture = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '19', '-maxrate', `${pictureBits}`]
  return {
    ending: '.mp4',
    args: [
      ...['-map', '0:V:0', '-map', '0:a:0?', '-vf', filters.join(',')],
      ...[...picture, '-bufsize', `${pictureBits * 2}`],
      ...toSoundArgs(soundBits),
      ...['-f', 'mp4', '-movflags', '+faststart'],
    ],
  }
}

function toSoundArgs(bits: number): string[] {
  const plain = 'aformat=sample_rates=44100|48000:channel_layouts=mono|stereo'
  return ['-af', plain, '-c:a', 'aac', '-b:a', `${Math.floor(bits)}`]
}

/** How many bits a second of this length may have. */
function bitsPerS(durationMs: number): number {
  return (MOST_COPY_BYTES * USABLE_PART * 8) / Math.max(1, durationMs / 1000)
}

/** Never larger than it is; the encoder wants even edges. */
function fit(size: { width: number; height: number }, pictureBits: number): { width: number; height: number } {
  const { longPx, shortPx } = PICTURES.find(({ fromBitsPerS }) => pictureBits >= fromBitsPerS) ?? PICTURES[2]
  const long = Math.max(size.width, size.height)
  const short = Math.min(size.width, size.height)
  const scale = Math.min(1, longPx / long, shortPx / short)
  const toEven = (px: number): number => Math.max(2, Math.round((px * scale) / 2) * 2)
  return { width: toEven(size.width), height: toEven(size.height) }
}
