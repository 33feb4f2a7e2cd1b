import { createCell } from '../state/cell'

/** Whether the settings lie over the window. */
export const settingsOpen = createCell(false)
