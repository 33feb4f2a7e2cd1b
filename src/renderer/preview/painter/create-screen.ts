import type { Screen } from './screen'
import { createPlainScreen } from './screen-plain'
import { createShaderScreen } from './screen-shader'

/** A shader where there is a graphics card; where one would be imitated, plain arithmetic is faster. */
export const createScreen = (canvas: OffscreenCanvas): Screen => createShaderScreen(canvas) ?? createPlainScreen(canvas)
