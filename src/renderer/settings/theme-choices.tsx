import { type ReactNode, useId } from 'react'
import type { SettingsState } from '../../shared/states/settings-state'
import { useWords } from '../words/words'
import styles from './theme-choices.module.css'

type Theme = SettingsState['theme']

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

interface ThemeChoicesProps {
  value: Theme
  onChange: (theme: Theme) => void
}

/** The themes as small windows, so that one is chosen by eye. */
export function ThemeChoices({ value, onChange }: ThemeChoicesProps): ReactNode {
  const { app, settings: words } = useWords()
  const name = useId()
  return (
    <fieldset>
      <legend>{app.theme}</legend>
      <div className={styles.themes}>
        {THEMES.map((theme) => (
          <label key={theme} className={styles.theme}>
            <input type="radio" name={name} checked={theme === value} onChange={() => onChange(theme)} />
            <span className={styles.window} data-look={theme} aria-hidden>
              {theme === 'system' && <Sketch look="light" />}
              <Sketch look={theme === 'system' ? 'dark' : theme} />
            </span>
            {app.themes[theme]}
          </label>
        ))}
      </div>
      {value === 'contrast' && <p className={styles.hint}>{words.contrastHint}</p>}
    </fieldset>
  )
}

/** The window in a few strokes: the talk on the left, the picture and the timeline on the right. */
function Sketch({ look }: { look: Exclude<Theme, 'system'> }): ReactNode {
  return (
    <svg className={styles[look]} viewBox="0 0 112 70" preserveAspectRatio="xMinYMin slice">
      <rect className={styles.ground} width="112" height="70" />
      <path className={styles.lines} d="M0 9.5H112M40.5 9V70" />
      <path className={styles.words} d="M7 18H26M7 25H32M7 32H22" />
      <rect className={styles.picture} x="47" y="15" width="58" height="33" rx="2" />
      <path className={styles.clips} d="M47 56H68M72 56H90M94 56H105" />
      <rect className={styles.button} x="94" y="2.5" width="12" height="4.5" rx="1.5" />
    </svg>
  )
}
