import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../parts/button'
import { copyText } from '../parts/copy-text'
import { ask } from '../state/ask'
import { useWords } from '../words/words'
import styles from './settings.module.css'

/** What may be handed to somebody who helps. It is read here first, and saved as it was read. */
export function Diagnostics(): ReactNode {
  const words = useWords().diagnostics
  const [text, setText] = useState<string>()
  const [result, setResult] = useState('')
  useEffect(() => void ask('diagnostics.make', {}).then((answer) => setText(answer?.text)), [])
  const save = async (): Promise<void> => {
    const answer = await ask('diagnostics.save', {})
    setResult(answer?.saved ? words.saved : '')
  }
  const copy = (): void => {
    copyText(text ?? '')
    setResult(words.copied)
  }
  return (
    <>
      <p className={styles.hint}>{words.purpose}</p>
      <h3>{words.inside}</h3>
      <ul className={styles.points}>
        {words.parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p className={styles.hint}>{words.leftOut}</p>
      <pre
        className={styles.report}
        tabIndex={0}
        role="region"
        aria-label={words.report}
        aria-busy={text === undefined}
      >
        {text ?? words.making}
      </pre>
      <div className={styles.buttons}>
        <Button look="accent" disabled={text === undefined} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button disabled={text === undefined} onClick={copy}>
          {words.copy}
        </Button>
      </div>
      <p role="status" className={styles.result}>
        {result}
      </p>
    </>
  )
}
