import { type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/failures/failure'
import type { SettingsState } from '../../shared/states/settings-state'
import { Button } from '../parts/button'
import { useWords } from '../words/words'
import { Choices, Switch, TextField } from './fields'
import styles from './settings.module.css'

type Answer<Value> = { ok: true; value: Value } | { ok: false; failure: Failure }

/** Told here and not in the notice: that one lies below the sheet. */
async function tell<Value>(asked: Promise<Answer<Value>>, toWords: (value: Value) => string): Promise<string> {
  const answer = await asked
  return answer.ok ? toWords(answer.value) : answer.failure.message
}

export function OwnModel({ state: { model: kept } }: { state: SettingsState }): ReactNode {
  const { settings: words, account } = useWords()
  const [choice, setChoice] = useState({ on: kept.on, baseUrl: kept.baseUrl, model: kept.model, when: kept.when })
  const [key, setKey] = useState('')
  const [result, setResult] = useState('')
  const wish = { ...choice, ...(key !== '' && { key }) }
  const save = async (): Promise<void> => {
    setResult(await tell(window.reelwright.ask('settings.set-model', wish), () => words.saved))
    setKey('')
  }
  const removeKey = async (): Promise<void> => {
    const wishedKept = { on: kept.on, baseUrl: kept.baseUrl, model: kept.model, when: kept.when }
    setResult(
      await tell(window.reelwright.ask('settings.set-model', { ...wishedKept, key: '' }), () => account.keyRemoved),
    )
    setKey('')
  }
  const test = async (): Promise<void> => {
    setResult(words.testing)
    setResult(
      await tell(window.reelwright.ask('settings.test-model', wish), ({ tookMs }) =>
        words.answered((tookMs / 1000).toFixed(1)),
      ),
    )
  }
  return (
    <>
      <Switch
        label={words.modelOn}
        hint={words.modelHint}
        on={choice.on}
        onChange={(on) => setChoice({ ...choice, on })}
      />
      <TextField
        label={words.address}
        value={choice.baseUrl}
        onChange={(baseUrl) => setChoice({ ...choice, baseUrl })}
      />
      <TextField label={words.modelName} value={choice.model} onChange={(model) => setChoice({ ...choice, model })} />
      <TextField
        label={words.key}
        type="password"
        value={key}
        placeholder={kept.hasKey ? words.keyThere : ''}
        onChange={setKey}
      />
      {kept.hasKey && !kept.keyIsKept && <p className={styles.hint}>{words.keyNotKept}</p>}
      <Choices
        label={words.when}
        value={choice.when}
        options={(['unused', 'always'] as const).map((value) => ({ value, label: words.whens[value] }))}
        onChange={(when) => setChoice({ ...choice, when })}
      />
      <div className={styles.buttons}>
        <Button look="accent" onClick={() => void save()}>
          {words.save}
        </Button>
        <Button onClick={() => void test()}>{words.test}</Button>
        {kept.hasKey && <Button onClick={() => void removeKey()}>{account.removeKey}</Button>}
      </div>
      <p role="status" className={styles.result}>
        {result}
      </p>
    </>
  )
}
