import { type ReactNode, useState } from 'react'
import type { SettingsState } from '../../shared/states/settings-state'
import { Button } from '../parts/button'
import { ask, request } from '../state/ask'
import { useWords } from '../words/words'
import { Switch } from './fields'
import { Proxy } from './proxy'
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
      <Proxy state={state.proxy} />
      {/* What was found out before the switch was pressed is no longer true. */}
      <ConnectionTest key={`${state.stayOffline} ${state.proxy.kind} ${state.proxy.address}`} />
      <h3>{words.hosts}</h3>
      <ul className={`${styles.frame} ${styles.hosts}`}>
        {facts?.hosts.map(({ host, why }) => (
          <li key={why}>
            <bdi>{host}</bdi>
            <small>{words.why[why]}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

function ConnectionTest(): ReactNode {
  const { settings: words, proxy: proxyWords } = useWords()
  const [result, setResult] = useState('')
  const test = async (): Promise<void> => {
    setResult(words.testing)
    const answer = await ask('settings.test-connection', {})
    if (!answer) return setResult('')
    const through = answer.proxyHost === undefined ? '' : proxyWords.through(answer.proxyHost)
    if (!answer.failedAt) return setResult(words.reached(answer.host) + through)
    const failures = { ...words.failedAt, ...proxyWords.failedAt }
    const isProxy = answer.failedAt in proxyWords.failedAt
    setResult(failures[answer.failedAt]((isProxy && answer.proxyHost) || answer.host))
  }
  return (
    <div className={styles.answered}>
      <Button onClick={() => void test()}>{words.testConnection}</Button>
      <p role="status" className={styles.result}>
        {result}
      </p>
    </div>
  )
}
