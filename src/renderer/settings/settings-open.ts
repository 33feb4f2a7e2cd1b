import { createCell } from '../state/cell'

/** Whether the settings lie over the window. */
export const settingsOpen = createCell(false)

/** The section that is seen first. */
export const firstSection = createCell('engine')

export function openSettings(section: string): void {
  firstSection.set(section)
  settingsOpen.set(true)
}
