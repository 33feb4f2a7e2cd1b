import type { FrameSize } from '../../../shared/picture-plan'
import { PAPER } from '../../media/paper'
import type { Shot } from '../film'

/** The blurred copy is made this much smaller first: it costs a fraction and looks the same. */
const BLUR_SHRINK = 8
/** How dark the blurred copy gets, from -1 to 1. */
const BLUR_DIM = -0.12

/** Studio range and BT.709 whatever the file says it is. After scaling, because ffmpeg takes the slow way over RGB for it. */
const TO_FILM = 'scale=flags=bicubic:out_range=tv:out_color_matrix=bt709,setsar=1,format=yuv420p'

/** Filters of ours. */
interface FitOptions {
  /** The source goes through this first. */
  readonly first?: string
  /** What is scaled goes through this; ends with a comma, or is empty. */
  readonly light?: string
  readonly mayBeTransparent?: boolean
}

/**
 * A filter graph that brings one picture to `size`, made of typed numbers and names only. `fit-blur` lays the whole
 * picture over a blurred, darkened copy of itself.
 */
export function toFitGraph(
  size: FrameSize,
  fit: Shot['fit'],
  { first = 'null', light = '', mayBeTransparent = false }: FitOptions = {},
): string {
  const source = mayBeTransparent ? flattened(first) : `[0:v]${first}[picture]`
  return `${source};${fit === 'fill' ? filled(size, light) : overBlur(size, light)}`
}

/** Several copies of a picture are held while it is laid over the backdrop. None of them is larger than this. */
const MOST_FLAT_PIXELS = 16_000_000
const SHRINK = `min(1,sqrt(${MOST_FLAT_PIXELS}/(iw*ih)))`
const SHRUNK = `scale=w='max(1,round(iw*${SHRINK}))':h='max(1,round(ih*${SHRINK}))':flags=area`

/**
 * Lays a picture over the backdrop, at the picture's own size. The backdrop is the picture with every value replaced:
 * a filled box would do, but ffmpeg 5.1 crashes drawing one over a large picture.
 */
const flattened = (first: string): string =>
  [
    `[0:v]${first},${SHRUNK},format=rgba,split=2[ink][shape]`,
    // Not drawbox: ffmpeg 5.1 crashes when it fills a picture with alpha.
    `[shape]lutrgb=${PAPER},format=rgb24[paper]`,
    '[paper][ink]overlay=format=rgb,format=rgb24[picture]',
  ].join(';')

/** A band or a thread is cut to this many times the frame's length first: scaled whole it would need gigabytes. */
const MOST_LENGTHS = 4

const cover = ({ widthPx, heightPx }: FrameSize): string =>
  [
    `crop=w='min(iw,ceil(${MOST_LENGTHS}*ih*${widthPx}/${heightPx}))':h='min(ih,ceil(${MOST_LENGTHS}*iw*${heightPx}/${widthPx}))'`,
    `scale=${widthPx}:${heightPx}:force_original_aspect_ratio=increase:flags=bicubic,crop=${widthPx}:${heightPx}`,
  ].join(',')

const filled = (size: FrameSize, light: string): string => `[picture]${cover(size)},${light}${TO_FILM}[out]`

function overBlur(size: FrameSize, light: string): string {
  const { widthPx, heightPx } = size
  const small = { widthPx: evenPart(widthPx), heightPx: evenPart(heightPx) }
  const toWhole = `scale=${widthPx}:${heightPx}:flags=bicubic`
  const inside = `scale=w=${fitting('iw', size)}:h=${fitting('ih', size)}:flags=bicubic`
  return [
    '[picture]split=2[back][front]',
    `[back]${cover(small)},${light}${TO_FILM},gblur=sigma=6,eq=brightness=${BLUR_DIM},${toWhole}[soft]`,
    `[front]${inside},${light}${TO_FILM}[sharp]`,
    '[soft][sharp]overlay=x=(W-w)/2:y=(H-h)/2:format=yuv420,format=yuv420p[out]',
  ].join(';')
}

/** A side of the whole picture within the frame: even, and there at all, however thin the picture is. */
const fitting = (side: 'iw' | 'ih', { widthPx, heightPx }: FrameSize): string =>
  `'max(2,2*trunc(round(${side}*min(${widthPx}/iw,${heightPx}/ih))/2))'`

const evenPart = (sizePx: number): number => Math.max(16, 2 * Math.round(sizePx / BLUR_SHRINK / 2))
