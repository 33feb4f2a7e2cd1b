import { type ReactNode, useState } from 'react'
import type { EngineState } from '../../shared/states/engine-state'
import { Button } from '../parts/button'
import { ask } from '../state/ask'
import { useWords } from '../words/words'
import styles from './settings.module.css'
import { useFacts } from './use-facts'

/** Whose account is used at the service, and the way out of it. What cannot be had again is asked about first. */
export function Account({ state: { phase, account } }: { state: EngineState }): ReactNode {
  const { account: words, engine } = useWords()
  const [asking, setAsking] = useState(false)
  const [result, setResult] = useState('')
  const facts = useFacts(`${phase} ${result}`)
  const forget = async (): Promise<void> => {
    setAsking(false)
    if (await ask('engine.sign-out', {})) setResult(words.forgotten)
  }
  if (!facts) return null
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.path}>{words.kinds[facts.account]}</p>
      {account && facts.account === 'free' && <p className={styles.hint}>{engine.kept[account.kept]}</p>}
      {facts.account === 'free' && !asking && <Button onClick={() => setAsking(true)}>{words.forget}</Button>}
      {asking && (
        <div role="alert" className={styles.question}>
          <p>{words.warning}</p>
          <div className={styles.buttons}>
            <Button look="accent" autoFocus onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
            <Button onClick={() => void forget()}>{words.forgetNow}</Button>
          </div>
        </div>
      )}
      <p role="status" className={styles.result}>
        {result}
      </p>
    </section>
  )
}
