import { createCell } from '../state/cell'

/**
 * The moment on screen while the film plays, in milliseconds of the film; undefined while it stands still, when the
 * place of the window says it. Only what moves with the picture watches it, so that the rest is not drawn with each frame.
 */
export const playHead = createCell<number | undefined>(undefined)
