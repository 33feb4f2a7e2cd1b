import { useContext } from 'react'
import type { Remedy } from '../../shared/failures/failure'
import type { ExportState } from '../../shared/states/export-state'
import { ComposerPlace } from '../chat/composer-place'
import { ask, request } from '../state/ask'
import { useProject } from '../state/states'

export type FailedExport = Extract<ExportState, { phase: 'failed' }>

/** What a person can do about a film that did not come. A new try takes the place of the one that failed. */
export function useExportRemedies(job: FailedExport): { onRemedy: () => void; onSecond: (() => void) | undefined } {
  const composer = useContext(ComposerPlace)
  const project = useProject(job.projectId)
  const { id: exportId, projectId, format, ratio, size } = job
  const { remedy, second } = job.failure

  const dismiss = (): void => request('export.dismiss', { exportId })
  const startInstead = async (name: 'export.start' | 'export.start-here'): Promise<void> => {
    const form = { ...(format && { format }), ...(ratio && { ratio }), ...(size && { size }) }
    if (await ask(name, { projectId, ...form })) dismiss()
  }
  const isMadeElsewhere = project !== undefined && job.engine !== project.engine
  const exportAgain = (): void => void startInstead(isMadeElsewhere ? 'export.start-here' : 'export.start')
  const exportElsewhere = async (): Promise<void> => {
    const answer = await ask('export.choose-folder', {})
    if (answer?.chosen) exportAgain()
  }
  const lookAgain = (): void => request('export.check', { exportId })
  const makeItHere = (): void => {
    if (project?.canRenderHere) void startInstead('export.start-here')
    else request('project.use-this-computer', { projectId })
  }
  const actions: Partial<Record<Remedy, () => void>> = {
    'check-again': lookAgain,
    'download-again': lookAgain,
    'use-this-computer': makeItHere,
    'choose-another-folder': () => void exportElsewhere(),
    'write-a-message': () => composer.current?.focus(),
    'remove-file': dismiss,
    'close-other-window': dismiss,
    dismiss,
  }
  const isAccountMatter = second === 'get-credits' || second === 'see-plans'
  return {
    onRemedy: actions[remedy] ?? exportAgain,
    onSecond: isAccountMatter ? () => request('project.open-link', { projectId, what: 'account' }) : undefined,
  }
}
