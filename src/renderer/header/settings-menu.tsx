import { FolderOpen, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Language } from '../../shared/language'
import type { SettingsState } from '../../shared/states/settings-state'
import { IconButton } from '../parts/icon-button'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../parts/menu'
import { request } from '../state/ask'
import { settings } from '../state/states'
import { useWords } from '../words/words'

/** Languages name themselves, so that a person finds the way back. */
const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
]

const THEMES: readonly SettingsState['theme'][] = ['system', 'light', 'dark']

export function SettingsMenu(): ReactNode {
  const words = useWords().app
  const state = settings.use()
  if (!state) return null
  const themes = THEMES.map((value) => ({ value, label: words.themes[value] }))
  return (
    <Menu
      trigger={
        <IconButton label={words.more}>
          <SlidersHorizontal size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuChoice
        label={words.theme}
        value={state.theme}
        options={themes}
        onChange={(theme) => request('settings.change', { theme })}
      />
      <MenuLine />
      <MenuChoice
        label={words.language}
        value={state.language}
        options={LANGUAGES}
        onChange={(language) => request('settings.change', { language })}
      />
      <MenuLine />
      <MenuLabel>
        {words.exportFolder} {state.exportFolder}
      </MenuLabel>
      <MenuItem icon={<FolderOpen size={16} />} onSelect={() => request('export.choose-folder', {})}>
        {words.chooseFolder}
      </MenuItem>
    </Menu>
  )
}
