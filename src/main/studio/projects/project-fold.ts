import { basename } from 'node:path'
import type { ChatRecord, Entry, MediaRecord } from './entries'
import { foldExports } from '../exports/export-fold'
import { mergeGestures } from './merge-gestures'
import type { MediaInProject, Message, ProjectRecord, TurnRecord } from './project-record'

type Kind = Entry['type']
type Of<K extends Kind> = Extract<Entry, { type: K }>
/** What an entry changes. `undefined` takes a value away. */
type Change = { [P in keyof ProjectRecord]?: ProjectRecord[P] | undefined }
type MediaLine = Extract<ChatRecord, { from: 'media' }>
type Folder<K extends Kind> = (record: ProjectRecord, entry: Of<K>) => Change

const chatWith = (record: ProjectRecord, item: ChatRecord): Change => ({ chat: [...record.chat, item] })
/** Files of one drop that are listed one after the other are told in one line. */
function toldWith({ chat }: ProjectRecord, item: MediaLine): ProjectRecord['chat'] {
  const before = chat.find((one): one is MediaLine => one.from === 'media' && one.id === item.id)
  if (!before) return [...chat, item]
  const { photos, clips, songs } = before.added
  const added = {
    photos: photos + item.added.photos,
    clips: clips + item.added.clips,
    songs: songs + item.added.songs,
  }
  const all = { ...before, added, skipped: [...before.skipped, ...item.skipped] }
  return chat.map((one) => (one === before ? all : one))
}
const withUpload = (record: ProjectRecord, mediaId: string, upload: MediaInProject['upload']): Change => ({
  media: record.media.map((item) => (item.id === mediaId ? { ...item, upload } : item)),
})
/** The service no longer holds anything of ours: everything goes again when it is needed. */
const withoutSession = (record: ProjectRecord): Change => ({
  session: undefined,
  links: undefined,
  draft: undefined,
  leftThere: [],
  isSessionStale: undefined,
  media: record.media.map((item) => ({ ...withoutTrace(item), upload: { phase: 'waiting' } as const })),
})
function withoutTrace(item: MediaInProject): MediaInProject {
  const { movedFrom, nameThere, ...rest } = item
  return movedFrom === undefined && nameThere === undefined ? item : rest
}
const nextNo = ({ media }: ProjectRecord): number =>
  media.reduce((most, { addedNo = 0 }) => Math.max(most, addedNo), 0) + 1
const staleIfUncut = ({ draft }: ProjectRecord): Change => (draft?.timeline ? {} : { isSessionStale: true })

/** The engine on this computer is told where a file lies now; the cloud has it, unless its content is another. */
function relinked(
  before: MediaInProject,
  found: MediaRecord,
  isOther: boolean,
  { engine }: ProjectRecord,
): MediaInProject {
  const { fingerprint, ...item } = { ...before, ...found, name: before.name }
  const isLocal = engine === 'local'
  if (!isLocal && !isOther) return { ...item, ...(fingerprint !== undefined && { fingerprint }) }
  const isKnown = isLocal && (before.upload.phase === 'sent' || before.movedFrom !== undefined)
  const nameThere = before.nameThere ?? basename(before.path)
  const trace = isKnown && { movedFrom: before.movedFrom ?? before.path, nameThere }
  return { ...item, upload: { phase: 'waiting' }, ...trace }
}
/** Source: `Gesture.words`. */
const MOST_GESTURE_CHARS = 500

const exportChange = (record: ProjectRecord, entry: Entry): Change => ({ exports: foldExports(record.exports, entry) })

