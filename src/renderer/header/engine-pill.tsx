import { ChevronDown, Cloud, CloudOff, Monitor } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { EngineState } from '../../shared/states/engine-state'
import { Button } from '../parts/button'
import { Menu } from '../parts/menu'
import { request } from '../state/ask'
import { engine, settings } from '../state/states'
import { useWords } from '../words/words'
import { EngineMenu } from './engine-menu'
import { engineMenuOpen } from './engine-menu-state'
import styles from './header.module.css'

const ICONS = { connecting: Cloud, local: Monitor, cloud: Cloud, offline: CloudOff } as const

/** The one place that tells where films are made. */
export function EnginePill({ projectId }: { projectId: string }): ReactNode {
  const state = engine.use()
  const isOpen = engineMenuOpen.use()
  useOnline(state?.phase === 'offline')
  if (!state) return null
  return (
    <Menu open={isOpen} onOpenChange={(open) => engineMenuOpen.set(open)} trigger={<PillButton state={state} />}>
      <EngineMenu state={state} projectId={projectId} />
    </Menu>
  )
}

/** The page hears of the network before main does. */
function useOnline(isOffline: boolean): void {
  useEffect(() => {
    if (!isOffline) return undefined
    const onOnline = (): void => request('engine.connect', {})
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [isOffline])
}

/** The library hands its own props to the trigger, so they are passed on. */
function PillButton({ state, ...rest }: { state: EngineState }): ReactNode {
  const { engine: words, settings: more } = useWords()
  const byChoice = settings.use()?.stayOffline
  const Icon = ICONS[state.phase]
  const credits = state.phase === 'cloud' && state.credits ? ` · ${words.credits(state.credits.available)}` : ''
  return (
    <div role="status" aria-label={words.region}>
      <Button look="quiet" className={styles.pill} {...rest}>
        <span className={styles.dot} data-phase={state.phase} aria-hidden />
        <Icon size={16} aria-hidden />
        <span className={styles.words}>
          {byChoice ? more.offlineByChoice : toPhaseWords(state, words)}
          {credits}
        </span>
        <ChevronDown size={14} aria-hidden />
      </Button>
    </div>
  )
}

function toPhaseWords({ phase, choice, failure }: EngineState, words: ReturnType<typeof useWords>['engine']): string {
  if (phase !== 'offline') return words.phases[phase]
  if (failure?.code === 'nemo.token-refused') return words.keyRefused
  return choice === 'cloud' ? words.unreachable : words.phases.offline
}
