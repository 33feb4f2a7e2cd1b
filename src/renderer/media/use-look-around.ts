import { useEffect } from 'react'
import type { ProjectState } from '../../shared/states/project-state'

/** Files move while a person is elsewhere: whenever they come back to a project, main looks. */
export function useLookAround({ id: projectId, media }: ProjectState): void {
  const isEmpty = media.length === 0
  useEffect(() => {
    if (isEmpty) return undefined
    // Nobody asked for it, so a failure is nobody's business.
    const look = (): void => void window.reelwright.ask('media.look', { projectId })
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [projectId, isEmpty])
}
