import { type ReactNode, useEffect, useState } from 'react'
import type { SettingsState } from '../../shared/states/settings-state'
import { ask } from '../state/ask'
import { UpdateSettings } from '../updates/update-settings'
import { useWords } from '../words/words'
import styles from './settings.module.css'
import { useFacts } from './use-facts'

export function About({ state }: { state: SettingsState }): ReactNode {
  const { app, settings: words } = useWords()
  const facts = useFacts(undefined)
  const [licences, setLicences] = useState('')
  useEffect(() => void ask('settings.licences', {}).then((answer) => setLicences(answer?.text ?? '')), [])
  return (
    <>
      <h3>{app.name}</h3>
      <p>{facts && words.version(facts.version)}</p>
      <p>{facts && (facts.ffmpeg === undefined ? words.noFfmpeg : words.ffmpeg(facts.ffmpeg))}</p>
      <p>{words.privacy}</p>
      <UpdateSettings settings={state} />
      <h3>{words.licences}</h3>
      <pre className={styles.licences} tabIndex={0} role="region" aria-label={words.licences}>
        {licences}
      </pre>
    </>
  )
}
