import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/failures/failure'
import { Button } from '../parts/button'
import { CopyButton } from '../parts/copy-button'
import { useWords } from '../words/words'
import styles from './failure-box.module.css'
import { toDiagnostics } from './to-diagnostics'

interface FailureBoxProps {
  failure: Failure
  /** Missing where there is nothing to do any more. */
  onRemedy?: (() => void) | undefined
  onSecond?: (() => void) | undefined
}

/** A sentence, the one thing to do about it, and beside that a quiet second where there is one. */
export function FailureBox({ failure, onRemedy, onSecond }: FailureBoxProps): ReactNode {
  const words = useWords()
  const { message, remedy, second } = failure
  return (
    <div className={styles.box} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>{message}</p>
      <CopyButton
        label={words.conversation.copyDetails}
        toText={() => toDiagnostics(failure, window.reelwright.platform, navigator.userAgent)}
      />
      {(onRemedy ?? onSecond) && (
        <div className={styles.ways}>
          {second && onSecond && (
            <Button look="quiet" size="small" title={words.seconds[second].hint} onClick={onSecond}>
              {words.seconds[second].label}
            </Button>
          )}
          {onRemedy && (
            <Button size="small" onClick={onRemedy}>
              {words.remedies[remedy]}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
