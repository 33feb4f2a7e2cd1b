import { definedOnly } from '../../nemo/wire/loose'
import type { Entry } from '../projects/entries'
import type { ExportRecord } from '../projects/project-record'

type ExportEntry = Extract<Entry, { exportId: string }>

/** The exports of a project after one more entry. An entry about an unknown export changes nothing. */
export function foldExports(exports: readonly ExportRecord[], entry: Entry): readonly ExportRecord[] {
  if (!('exportId' in entry)) return exports
  if (entry.type === 'export-asked') {
    const { exportId, folder, fileName, engine, leftOut, format, ratio, size, atMs } = entry
    const asked = {
      id: exportId,
      askedAtMs: atMs,
      folder,
      fileName,
      step: 'asked',
      intents: 0,
      dismissed: false,
    } as const
    return [...exports, { ...asked, ...definedOnly({ engine, leftOut, format, ratio, size }) }]
  }
  return exports.map((record) => (record.id === entry.exportId ? { ...record, ...changeOf(record, entry) } : record))
}

function changeOf(record: ExportRecord, entry: Exclude<ExportEntry, { type: 'export-asked' }>): Partial<ExportRecord> {
  switch (entry.type) {
    case 'render-intended': {
      const { renderId, sessionId, draftHash, filmMs } = entry
      const intent = { renderId, sessionId, draftHash, ...(filmMs !== undefined && { filmMs }) }
      const counted = { intents: record.intents + 1, unsent: false, watchedSinceMs: entry.atMs }
      return { step: 'intended', ...intent, ...counted }
    }
    case 'render-unsent':
      return { intents: record.intents - 1, unsent: true }
    case 'render-accepted':
      return { step: 'accepted', renderId: entry.renderId }
    case 'render-finished':
      return { step: 'finished', ...(entry.output && { output: entry.output }) }
    case 'download-began':
      return { step: 'downloading', partPath: entry.partPath }
    case 'part-verified':
      return { step: 'verified', film: entry.film }
    case 'name-taken':
      return { step: 'named', path: entry.path, endedAtMs: entry.atMs }
    case 'export-told':
      return { step: 'told' }
    case 'export-linked':
      return { link: entry.url }
    case 'export-checked':
      return { step: 'intended', checked: true, unseen: false, watchedSinceMs: entry.atMs }
    case 'export-failed':
      return { step: 'failed', problem: entry.problem }
    case 'export-cancelled':
      return { step: 'cancelled' }
    case 'export-unseen':
      return { unseen: true }
    case 'export-seen':
      return { unseen: false }
    case 'export-dismissed':
      return { dismissed: true }
    case 'export-cleared':
      return { dismissed: true, cleared: true }
  }
}
