import { useRef } from 'react'

interface ReturnFocus {
  /** For the moment before something lies over the window. */
  readonly remember: () => void
  /** Does what was chosen, if anything was, once nothing lies over the window any more. */
  readonly onCloseAutoFocus: (event: Event) => void
  /** What to do then. */
  readonly after: (run: () => void) => void
}

/** Gives the keyboard back to where it was, unless what was chosen took it elsewhere. */
export function useReturnFocus(): ReturnFocus {
  const before = useRef<Element>(null)
  const chosen = useRef<() => void>(undefined)
  return {
    remember: () => {
      before.current = document.activeElement
      chosen.current = undefined
    },
    after: (run) => (chosen.current = run),
    onCloseAutoFocus: (event) => {
      event.preventDefault()
      if (before.current instanceof HTMLElement) before.current.focus()
      // What opens next must not be taken for a part of what is just being closed.
      const run = chosen.current
      if (run) setTimeout(run)
    },
  }
}
