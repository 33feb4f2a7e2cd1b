import { type ReactNode, useState } from 'react'
import type { LookResult } from '../../shared/states/update-state'
import type { SettingsState } from '../../shared/states/settings-state'
import { Button } from '../parts/button'
import { Switch } from '../settings/fields'
import settingsStyles from '../settings/settings.module.css'
import { ask, request } from '../state/ask'
import { update } from '../state/states'
import { useWords } from '../words/words'
import { UpdateWords } from './update-line'
import styles from './updates.module.css'

/** Whether to be told, a look right now, and what is known. */
export function UpdateSettings({ settings }: { settings: SettingsState }): ReactNode {
  const words = useWords().updates
  const state = update.use()
  if (!state) return null
  const isKnown = state.phase !== 'off' && state.phase !== 'nothing'
  return (
    <>
      <h3>{words.heading}</h3>
      {state.phase === 'off' ? (
        <p className={settingsStyles.hint}>{words.noFeed}</p>
      ) : (
        <>
          <Switch
            label={words.tellMe}
            hint={words.tellMeHint}
            on={settings.tellUpdates}
            onChange={(tellUpdates) => request('settings.change', { tellUpdates })}
          />
          {isKnown ? (
            <div className={styles.known}>
              <UpdateWords state={state} />
            </div>
          ) : (
            <Look />
          )}
        </>
      )}
    </>
  )
}

function Look(): ReactNode {
  const words = useWords().updates
  const [result, setResult] = useState<LookResult | 'looking'>()
  const look = async (): Promise<void> => {
    setResult('looking')
    setResult((await ask('update.look', {}))?.result)
  }
  return (
    <>
      <Button disabled={result === 'looking'} onClick={() => void look()}>
        {words.look}
      </Button>
      <p role="status" className={settingsStyles.result}>
        {result && (result === 'looking' ? words.looking : words.results[result])}
      </p>
    </>
  )
}
