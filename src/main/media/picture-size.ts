import { imageSize } from 'image-size'

/**
 * The size in a picture's first bytes, turned as its EXIF data says. Undefined when they hold none.
 * A BMP that is stored from the top has a negative height.
 */
export function sizeOf(head: Uint8Array): { widthPx: number; heightPx: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(head)
    const [widthPx, heightPx] = orientation >= 5 ? [height, width] : [width, height]
    return widthPx && heightPx ? { widthPx: Math.abs(widthPx), heightPx: Math.abs(heightPx) } : undefined
  } catch {
    return undefined
  }
}
