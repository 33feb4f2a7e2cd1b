import { paintingBytes, paintingLayout, paintingStride } from '../../../../kernel/painting'
import type { PaintedText } from '../../../../picture/painted-text'

interface Place {
  readonly widthPx: number
  readonly heightPx: number
  readonly leftPx: number
  readonly topPx: number
}

/** Turns RGBA pixels (not premultiplied) into the premultiplied BT.709 planes that the kernel lays over frames. */
export function toPaintedText(rgba: Uint8ClampedArray, place: Place): PaintedText {
  const { widthPx, heightPx, leftPx, topPx } = place
  const stride = paintingStride(widthPx)
  // Shared, because several workers may show the same text.
  const bytes = new Uint8Array(new SharedArrayBuffer(paintingBytes(stride, heightPx)))
  const layout = paintingLayout(stride, heightPx)
  // Most of a painting is empty: whole pixels are looked at first, and their colours only where there is something.
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, widthPx * heightPx)
  const sums = { u: 0, v: 0, alpha: 0 }
  const add = (x: number, y: number): void => {
    const at = x + y * widthPx
    if (pixels[at] === 0) return
    const [r, g, b, alpha] = [rgba[at * 4] ?? 0, rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0, rgba[at * 4 + 3] ?? 0]
    const to = x + y * stride
    bytes[to] = Math.round(((16 + 0.1826 * r + 0.6142 * g + 0.062 * b) * alpha) / 255)
    bytes[layout.alpha + to] = alpha
    sums.u += (128 - 0.1006 * r - 0.3386 * g + 0.4392 * b) * alpha
    sums.v += (128 + 0.4392 * r - 0.3989 * g - 0.0403 * b) * alpha
    sums.alpha += alpha
  }
  for (let y = 0; y < heightPx; y += 2) {
    for (let x = 0; x < widthPx; x += 2) {
      sums.u = sums.v = sums.alpha = 0
      add(x, y)
      add(x + 1, y)
      add(x, y + 1)
      add(x + 1, y + 1)
      if (sums.alpha === 0) continue
      const to = x / 2 + (y / 2) * (stride / 2)
      bytes[layout.u + to] = Math.round(sums.u / 4 / 255)
      bytes[layout.v + to] = Math.round(sums.v / 4 / 255)
      bytes[layout.chromaAlpha + to] = Math.round(sums.alpha / 4)
    }
  }
  return { bytes, stride, heightPx, leftPx, topPx }
}