const FOLDERS: { [K in Kind]: Folder<K> } = {
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

  'media-added': (record, { chatId, items, skipped, atMs }) => ({
    media: [
      ...record.media,
      ...items.map((item, index) => ({
        ...item,
        addedNo: nextNo(record) + index,
        upload: { phase: 'waiting' } as const,
      })),
    ],
    chat: toldWith(record, { from: 'media', id: chatId, atMs, added: countKinds(items), skipped }),
  }),
  'media-removed': (record, { mediaId }) => ({
    media: record.media.filter(({ id }) => id !== mediaId),
    leftThere: [
      ...record.leftThere,
      ...record.media
        .filter(({ id, upload }) => id === mediaId && upload.phase === 'sent')
        .map(({ name, fingerprint }) => ({ name, ...(fingerprint !== undefined && { fingerprint }) })),
    ],
  }),
  'media-ordered': (record, { mediaIds }) => {
    const places = new Map(mediaIds.map((id, index) => [id, index]))
    const placeOf = ({ id }: MediaInProject): number => places.get(id) ?? places.size
    return { media: record.media.toSorted((one, other) => placeOf(one) - placeOf(other)), ...staleIfUncut(record) }
  },
  'media-excluded': (record, { mediaIds, excluded }) => ({
    media: record.media.map(({ excluded: before, ...item }) => {
      const isOut = mediaIds.includes(item.id) ? excluded : before
      return { ...item, ...(isOut && { excluded: true as const }) }
    }),
    ...staleIfUncut(record),
  }),
  'media-relinked': (record, { item: found, other }) => ({
    media: record.media.map((item) => (item.id === found.id ? relinked(item, found, other === true, record) : item)),
  }),
  'upload-began': (record, { mediaId, fingerprint }) => ({
    media: record.media.map((item) =>
      item.id === mediaId
        ? {
            ...item,
            upload: { phase: 'waiting', began: true } as const,
            ...(fingerprint !== undefined && { fingerprint }),
          }
        : item,
    ),
  }),
  'upload-ended': (record, { mediaId, problem }) => {
    if (problem) return withUpload(record, mediaId, { phase: 'failed', problem })
    const media = record.media.map(({ movedFrom, ...item }) =>
      item.id !== mediaId && movedFrom !== undefined ? { ...item, movedFrom } : item,
    )
    return withUpload({ ...record, media }, mediaId, { phase: 'sent' })
  },

  'media-converted': (record, { mediaId, copy }) => ({
    media: record.media.map(({ fingerprint, ...item }) =>
      item.id === mediaId
        ? { ...item, copy, upload: { phase: 'waiting' } as const }
        : { ...item, ...(fingerprint !== undefined && { fingerprint }) },
    ),
  }),
  'links-sent': (record, { urls, names }) => ({
    links: { urls: [...(record.links?.urls ?? []), ...urls], names: [...(record.links?.names ?? []), ...names] },
  }),

  'engine-changed': (record, { engine, reply, atMs }) => ({
    engine,
    ...withoutSession(record),
    ...(reply && chatWith(record, { from: 'reelwright', atMs, ...reply })),
  }),
  'files-may-leave': () => ({ filesMayLeave: true }),
  'session-opened': (_record, { taskId, sessionId, userId }) => ({
    session: { taskId, sessionId, ...(userId !== undefined && { userId }) },
  }),
  'session-left': (record) => withoutSession(record),

  'message-composed': (record, { messageId, text, first, edits }) => {
    const message = { id: messageId, text, ...(edits && { edits }) }
    return {
      waiting: first ? [message, ...record.waiting] : [...record.waiting, message],
      ...(!edits && { textBack: '' }),
    }
  },
  'message-moved': (record, { messageId, to }) => {
    const moved = record.waiting.find(({ id }) => id === messageId)
    const others = record.waiting.filter((message) => message !== moved)
    return moved ? { waiting: others.toSpliced(to, 0, moved) } : {}
  },
  'message-dropped': (record, { messageId }) => ({
    waiting: record.waiting.filter((message) => message.id !== messageId),
  }),
  'turn-began': (record, { messageId, along = [], atMs }) => {
    const begun = record.waiting.filter(({ id }) => id === messageId || along.includes(id))
    const turn = toTurn(begun, atMs)
    if (!turn) return {}
    const { id, text, gestures } = turn
    return {
      waiting: record.waiting.filter((message) => !begun.includes(message)),
      turn,
      ...chatWith(record, { from: 'person', id, text, atMs, ...(gestures && { byHand: true }) }),
    }
  },
  'turn-put-back': (record, { messageId }) => {
    const { turn } = record
    if (turn?.id !== messageId) return {}
    const { id, text, gestures } = turn
    const message = { id, text, ...(gestures && { edits: gestures.flatMap(({ edits }) => edits) }) }
    return {
      turn: undefined,
      waiting: [message, ...record.waiting],
      chat: record.chat.filter((item) => item.from !== 'person' || item.id !== id),
    }
  },
  'message-leaving': (record, { messageId, before }) =>
    record.turn?.id === messageId ? { turn: { ...record.turn, before } } : {},
  'turn-heard': (record, { messageId, text }) =>
    record.turn?.id === messageId ? { turn: { ...record.turn, heard: text } } : {},
  'turn-ended': (record, { messageId, reply, textBack, atMs }) => {
    const turn = record.turn?.id === messageId ? record.turn : undefined
    return {
      ...chatWith(record, { from: 'reelwright', atMs, ...reply }),
      ...(turn && { turn: undefined }),
      ...(turn && textBack && !turn.gestures && { textBack: turn.text }),
    }
  },
  'answered-here': (record, { messageId, text, reply, atMs }) => ({
    waiting: record.waiting.filter(({ id }) => id !== messageId),
    chat: [...record.chat, { from: 'person', id: messageId, text, atMs }, { from: 'reelwright', atMs, ...reply }],
  }),
  'draft-kept': (_record, { draftHash, exportable, timeline, history }) => ({
    draft: {
      exportable,
      ...(draftHash !== undefined && { hash: draftHash }),
      ...(timeline && { timeline }),
      ...(history && { history }),
    },
    ...(timeline && { isSessionStale: undefined }),
  }),

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
export function foldEntry<K extends Kind>(record: ProjectRecord, entry: Of<K>): ProjectRecord {
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

/** The turn of a message, or of what hands did one after the other. */
function toTurn(messages: readonly Message[], beganAtMs: number): TurnRecord | undefined {
  const [first] = messages
  if (!first?.edits) return first && { ...first, beganAtMs }
  const all = messages.map(({ text, edits = [] }) => ({ words: text.slice(0, MOST_GESTURE_CHARS), edits: [...edits] }))
  const gestures = mergeGestures(all)
  return { id: first.id, text: gestures.map(({ words }) => words).join('\n'), gestures, beganAtMs }
}

function countKinds(items: readonly MediaRecord[]): { photos: number; clips: number; songs: number } {
  const count = (kind: MediaRecord['kind']): number => items.filter((item) => item.kind === kind).length
  return { photos: count('photo'), clips: count('clip'), songs: count('music') }
}
