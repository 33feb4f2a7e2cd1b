import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { UpdateState } from '../../shared/states/update-state'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { update } from '../state/states'
import { useWords } from '../words/words'
import styles from './updates.module.css'
import { useUpdateLine } from './use-update-line'

/** One quiet line about a newer version, with the one thing to do next. It can be put away until the next start. */
export function UpdateLine(): ReactNode {
  const words = useWords().updates
  const state = update.use()
  const [away, setAway] = useState<string>()
  if (!state || state.phase === 'off' || state.phase === 'nothing' || away === awayName(state)) return null
  return (
    <aside className={styles.line} aria-label={words.region}>
      <UpdateWords state={state} />
      {state.phase !== 'fetching' && (
        <IconButton label={words.later} onClick={() => setAway(awayName(state))}>
          <X size={16} aria-hidden />
        </IconButton>
      )}
    </aside>
  )
}

/** What comes next is worth a line of its own. */
const awayName = (state: UpdateState): string => `${state.phase} ${'version' in state ? state.version : ''}`

/** The sentence and its action, in the line and in the settings. */
export function UpdateWords({ state }: { state: UpdateState }): ReactNode {
  const { sentence, action } = useUpdateLine(state)
  return (
    <>
      {/* The share that has arrived is not read out with every percent. */}
      <p role={state.phase === 'fetching' ? undefined : 'status'}>{sentence}</p>
      {action && (
        <Button size="small" onClick={action.act}>
          {action.label}
        </Button>
      )}
    </>
  )
}
