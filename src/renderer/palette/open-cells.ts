import { createCell } from '../state/cell'

export const paletteOpen = createCell(false)
export const shortcutsOpen = createCell(false)
