import type { SettingsState } from '../../shared/states/settings-state'

/** High contrast is light or dark as the system is; the page does the rest. */
export function toThemeSource(theme: SettingsState['theme']): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'system' : theme
}
