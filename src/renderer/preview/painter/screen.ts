import type { FrameSize } from '../../../shared/picture-plan'
import { createPlainScreen } from './screen-plain'
import { createShaderScreen } from './screen-shader'

/** Shows yuv420p pictures, each pixel with the colour that players give it. */
export interface Screen {
  show(picture: Uint8Array, size: FrameSize): void
}

/** A shader where there is a graphics card; where one would be imitated, plain arithmetic is faster. */
export const createScreen = (canvas: OffscreenCanvas): Screen => createShaderScreen(canvas) ?? createPlainScreen(canvas)
