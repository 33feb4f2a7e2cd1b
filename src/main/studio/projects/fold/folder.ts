import type { Entry } from '../entries'
import type { ChatRecord } from '../records'
import type { ProjectRecord } from '../project-record'

export type Kind = Entry['type']
export type EntryOf<K extends Kind> = Extract<Entry, { type: K }>
/** What an entry changes. `undefined` takes a value away. */
export type Change = { [P in keyof ProjectRecord]?: ProjectRecord[P] | undefined }
export type Folder<K extends Kind> = (record: ProjectRecord, entry: EntryOf<K>) => Change
/** One for each kind of entry: a missing one does not compile. */
export type Folders<K extends Kind> = { [P in K]: Folder<P> }

export const chatWith = (record: ProjectRecord, item: ChatRecord): Change => ({ chat: [...record.chat, item] })
