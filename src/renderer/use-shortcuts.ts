import { useEffect } from 'react'
import type { ProjectState } from '../shared/states/project-state'
import { settingsOpen } from './settings/settings-open'
import { request } from './state/ask'

/** Ctrl (Cmd) with a letter, anywhere in the window. */
export function useShortcuts(project: ProjectState): void {
  const { id: projectId } = project
  useEffect(() => {
    const actions: Record<string, () => void> = {
      e: () => request('export.start', { projectId }),
      o: () => request('media.choose', { projectId, what: 'files' }),
      ',': () => settingsOpen.set(true),
      n: () => request('project.create', {}),
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const held = window.reelwright.platform === 'darwin' ? event.metaKey : event.ctrlKey
      const action = actions[event.key.toLowerCase()]
      if (!held || event.shiftKey || event.altKey || event.repeat || !action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [projectId])
}
