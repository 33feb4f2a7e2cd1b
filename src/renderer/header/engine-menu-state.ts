import { createCell } from '../state/cell'

/** Whether the list below the engine pill is open: other places may lead to it. */
export const engineMenuOpen = createCell(false)

export function showEngineMenu(): void {
  engineMenuOpen.set(true)
}
