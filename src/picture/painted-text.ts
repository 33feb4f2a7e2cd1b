/** A text as pixels: what `paintingLayout` of the kernel describes, and its place in the frame. */
export interface PaintedText {
  readonly bytes: Uint8Array
  readonly stride: number
  readonly heightPx: number
  readonly leftPx: number
  readonly topPx: number
}
