import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Step } from '../../shared/states/project-state'
import { toSecondsWords } from '../../shared/units'
import { Spinner } from '../parts/spinner'
import styles from './chat.module.css'

const ICONS = {
  working: <Spinner size={14} />,
  done: <Check size={14} aria-hidden />,
  failed: <X size={14} aria-hidden />,
}

/** Less than this is no time at all to a person. */
const WORTH_TELLING_MS = 100

/** Pieces of work inside a turn, each with the time it took. */
export function Steps({ steps }: { steps: readonly Step[] }): ReactNode {
  if (steps.length === 0) return null
  return (
    <ul className={styles.steps}>
      {steps.map((step) => (
        <li key={step.id} data-phase={step.phase}>
          {ICONS[step.phase]}
          <span>{step.label}</span>
          {step.elapsedMs >= WORTH_TELLING_MS && (
            <span className={styles.seconds}>{toSecondsWords(step.elapsedMs)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
