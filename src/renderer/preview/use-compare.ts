import { useCallback, useEffect, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import type { LivePreview } from './live-preview'
import { versionBefore } from './version-before'

/** A view of the film before the last turn, while it is held. */
export interface Compare {
  /** There is such a film. */
  readonly possible: boolean
  /** It is what is seen. */
  readonly shown: boolean
  readonly hold: (held: boolean) => void
}

export function useCompare(live: LivePreview, { id: projectId, history }: ProjectState): Compare {
  const [held, setHeld] = useState(false)
  const { film, before } = live.painter.state.use()
  const version = versionBefore(history)
  const possible = film !== undefined && version !== undefined
  const showing = held && possible

  useEffect(() => {
    if (!showing) return undefined
    live.painter.open({ film: 'before', projectId, version })
    live.look('before')
    return () => live.look('now')
  }, [live, projectId, version, showing])
  useEffect(() => {
    const letGo = (): void => setHeld(false)
    window.addEventListener('blur', letGo)
    return () => window.removeEventListener('blur', letGo)
  }, [])
  return { possible, shown: showing && before !== undefined, hold: useCallback((next: boolean) => setHeld(next), []) }
}
