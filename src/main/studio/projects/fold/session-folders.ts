import type { MediaInProject, ProjectRecord } from '../project-record'
import { type Change, chatWith, type Folders } from './folder'

type SessionKinds =
  'engine-changed' | 'files-may-leave' | 'session-opened' | 'session-left' | 'links-sent' | 'draft-kept'

/** What entries about the service, and what it holds of ours, change. */
export const SESSION_FOLDERS: Folders<SessionKinds> = {
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
  'links-sent': (record, { urls, names }) => ({
    links: { urls: [...(record.links?.urls ?? []), ...urls], names: [...(record.links?.names ?? []), ...names] },
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
}

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
