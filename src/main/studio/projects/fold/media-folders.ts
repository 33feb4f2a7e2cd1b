import { basename } from 'node:path'
import type { ChatRecord, MediaRecord } from '../records'
import type { MediaInProject, ProjectRecord } from '../project-record'
import type { Change, Folders, Kind } from './folder'

type MediaLine = Extract<ChatRecord, { from: 'media' }>
type MediaKinds = Extract<Kind, `media-${string}` | `upload-${string}`>

/** What entries about files change. */
export const MEDIA_FOLDERS: Folders<MediaKinds> = {
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
  'media-starred': (record, { mediaIds, favourite }) => ({
    media: record.media.map(({ favourite: before, ...item }) => {
      const isStarred = mediaIds.includes(item.id) ? favourite : before
      return { ...item, ...(isStarred && { favourite: true as const }) }
    }),
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
}

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

function countKinds(items: readonly MediaRecord[]): { photos: number; clips: number; songs: number } {
  const count = (kind: MediaRecord['kind']): number => items.filter((item) => item.kind === kind).length
  return { photos: count('photo'), clips: count('clip'), songs: count('music') }
}
