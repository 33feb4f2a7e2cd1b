import { foldExports } from '../../exports/export-fold'
import type { Entry } from '../entries'
import type { ProjectRecord } from '../project-record'
import type { Change, Folders, Kind } from './folder'

type ExportKinds =
  Extract<Kind, `export-${string}` | `render-${string}`> | 'download-began' | 'part-verified' | 'name-taken'

const exportChange = (record: ProjectRecord, entry: Entry): Change => ({ exports: foldExports(record.exports, entry) })

/** What entries about exports change: the exports, and nothing else. */
export const EXPORT_FOLDERS: Folders<ExportKinds> = {
  'export-asked': exportChange,
  'render-intended': exportChange,
  'render-unsent': exportChange,
  'render-accepted': exportChange,
  'render-finished': exportChange,
  'download-began': exportChange,
  'part-verified': exportChange,
  'name-taken': exportChange,
  'export-told': exportChange,
  'export-linked': exportChange,
  'export-checked': exportChange,
  'export-failed': exportChange,
  'export-cancelled': exportChange,
  'export-unseen': exportChange,
  'export-seen': exportChange,
  'export-dismissed': exportChange,
  'export-cleared': exportChange,
}
