import type { ReactNode } from 'react'
import type { EngineChoice } from '../../shared/states/engine-state'
import { SCALES, type SettingsState } from '../../shared/states/settings-state'
import { Segments } from '../parts/segments'
import { request } from '../state/ask'
import { engine } from '../state/states'
import { useWords } from '../words/words'
import { Account } from './account'
import { Choices } from './fields'
import { LANGUAGES } from './languages'
import styles from './settings.module.css'
import { ThemeChoices } from './theme-choices'

const ENGINES: readonly EngineChoice[] = ['automatic', 'local', 'cloud']

export function EngineChoices(): ReactNode {
  const words = useWords().engine
  const state = engine.use()
  if (!state) return null
  return (
    <>
      <Choices
        label={words.makeFilms}
        value={state.choice}
        options={ENGINES.map((value) => ({ value, label: words.choices[value], hint: words.explain[value] }))}
        onChange={(choice) => request('engine.choose', { choice })}
      />
      <p className={styles.hint}>{words.newProjects}</p>
      <Account state={state} />
    </>
  )
}

export function Appearance({ state }: { state: SettingsState }): ReactNode {
  const words = useWords().settings
  return (
    <>
      <ThemeChoices value={state.theme} onChange={(theme) => request('settings.change', { theme })} />
      <Segments
        label={words.size}
        value={String(state.scale)}
        options={SCALES.map((scale) => ({ value: String(scale), label: `${scale * 100} %` }))}
        onChange={(scale) => request('settings.change', { scale: Number(scale) })}
      />
    </>
  )
}

export function Languages({ state }: { state: SettingsState }): ReactNode {
  const { app, settings: words } = useWords()
  return (
    <Choices
      label={app.language}
      value={state.languageChoice}
      options={[{ value: 'system', label: words.systemLanguage }, ...LANGUAGES]}
      onChange={(language) => request('settings.change', { language })}
    />
  )
}
