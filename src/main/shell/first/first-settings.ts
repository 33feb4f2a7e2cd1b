import { readFileSync } from 'node:fs'
import type { SettingsState } from '../../../shared/states/settings-state'
import type { Rectangle, WindowState } from '../window-state'

/** What the window is opened with. */
export interface FirstSettings {
  readonly theme: SettingsState['theme']
  readonly scale: number
  readonly window: WindowState
}

const THEMES: Record<SettingsState['theme'], true> = { system: true, light: true, dark: true, contrast: true }

/**
 * Reads of the settings what cannot wait, by hand: the libraries that keep and check them take longer to load than the whole
 * window. It understands the same as `readKept` does, and never writes.
 */
export function readFirstSettings(filePath: string): FirstSettings {
  const { theme, scale, window } = readFields(filePath)
  return {
    theme: isTheme(theme) ? theme : 'system',
    scale: typeof scale === 'number' && scale >= 0.8 && scale <= 2 ? scale : 1,
    window: toWindowState(window) ?? { maximized: false },
  }
}

function readFields(filePath: string): Readonly<Record<string, unknown>> {
  try {
    return toFields(JSON.parse(readFileSync(filePath, 'utf8'))) ?? {}
  } catch {
    // No such file, or one that is damaged: what becomes of it is decided where settings are kept.
    return {}
  }
}

function toFields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

function isTheme(value: unknown): value is SettingsState['theme'] {
  return typeof value === 'string' && Object.hasOwn(THEMES, value)
}

function toWindowState(value: unknown): WindowState | undefined {
  const { bounds, maximized, fullScreen } = toFields(value) ?? {}
  if (typeof maximized !== 'boolean') return undefined
  if (fullScreen !== undefined && typeof fullScreen !== 'boolean') return undefined
  const size = { maximized, ...(fullScreen !== undefined && { fullScreen }) }
  if (bounds === undefined) return size
  const rectangle = toRectangle(bounds)
  return rectangle && { bounds: rectangle, ...size }
}

function toRectangle(value: unknown): Rectangle | undefined {
  const { x, y, width, height } = toFields(value) ?? {}
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined
  return { x, y, width, height }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
