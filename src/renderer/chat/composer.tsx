import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useImperativeHandle, useRef } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './composer.module.css'
import { Queue } from './queue'
import { useDraft } from './use-draft'

/** What others may do to the box. */
export interface ComposerHandle {
  focus(): void
  /** Writes a proposal into the box; sending stays with the person. */
  fill(text: string): void
}

interface ComposerProps {
  project: ProjectState
  handle: RefObject<ComposerHandle | null>
}

/** Enter sends, Shift+Enter breaks the line. While a turn runs the message queues behind it. */
export function Composer({ project, handle }: ComposerProps): ReactNode {
  const words = useWords().composer
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useDraft(project)
  const { id: projectId } = project

  useImperativeHandle(handle, () => ({
    focus: () => box.current?.focus(),
    fill: (proposal) => {
      setText(proposal)
      box.current?.focus()
    },
  }))

  const send = (): void => {
    const message = text.trim()
    if (message === '') return
    setText('')
    request('chat.send', { projectId, text: message })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that only accepts a candidate of an input method is not a wish to send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <div className={styles.composer}>
      <Queue texts={project.queue} onRemove={(index) => request('chat.unqueue', { projectId, index })} />
      <div className={styles.box}>
        <textarea
          ref={box}
          className={styles.text}
          aria-label={words.label}
          placeholder={project.timeline ? words.placeholder : words.placeholderEmpty}
          title={words.hint}
          value={text}
          rows={2}
          maxLength={20_000}
          autoFocus
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div className={styles.foot}>
          <span className={styles.hint}>{project.engine === 'local' ? words.free : words.cloud}</span>
          <Button look="accent" size="small" disabled={text.trim() === ''} onClick={send}>
            {words.send}
            <ArrowUp size={14} aria-hidden />
          </Button>
        </div>
      </div>
    </div>
  )
}
