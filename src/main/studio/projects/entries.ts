import { z } from 'zod'
import { Edit } from '../../../shared/edit'
import { FilmFormat, FilmSize, Ratio } from '../../../shared/film-words'
import { EngineKind } from '../../../shared/states/engine-state'
import { FilmVersion } from '../../../shared/states/project-state'
import { Timeline } from '../../../shared/timeline'
import {
  ChatRecord,
  FilmRecord,
  LeftOut,
  MediaRecord,
  NameSource,
  Problem,
  ReplyRecord,
  SentCopy,
  SkippedRecord,
  Snapshot,
  TakenMedia,
} from './records'

const OutputRecord = z.object({
  url: z.string(),
  durationMs: z.number().exactOptional(),
  sizeBytes: z.number().exactOptional(),
})

const at = { atMs: z.number() }
const entry = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...at, ...shape })
const exportEntry = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  entry(type, { exportId: z.uuid(), ...shape })

/** One line of a project's journal: something that happened, in the order in which it happened. */
export const Entry = z.discriminatedUnion('type', [
  entry('created', { version: z.literal(1), name: z.string(), nameFrom: NameSource, engine: EngineKind }),
  /** What a project file held. `origin` is the same for all that descend from one project, `revision` for the same content. */
  entry('taken-over', {
    origin: z.uuid(),
    revision: z.string(),
    media: z.array(TakenMedia),
    chat: z.array(ChatRecord),
  }),
  entry('renamed', { name: z.string(), nameFrom: NameSource }),
  entry('journal-repaired', { damagedName: z.string() }),

  entry('media-added', { chatId: z.string(), items: z.array(MediaRecord), skipped: z.array(SkippedRecord) }),
  entry('media-removed', { mediaId: z.uuid() }),
  entry('media-ordered', { mediaIds: z.array(z.uuid()) }),
  entry('media-excluded', { mediaIds: z.array(z.uuid()), excluded: z.boolean() }),
  entry('media-starred', { mediaIds: z.array(z.uuid()), favourite: z.boolean() }),
  /** Found again somewhere else. `other`: its content is another now. The item keeps its id and its name. */
  entry('media-relinked', { item: MediaRecord, other: z.literal(true).exactOptional() }),
  /** `fingerprint`: hash of the first and last mebibyte and the size, see `fingerprint.ts`. */
  entry('upload-began', {
    mediaId: z.uuid(),
    sizeBytes: z.number(),
    modifiedMs: z.number(),
    fingerprint: z.string().exactOptional(),
  }),
  entry('upload-ended', { mediaId: z.uuid(), problem: Problem.exactOptional() }),
  /** A copy of ours, which goes to the cloud in the file's place. */
  entry('media-converted', { mediaId: z.uuid(), copy: SentCopy }),
  /** Addresses were handed to the service, with the names it gave what lay there. */
  entry('links-sent', { urls: z.array(z.string()), names: z.array(z.string()) }),

  /** `reply`: what the conversation says about it. */
  entry('engine-changed', { engine: EngineKind, reply: ReplyRecord.exactOptional() }),
  entry('files-may-leave', {}),
  entry('session-opened', { taskId: z.string(), sessionId: z.string(), userId: z.string().exactOptional() }),
  entry('session-left', {}),

  /** The press of Enter is kept. The message waits for its turn. */
  /** `first`: before those that wait already. `edits`: not typed but done by hand, and `text` tells it. */
  entry('message-composed', {
    messageId: z.string(),
    text: z.string(),
    first: z.literal(true).exactOptional(),
    edits: z.array(Edit).exactOptional(),
  }),
  /** To another place among those that wait, counted from 0. */
  entry('message-moved', { messageId: z.string(), to: z.int().nonnegative() }),
  entry('message-dropped', { messageId: z.string() }),
  /** `along`: what hands did in the meantime goes in the same turn. */
  entry('turn-began', { messageId: z.string(), along: z.array(z.string()).exactOptional() }),
  /** It surely did not arrive, and waits again. */
  entry('turn-put-back', { messageId: z.string() }),
  /** From here on the message may have arrived: it is never sent again by itself. */
  entry('message-leaving', { messageId: z.string(), before: Snapshot }),
  /** Words of the answer that arrived whole, so that a crash in the middle of a turn does not lose them. */
  entry('turn-heard', { messageId: z.string(), text: z.string() }),
  entry('turn-ended', { messageId: z.string(), reply: ReplyRecord, textBack: z.boolean() }),
  /** A request of the person's that the service's chat never sees, with its answer. */
  entry('answered-here', { messageId: z.string(), text: z.string(), reply: ReplyRecord }),
  entry('draft-kept', {
    draftHash: z.string().exactOptional(),
    exportable: z.boolean(),
    timeline: Timeline.exactOptional(),
    history: z.object({ version: z.int(), versions: z.array(FilmVersion) }).exactOptional(),
  }),

  /** `leftOut` is there when a film that was cut online is rendered on this computer. */
  exportEntry('export-asked', {
    folder: z.string(),
    fileName: z.string(),
    engine: EngineKind.exactOptional(),
    leftOut: z.array(LeftOut).exactOptional(),
    /** Missing: an MP4. */
    format: FilmFormat.exactOptional(),
    /** Missing: the frame that the film was cut for. */
    ratio: Ratio.exactOptional(),
    /** Missing: 1080p. */
    size: FilmSize.exactOptional(),
  }),
  /** From here on one more request for a render may have left. */
  exportEntry('render-intended', {
    renderId: z.string(),
    sessionId: z.string(),
    draftHash: z.string(),
    filmMs: z.number().exactOptional(),
  }),
  /** That request surely did not leave. */
  exportEntry('render-unsent', {}),
  exportEntry('render-accepted', { renderId: z.string() }),
  exportEntry('render-finished', { output: OutputRecord.exactOptional() }),
  exportEntry('download-began', { partPath: z.string() }),
  exportEntry('part-verified', { film: FilmRecord }),
  exportEntry('name-taken', { path: z.string() }),
  exportEntry('export-told', {}),
  exportEntry('export-linked', { url: z.url() }),
  /** A person asks again what became of it. */
  exportEntry('export-checked', {}),
  exportEntry('export-failed', { problem: Problem }),
  exportEntry('export-cancelled', {}),
  /** It ends while nobody looks; whoever comes back is told, after a restart too. */
  exportEntry('export-unseen', {}),
  exportEntry('export-seen', {}),
  exportEntry('export-dismissed', {}),
  exportEntry('export-cleared', {}),
])
export type Entry = z.infer<typeof Entry>
/** An entry before the journal dates it. */
export type NewEntry = Entry extends infer E ? (E extends Entry ? Omit<E, 'atMs'> : never) : never
