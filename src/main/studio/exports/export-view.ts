import type { Language } from '../../../shared/language'
import type { ExportState } from '../../../shared/states/export-state'
import { basename } from 'node:path'
import { definedOnly } from '../../nemo/wire/loose'
import type { ExportProgress } from './export-progress'
import type { Project } from '../projects/project'
import { engineOf, type ExportRecord } from '../projects/project-record'
import { failureOf } from '../projects/project-view'
import { toLeftOutWords } from './render-here/left-out-words'

/** An export as a person sees it. `progress` is missing when it is not being worked on. */
export function toExportState(
  project: Project,
  record: ExportRecord,
  progress: ExportProgress | undefined,
  language: Language,
  { resumed, whileAway }: { resumed?: boolean; whileAway?: boolean } = {},
): ExportState {
  const { id, askedAtMs: startedAtMs, path } = record
  const head = {
    id,
    projectId: project.id,
    projectName: project.record.name,
    engine: engineOf(project.record, record),
    fileName: path === undefined ? record.fileName : basename(path),
    startedAtMs,
    ...(resumed && { resumed: true as const }),
    ...(whileAway && { whileAway: true as const }),
    ...definedOnly({ format: record.format, ratio: record.ratio, size: record.size }),
    ...(record.leftOut && { leftOut: record.leftOut.map((one) => toLeftOutWords(one, language)) }),
  }
  const whole = progress?.whole ?? 0
  if (record.step === 'cancelled') return { ...head, phase: 'cancelled', progress: whole }
  if (record.step === 'failed') {
    const problem = record.problem ?? { code: 'unexpected' as const, facts: {} }
    return { ...head, phase: 'failed', progress: whole, failure: failureOf(problem, language) }
  }
  if (path !== undefined && record.film) {
    const endedAtMs = record.endedAtMs ?? startedAtMs
    const file = { name: basename(path), ...record.film }
    return { ...head, phase: 'done', progress: 1, file, endedAtMs, ...(record.link && { link: record.link }) }
  }
  const phase = progress?.phase ?? 'starting'
  const remainingMs = progress?.remainingMs
  return phase === 'rendering'
    ? {
        ...head,
        phase,
        progress: whole,
        ...definedOnly({
          remainingMs,
          isLong: progress?.isLong || undefined,
          isWaiting: progress?.isWaiting || undefined,
          before: progress?.before,
        }),
      }
    : { ...head, phase, progress: whole }
}
