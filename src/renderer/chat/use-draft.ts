import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { ask } from '../state/ask'

/** Typing rests this long before it is written down. */
const KEEP_AFTER_MS = 400

/** What stands in the box. Main keeps it, so that a crash or a change of project loses at most the last words. */
export function useDraft({ id: projectId, unsentText }: ProjectState): [string, Dispatch<SetStateAction<string>>] {
  const [text, setText] = useState(unsentText)
  const [kept, setKept] = useState(unsentText)

  // Main puts a text back when its message could not be sent. It never replaces what a person has typed since.
  if (unsentText !== kept) {
    setKept(unsentText)
    if (text === '' && unsentText !== '') setText(unsentText)
  }

  useEffect(() => {
    const timer = setTimeout(() => void ask('chat.keep-text', { projectId, text }), KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [projectId, text])

  return [text, setText]
}
