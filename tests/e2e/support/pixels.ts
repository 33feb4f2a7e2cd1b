import type { Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Pictures are compared by the mean colours of squares this wide, so that the grain of an encoder does not count. */
const CELL_PX = 40
const WIDTH_PX = 1920
const HEIGHT_PX = 1080
const COLUMNS = WIDTH_PX / CELL_PX

/** Red, green and blue of each square, from 0 to 255. */
export type Cells = readonly number[]

/** What the preview's canvas shows, if that is a whole 1080p picture. */
export async function cellsOfPreview(page: Page): Promise<Cells | undefined> {
  const text = await page.getByRole('region', { name: 'Preview', exact: true }).evaluate(
    (region, { widthPx, heightPx }) => {
      const shown = region.querySelector('canvas')
      if (shown?.width !== widthPx || shown.height !== heightPx) return undefined
      const copy = new OffscreenCanvas(widthPx, heightPx)
      const context = copy.getContext('2d', { willReadFrequently: true })
      context?.drawImage(shown, 0, 0)
      const { data } = context?.getImageData(0, 0, widthPx, heightPx) ?? {}
      let bytes = ''
      for (let at = 0; data && at < data.length; at += 0x4000) {
        bytes += String.fromCharCode(...data.subarray(at, at + 0x4000))
      }
      return btoa(bytes)
    },
    { widthPx: WIDTH_PX, heightPx: HEIGHT_PX },
  )
  return text === undefined ? undefined : toCells(Buffer.from(text, 'base64'), 4)
}

/** What a film of 1080p shows in one of its frames, counted from 0. */
export async function cellsOfFilm(path: string, frame: number): Promise<Cells> {
  const filter = `select=eq(n\\,${frame}),scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=accurate_rnd+full_chroma_int+neighbor`
  const args = ['-v', 'error', '-i', path, '-vf', filter, '-frames:v', '1', '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-']
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 24 })
  return toCells(stdout, 3)
}

/** The largest difference between two pictures. */
export function difference(one: Cells | undefined, other: Cells): number {
  if (!one) return Number.POSITIVE_INFINITY
  return other.reduce((most, value, index) => Math.max(most, Math.abs(value - (one[index] ?? 0))), 0)
}

function toCells(pixels: Buffer, channels: 3 | 4): Cells {
  const sums = new Array<number>(COLUMNS * (HEIGHT_PX / CELL_PX) * 3).fill(0)
  for (let row = 0; row < HEIGHT_PX; row++) {
    for (let column = 0; column < WIDTH_PX; column++) {
      const cell = Math.floor(row / CELL_PX) * COLUMNS + Math.floor(column / CELL_PX)
      for (let channel = 0; channel < 3; channel++) {
        const at = cell * 3 + channel
        sums[at] = (sums[at] ?? 0) + (pixels[(row * WIDTH_PX + column) * channels + channel] ?? 0)
      }
    }
  }
  return sums.map((sum) => sum / CELL_PX ** 2)
}
