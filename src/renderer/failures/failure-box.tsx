import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/failures/failure'
import { Button } from '../parts/button'
import { useWords } from '../words/words'
import styles from './failure-box.module.css'

/** A sentence and the one thing to do about it. */
export function FailureBox({ failure, onRemedy }: { failure: Failure; onRemedy: () => void }): ReactNode {
  const words = useWords()
  return (
    <div className={styles.box} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>{failure.message}</p>
      <Button size="small" onClick={onRemedy}>
        {words.remedies[failure.remedy]}
      </Button>
    </div>
  )
}
