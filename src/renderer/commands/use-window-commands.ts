import { useEffect } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { isForPlayer } from '../preview/use-player-keys'
import { openSettings, settingsOpen } from '../settings/settings-open'
import { ask, request } from '../state/ask'
import { followCommands, runCommand, useCommands } from './commands'
import { goToExport } from './go-to-export'
import { findCommand } from './keys'

/** The commands of the window as a whole, by the system's menus and by keys. */
export function useWindowCommands({ id: projectId, engine }: ProjectState): void {
  useCommands({
    'project.new': () => request('project.create', {}),
    // A film that was cut online belongs to its session there.
    ...(engine === 'local' && { 'project.duplicate': () => request('project.duplicate', { projectId }) }),
    'project.open-file': () => request('project-file.open', {}),
    'project.save-light': () => request('project-file.save', { projectId, withMedia: false }),
    'project.save-whole': () => request('project-file.save', { projectId, withMedia: true }),
    'media.add-files': () => request('media.choose', { projectId, what: 'files' }),
    'media.add-folder': () => request('media.choose', { projectId, what: 'folder' }),
    'export.start': () => request('export.start', { projectId }),
    'edit.undo': () => inText('undo') || request('edit.undo', { projectId }),
    'edit.redo': () => inText('redo') || request('edit.redo', { projectId }),
    'view.settings': () => settingsOpen.set(true),
    'help.diagnostics': () => openSettings('diagnostics'),
    'help.licences': () => openSettings('about'),
    'help.about': () => openSettings('about'),
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    followCommands((ids) => void ask('menu.offer', { ids }))
    const stops = [
      window.reelwright.listen('menu.command', ({ id }) => void runCommand(id)),
      window.reelwright.listen('window.go', ({ exportId }) => goToExport(exportId)),
    ]
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stops.forEach((stop) => stop())
    }
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const found = findCommand(event)
  if (!found || (found.where === 'outside-text' && !isForPlayer(event))) return
  if (runCommand(found.id)) event.preventDefault()
}

/** Whoever writes means the words. The page has no other way to take typing back than this old one. */
function inText(what: 'undo' | 'redo'): boolean {
  const { activeElement } = document
  const writes = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement
  return writes && document.execCommand(what)
}
