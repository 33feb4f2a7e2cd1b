import { FolderOpen, Settings2, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SettingsState } from '../../shared/states/settings-state'
import { IconButton } from '../parts/icon-button'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../parts/menu'
import { modifier } from '../parts/modifier'
import { LANGUAGES } from '../settings/languages'
import { settingsOpen } from '../settings/settings-open'
import { request } from '../state/ask'
import { settings } from '../state/states'
import { useWords } from '../words/words'

const THEMES: readonly SettingsState['theme'][] = ['system', 'light', 'dark', 'contrast']

export function SettingsMenu(): ReactNode {
  const { app: words, settings: more } = useWords()
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
      <MenuItem icon={<Settings2 size={16} />} keys={modifier(',')} onSelect={() => settingsOpen.set(true)}>
        {more.all}
      </MenuItem>
    </Menu>
  )
}
