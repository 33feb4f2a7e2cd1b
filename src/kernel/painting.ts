/** A premultiplied painting in kernel memory. Its place in the frame is even, and so are its sizes. */
export interface Painting {
  readonly address: number
  readonly stride: number
  readonly heightPx: number
  readonly leftPx: number
  readonly topPx: number
}

/** One colour plane of a painting and the alpha that belongs to it. */
export interface PaintingPart {
  readonly colour: number
  readonly alpha: number
  readonly stride: number
  readonly rows: number
}

/** A painting's luma stride for a width: a multiple of 32, so that the chroma stride is one of 16. */
export const paintingStride = (widthPx: number): number => Math.ceil(widthPx / 32) * 32

/** Every plane has one empty row more than the picture, for a painting between two rows. */
export const paintingBytes = (stride: number, heightPx: number): number =>
  2 * stride * (heightPx + 1) + 3 * (stride / 2) * (heightPx / 2 + 1)

/** Where each plane of a painting lies, as offsets from its first byte. */
export function paintingLayout(stride: number, heightPx: number) {
  const lumaBytes = stride * (heightPx + 1)
  const chromaBytes = (stride / 2) * (heightPx / 2 + 1)
  const u = 2 * lumaBytes
  return { y: 0, alpha: lumaBytes, u, v: u + chromaBytes, chromaAlpha: u + 2 * chromaBytes }
}

export function paintingParts({ address, stride, heightPx }: Painting): Record<'y' | 'u' | 'v', PaintingPart> {
  const at = paintingLayout(stride, heightPx)
  const chroma = { alpha: address + at.chromaAlpha, stride: stride / 2, rows: heightPx / 2 }
  return {
    y: { colour: address + at.y, alpha: address + at.alpha, stride, rows: heightPx },
    u: { ...chroma, colour: address + at.u },
    v: { ...chroma, colour: address + at.v },
  }
}
