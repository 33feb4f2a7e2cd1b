import { type ReactNode, useState } from 'react'
import type { ProxyKind, ProxyState } from '../../shared/states/proxy-state'
import { Button } from '../parts/button'
import { useWords } from '../words/words'
import { Choices, TextField } from './fields'
import styles from './settings.module.css'

const KINDS: readonly ProxyKind[] = ['system', 'none', 'own']

/** The way out to other computers. An address of one's own counts once it is saved; the others at once. */
export function Proxy({ state: kept }: { state: ProxyState }): ReactNode {
  const words = useWords().proxy
  const [kind, setKind] = useState(kept.kind)
  const [address, setAddress] = useState(kept.address)
  const [result, setResult] = useState('')
  const save = async (wished: ProxyKind): Promise<void> => {
    const typed = wished === 'own' ? address : kept.address
    const answer = await window.reelwright.ask('settings.set-proxy', { kind: wished, address: typed })
    setResult(answer.ok ? words.saved : answer.failure.message)
    // What was typed of a password has gone where it belongs.
    if (answer.ok) setAddress(typed.replace(/\/\/[^/]*@/u, '//'))
  }
  const choose = (next: ProxyKind): void => {
    setKind(next)
    setResult('')
    if (next !== 'own') void save(next)
  }
  return (
    <section className={styles.group} aria-label={words.title}>
      <Choices
        label={words.title}
        value={kind}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={choose}
      />
      {kind === 'own' && (
        <>
          <TextField
            label={words.address}
            value={address}
            placeholder="http://proxy.example:8080"
            onChange={setAddress}
          />
          <p className={styles.hint}>{words.hint}</p>
          {kept.hasPassword && <p className={styles.hint}>{kept.passwordIsKept ? words.kept : words.notKept}</p>}
          <Button onClick={() => void save('own')}>{words.save}</Button>
        </>
      )}
      <p role="status" className={styles.result}>
        {result}
      </p>
    </section>
  )
}
