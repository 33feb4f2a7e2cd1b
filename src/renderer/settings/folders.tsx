import { type ReactNode, useState } from 'react'
import type { ProgramFacts } from '../../shared/states/program-facts'
import type { SettingsState } from '../../shared/states/settings-state'
import { Button } from '../parts/button'
import { ask, request } from '../state/ask'
import { useWords } from '../words/words'
import { FilmNameField } from '../exports/film-name-field'
import styles from './settings.module.css'
import { useFacts } from './use-facts'

const BYTES_PER_MB = 1_000_000
const toSize = (sizeBytes: number): string => `${(sizeBytes / BYTES_PER_MB).toFixed(1)} MB`

export function Folders({ state }: { state: SettingsState }): ReactNode {
  const { app, settings: words } = useWords()
  const [freedBytes, setFreedBytes] = useState<number>()
  const facts = useFacts(`${freedBytes ?? ''} ${state.cacheFolder}`)
  const clear = async (): Promise<void> => setFreedBytes((await ask('settings.clear-cache', {}))?.freedBytes)
  return (
    <>
      <h3>{app.exportFolder}</h3>
      <p className={styles.path}>{state.exportFolder}</p>
      <Button onClick={() => request('export.choose-folder', {})}>{app.chooseFolder}</Button>
      <FilmNameField state={state} />
      <h3>{words.data}</h3>
      <p className={styles.path}>{facts?.dataFolder}</p>
      <Button onClick={() => request('settings.open-data-folder', {})}>{words.openFolder}</Button>
      <h3>{words.cache}</h3>
      <p className={styles.path}>{facts && `${facts.cacheFolder} · ${toSize(facts.cacheBytes)}`}</p>
      <p className={styles.hint}>{words.cacheHint}</p>
      {facts && <CachePlaceNote chosen={state.cacheFolder} facts={facts} />}
      <div className={styles.buttons}>
        <Button onClick={() => void clear()}>{words.clearCache}</Button>
        <Button onClick={() => request('settings.choose-cache-folder', { usual: false })}>{words.chooseCache}</Button>
        {state.cacheFolder !== '' && (
          <Button onClick={() => request('settings.choose-cache-folder', { usual: true })}>{words.usualCache}</Button>
        )}
      </div>
      <p role="status" className={styles.result}>
        {freedBytes !== undefined && words.cleared(toSize(freedBytes))}
      </p>
    </>
  )
}

/** Where the cache will be from the next start on, or why it is not where it was wished. */
function CachePlaceNote({ chosen, facts }: { chosen: string; facts: ProgramFacts }): ReactNode {
  const { settings: words } = useWords()
  if (chosen !== facts.cacheChoice) return <p className={styles.hint}>{words.cacheNext(chosen)}</p>
  return facts.isCacheStandIn && <p className={styles.hint}>{words.cacheLost(chosen)}</p>
}
