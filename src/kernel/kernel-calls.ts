import { KERNEL_BYTES } from './kernel-bytes'

/** What `assembly` exports. Addresses and counts are whole numbers; weights are explained there. */
export interface KernelCalls {
  buildCubicTaps(table: number, count: number, first: number, step: number): void
  buildLinearTaps(table: number, count: number, first: number, step: number): void
  cubicRows(outA: number, outB: number, width: number, rowA: number, rowB: number, table: number): void
  linearRows(outA: number, outB: number, width: number, rowA: number, rowB: number, table: number): void
  fourRows(dst: number, width: number, a: number, b: number, c: number, d: number, upper: number, lower: number): void
  twoRows(dst: number, width: number, a: number, b: number, weights: number): void
  mix(dst: number, src: number, bytes: number, weight: number): void
  dip(dst: number, bytes: number, value: number, weight: number): void
  mixMasked(dst: number, src: number, mask: number, bytes: number): void
  halveRow(dst: number, width: number, upper: number, lower: number): void
  gradeLuma(row: number, count: number, curve: number): void
  gradeChroma(u: number, v: number, upper: number, lower: number, count: number, tints: number, strength: number): void
  slide(dst: number, src: number, width: number, height: number, shift: number): void
  colourRow(
    dst: number,
    width: number,
    y: number,
    u: number,
    v: number,
    luma: number,
    redV: number,
    greenU: number,
    greenV: number,
    blueU: number,
  ): void
  over(
    dst: number,
    dstStride: number,
    colour: number,
    alpha: number,
    stride: number,
    rows: number,
    opacity: number,
    fraction: number,
  ): void
}

export async function loadKernel(memory: WebAssembly.Memory): Promise<KernelCalls> {
  const bytes = Uint8Array.from(atob(KERNEL_BYTES), (letter) => letter.charCodeAt(0))
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } })
  return instance.exports as unknown as KernelCalls
}
