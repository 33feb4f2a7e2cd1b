import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import type { QuitChoice } from '../../shared/states/quit-state'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { quitQuestion } from '../state/states'
import { useWords } from '../words/words'
import styles from './quit-sheet.module.css'

const decide = (choice: QuitChoice) => () => request('quit.decide', { choice })

/** The one question of a person who leaves while work is unfinished. Escape is no decision: everything stays. */
export function QuitSheet(): ReactNode {
  const words = useWords().quit
  const question = quitQuestion.use()
  if (question?.phase !== 'asked') return null
  const { filmCount, messageCount } = question
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && decide('stay')()}>
      <div className={styles.shade} aria-hidden />
      <AlertDialog.Content className={styles.sheet}>
        <AlertDialog.Title className={styles.title}>{words.title(filmCount, messageCount)}</AlertDialog.Title>
        <AlertDialog.Description className={styles.text}>{words.text}</AlertDialog.Description>
        <div className={styles.choices}>
          <AlertDialog.Action asChild>
            <Button look="accent" autoFocus onClick={decide('background')}>
              {words.background}
            </Button>
          </AlertDialog.Action>
          <Button onClick={decide('later')}>{words.later}</Button>
          {filmCount > 0 && <Button onClick={decide('cancel')}>{words.cancel(filmCount)}</Button>}
          <AlertDialog.Cancel asChild>
            <Button look="quiet">{words.stay}</Button>
          </AlertDialog.Cancel>
        </div>
      </AlertDialog.Content>
    </AlertDialog.Root>
  )
}
