import { paintingBytes, paintingLayout, paintingStride } from '../../../../kernel/painting'
import type { PaintedText } from './painted-text'

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
  const layout = paintingLayout(stride, heightPx)
  // Shared, because several workers may show the same text.
  const bytes = new Uint8Array(new SharedArrayBuffer(paintingBytes(stride, heightPx)))
  for (let y = 0; y < heightPx; y += 2) {
    for (let x = 0; x < widthPx; x += 2) {
      let [u, v, alphas] = [0, 0, 0]
      for (const at of [x + y * widthPx, x + 1 + y * widthPx, x + (y + 1) * widthPx, x + 1 + (y + 1) * widthPx]) {
        const alpha = rgba[at * 4 + 3] ?? 0
        if (alpha === 0) continue
        const [r, g, b] = [rgba[at * 4] ?? 0, rgba[at * 4 + 1] ?? 0, rgba[at * 4 + 2] ?? 0]
        const luma = 16 + 0.1826 * r + 0.6142 * g + 0.062 * b
        const to = (at % widthPx) + Math.floor(at / widthPx) * stride
        bytes[to] = Math.round((luma * alpha) / 255)
        bytes[layout.alpha + to] = alpha
        u += (128 - 0.1006 * r - 0.3386 * g + 0.4392 * b) * alpha
        v += (128 + 0.4392 * r - 0.3989 * g - 0.0403 * b) * alpha
        alphas += alpha
      }
      if (alphas === 0) continue
      const to = x / 2 + (y / 2) * (stride / 2)
      bytes[layout.u + to] = Math.round(u / 4 / 255)
      bytes[layout.v + to] = Math.round(v / 4 / 255)
      bytes[layout.chromaAlpha + to] = Math.round(alphas / 4)
    }
  }
  return { bytes, stride, heightPx, leftPx, topPx }
}
