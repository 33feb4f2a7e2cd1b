import { type ReactNode, useState } from 'react'
import type { SettingsState } from '../../shared/states/settings-state'
import { Button } from '../parts/button'
import { ask, request } from '../state/ask'
import { useWords } from '../words/words'
import { Switch } from './fields'
import styles from './settings.module.css'
import { useFacts } from './use-facts'

export function Network({ state }: { state: SettingsState }): ReactNode {
  const words = useWords().settings
  const facts = useFacts(state.stayOffline)
  return (
    <>
      <Switch
        label={words.stayOffline}
        hint={words.stayOfflineHint}
        on={state.stayOffline}
        onChange={(stayOffline) => request('settings.change', { stayOffline })}
      />
      {/* What was found out before the switch was pressed is no longer true. */}
      <ConnectionTest key={String(state.stayOffline)} />
      <h3>{words.hosts}</h3>
      <ul className={styles.hosts}>
        {facts?.hosts.map(({ host, why }) => (
          <li key={why}>
            <span className={styles.path}>{host}</span>
            <small>{words.why[why]}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

function ConnectionTest(): ReactNode {
  const words = useWords().settings
  const [result, setResult] = useState('')
  const test = async (): Promise<void> => {
    setResult(words.testing)
    const answer = await ask('settings.test-connection', {})
    if (!answer) return setResult('')
    setResult(answer.failedAt ? words.failedAt[answer.failedAt](answer.host) : words.reached(answer.host))
  }
  return (
    <>
      <Button onClick={() => void test()}>{words.testConnection}</Button>
      <p role="status" className={styles.result}>
        {result}
      </p>
    </>
  )
}
