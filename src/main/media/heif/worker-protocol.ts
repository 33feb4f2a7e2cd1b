/** What a decoder is born with. */
export interface WorkerBirth {
  /** The whole file. */
  readonly bytes: Uint8Array
  /** No picture of more is decoded. */
  readonly mostPixels: number
  /** More memory is not given to it. */
  readonly mostMemoryBytes: number
}

/** The next part of the pixels is wanted. */
export type ToWorker = 'more'

export interface PictureShape {
  readonly widthPx: number
  readonly heightPx: number
  /** Four bytes a pixel instead of three. */
  readonly hasAlpha: boolean
  /** Colours are already weighed by how much of them is there. */
  readonly isPremultiplied: boolean
}

export type FromWorker =
  | { readonly kind: 'picture'; readonly shape: PictureShape }
  | { readonly kind: 'rows'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  /** `isUnknown`: nothing is wrong with the file, but nobody here reads its kind. */
  | { readonly kind: 'failed'; readonly isUnknown: boolean; readonly log: string }
