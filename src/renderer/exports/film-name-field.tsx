import { type ReactNode, useId, useState } from 'react'
import type { SettingsState } from '../../shared/states/settings-state'
import { request } from '../state/ask'
import { useOpenProject } from '../state/states'
import { useWords } from '../words/words'
import styles from './options.module.css'
import { useFilmName } from './use-film-name'

/** How films are named, and what that would come to now. Kept when the field is left. */
export function FilmNameField({ state }: { state: SettingsState }): ReactNode {
  const words = useWords().exports
  const id = useId()
  const [template, setTemplate] = useState(state.filmName)
  const nameOf = useFilmName(useOpenProject())
  return (
    <div className={styles.template}>
      <label htmlFor={id}>{words.template}</label>
      <input
        id={id}
        className={styles.text}
        value={template}
        maxLength={120}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTemplate(event.target.value)}
        onBlur={() => request('settings.change', { filmName: template })}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {words.templateHint}
        <br />
        {words.templateExample(`${nameOf(undefined, template)}.mp4`)}
      </p>
    </div>
  )
}
