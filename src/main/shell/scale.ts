import { SCALES } from '../../shared/states/settings-state'
import type { MainWindow } from './main-window'
import type { Settings } from './settings'

export function drawAtScale(window: MainWindow, scale: number): void {
  window.current()?.webContents.setZoomFactor(scale)
}

/** One step larger or smaller, or the actual size again, and kept as the setting it is. */
export function changeScale(settings: Settings, window: MainWindow, steps: -1 | 0 | 1): void {
  const scale = toScale(settings.state().scale, steps)
  settings.change({ scale })
  drawAtScale(window, scale)
  window.tell('settings.changed', settings.state())
}

/** The next of the known scales in a direction; the last one stays. */
export function toScale(scale: number, steps: -1 | 0 | 1): number {
  if (steps === 0) return 1
  const next = steps > 0 ? SCALES.find((each) => each > scale) : SCALES.findLast((each) => each < scale)
  return next ?? scale
}
