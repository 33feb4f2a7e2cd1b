import type { Entry } from './entries'
import { EXPORT_FOLDERS } from './fold/export-folders'
import { chatWith, type EntryOf, type Folder, type Folders, type Kind } from './fold/folder'
import { MEDIA_FOLDERS } from './fold/media-folders'
import { SESSION_FOLDERS } from './fold/session-folders'
import { TURN_FOLDERS } from './fold/turn-folders'
import type { ProjectRecord } from './project-record'

const FOLDERS: Folders<Kind> = {
  created: (_record, { name, nameFrom, engine }) => ({ name, nameFrom, engine }),
  'taken-over': (_record, { origin, revision, media, chat }) => ({
    origin: { id: origin, revision },
    media: media.map(({ sent, ...item }) => ({ ...item, upload: { phase: sent ? 'sent' : 'waiting' } as const })),
    chat,
  }),
  renamed: (_record, { name, nameFrom }) => ({ name, nameFrom }),
  'journal-repaired': (record, { damagedName, atMs }) =>
    chatWith(record, {
      from: 'reelwright',
      id: `repaired-${atMs}`,
      atMs,
      text: '',
      steps: [],
      changes: [],
      next: [],
      actions: [],
      problem: { code: 'store.damaged', facts: { name: damagedName } },
    }),
  ...MEDIA_FOLDERS,
  ...SESSION_FOLDERS,
  ...TURN_FOLDERS,
  ...EXPORT_FOLDERS,
}

/** What a project is before its journal says anything. A journal that lost its first line still folds. */
export function emptyProject(id: string): ProjectRecord {
  return {
    id,
    name: '',
    nameFrom: 'nobody',
    engine: 'local',
    filesMayLeave: false,
    changedAtMs: 0,
    media: [],
    leftThere: [],
    chat: [],
    waiting: [],
    textBack: '',
    exports: [],
  }
}

/** The project after one more entry. Pure; an entry about something unknown changes nothing. */
export function foldEntry<K extends Kind>(record: ProjectRecord, entry: EntryOf<K>): ProjectRecord {
  const change = (FOLDERS[entry.type] as Folder<K>)(record, entry)
  const changedAtMs = Math.max(record.changedAtMs, entry.atMs)
  return withoutUndefined({ ...record, ...change, changedAtMs })
}

export function foldProject(id: string, entries: readonly Entry[]): ProjectRecord {
  return entries.reduce<ProjectRecord>((record, entry) => foldEntry(record, entry), emptyProject(id))
}

/** A value that an entry took away is missing afterwards, not present as `undefined`. */
function withoutUndefined(record: { [P in keyof ProjectRecord]: ProjectRecord[P] | undefined }): ProjectRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as ProjectRecord
}
