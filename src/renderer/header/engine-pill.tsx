import { ChevronDown, Cloud, CloudOff, Monitor } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EngineChoice, EngineState } from '../../shared/states/engine-state'
import { Button } from '../parts/button'
import { Menu, MenuChoice, MenuLabel } from '../parts/menu'
import { request } from '../state/ask'
import { engine } from '../state/states'
import { useWords } from '../words/words'
import styles from './header.module.css'

const ICONS = { connecting: Cloud, local: Monitor, cloud: Cloud, offline: CloudOff } as const

const CHOICES: readonly EngineChoice[] = ['automatic', 'local', 'cloud']

/** The one place that tells where films are made. */
export function EnginePill(): ReactNode {
  const words = useWords().engine
  const state = engine.use()
  if (!state) return null
  return (
    <Menu trigger={<PillButton state={state} />}>
      <MenuChoice
        label={words.makeFilms}
        value={state.choice}
        options={CHOICES.map((value) => ({ value, label: words.choices[value], hint: words.explain[value] }))}
        onChange={(choice) => request('engine.choose', { choice })}
      />
      <MenuLabel>{state.credits?.frozen ? words.frozen(state.credits.frozen) : words.newProjects}</MenuLabel>
    </Menu>
  )
}

/** The library hands its own props to the trigger, so they are passed on. */
function PillButton({ state, ...rest }: { state: EngineState }): ReactNode {
  const words = useWords().engine
  const Icon = ICONS[state.phase]
  const credits = state.phase === 'cloud' && state.credits ? ` · ${words.credits(state.credits.available)}` : ''
  return (
    <div role="status" aria-label={words.region}>
      <Button look="quiet" className={styles.pill} {...rest}>
        <span className={styles.dot} data-phase={state.phase} aria-hidden />
        <Icon size={16} aria-hidden />
        {words.phases[state.phase]}
        {credits}
        <ChevronDown size={14} aria-hidden />
      </Button>
    </div>
  )
}
