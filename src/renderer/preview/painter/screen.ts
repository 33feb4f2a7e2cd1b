import type { FrameSize } from '../../../shared/picture-plan'

/** Shows yuv420p pictures, each pixel with the colour that players give it. */
export interface Screen {
  /** One at a time. */
  show(picture: Uint8Array, size: FrameSize): Promise<void>
}
