import type { Failure, Remedy } from '../../shared/failures/failure'
import type { ProjectState } from '../../shared/states/project-state'
import { request } from '../state/ask'

/** What each remedy does in a project, where it does more than take the message away. */
export function useProjectRemedy(project: ProjectState): (failure: Failure | undefined) => void {
  const { id: projectId } = project
  const sendAgain = (): void => {
    const last = project.chat.findLast((item) => item.from === 'person')
    if (last) request('chat.send', { projectId, text: last.text })
  }
  const exportAgain = (): void => request('export.start', { projectId })
  const actions: Partial<Record<Remedy, () => void>> = {
    'try-again': sendAgain,
    'send-again': sendAgain,
    'start-session-again': sendAgain,
    'install-ffmpeg': sendAgain,
    'check-again': () => request('chat.check', { projectId }),
    'export-again': exportAgain,
    'download-again': exportAgain,
    'choose-file-again': () => request('media.choose', { projectId, what: 'files' }),
    'choose-another-folder': () => request('export.choose-folder', {}),
    'use-this-computer': () => request('engine.choose', { choice: 'local' }),
  }
  return (failure) => failure && actions[failure.remedy]?.()
}
