import { useContext } from 'react'
import type { Failure, Remedy, SecondRemedy } from '../../shared/failures/failure'
import type { ProjectState } from '../../shared/states/project-state'
import { ComposerPlace } from '../chat/composer-place'
import { ask, request } from '../state/ask'

/** The ways out of a failure that this window can go. */
export interface Ways {
  readonly onRemedy: (() => void) | undefined
  readonly onSecond: (() => void) | undefined
}

/** What each remedy does in the conversation of a project, where it does more than take the message away. */
export function useProjectRemedies(project: ProjectState): (failure: Failure) => Ways {
  const composer = useContext(ComposerPlace)
  const { id: projectId } = project
  const sendAgain = (): void => {
    const last = project.chat.findLast((item) => item.from === 'person')
    if (last) composer.current?.send(last.text)
  }
  const decideAndSend = async (name: 'project.let-files-leave' | 'project.use-this-computer'): Promise<void> => {
    if (await ask(name, { projectId })) sendAgain()
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
    'write-a-message': () => composer.current?.focus(),
    'let-files-leave': () => void decideAndSend('project.let-files-leave'),
    ...(project.engine === 'cloud' && {
      'use-this-computer': () => void decideAndSend('project.use-this-computer'),
    }),
  }
  const openAccount = (): void => request('project.open-link', { projectId, what: 'account' })
  const seconds: Record<SecondRemedy, () => void> = {
    'send-again': () => request('chat.send-again', { projectId }),
    'get-credits': openAccount,
    'see-plans': openAccount,
  }
  return ({ remedy, second }) => ({ onRemedy: actions[remedy], onSecond: second && seconds[second] })
}
