import { z } from 'zod'
import { FailureCode, FailureFacts } from '../../../shared/failures/failure'
import { Action, MediaKind, Step, UnderstoodCard } from '../../../shared/states/project-state'
import type { Container } from '../../media/facts'

/** A failure before it becomes a sentence: the language is chosen when it is shown, not when it is kept. */
export const Problem = z.object({ code: FailureCode, facts: FailureFacts })
export type Problem = z.infer<typeof Problem>

export const SkippedRecord = z.object({ name: z.string(), problem: Problem })
export type SkippedRecord = z.infer<typeof SkippedRecord>

const CONTAINERS = [
  'jpeg',
  'png',
  'gif',
  'webp',
  'bmp',
  'tiff',
  'heif',
  'mp4',
  'matroska',
  'avi',
  'mpeg-ts',
  'mp3',
  'wav',
  'flac',
  'ogg',
  'aac',
] as const satisfies readonly Container[]

/** A file of ours that is sent in the place of one that the cloud does not take. */
export const SentCopy = z.object({ path: z.string(), name: z.string(), sizeBytes: z.number(), modifiedMs: z.number() })
export type SentCopy = z.infer<typeof SentCopy>

/** A file of the project as it was when it was added. */
export const MediaRecord = z.object({
  id: z.uuid(),
  path: z.string(),
  container: z.enum(CONTAINERS),
  /** Unique inside the project: a second `a.jpg` is `a (2).jpg`. */
  name: z.string(),
  kind: MediaKind,
  sizeBytes: z.number(),
  modifiedMs: z.number(),
  widthPx: z.number().exactOptional(),
  heightPx: z.number().exactOptional(),
  durationMs: z.number().exactOptional(),
  hasAudio: z.boolean(),
  codec: z.string().exactOptional(),
  takenAtMs: z.number().exactOptional(),
})
export type MediaRecord = z.infer<typeof MediaRecord>

/** What the service held before a turn, to tell later whether the turn did anything. */
export const Snapshot = z.object({
  draftHash: z.string().exactOptional(),
  valueHash: z.string().exactOptional(),
  assetNames: z.array(z.string()),
  /** Of the film, where its versions have numbers. */
  version: z.int().exactOptional(),
})
export type Snapshot = z.infer<typeof Snapshot>

export const ReplyRecord = z.object({
  id: z.string(),
  text: z.string(),
  card: UnderstoodCard.exactOptional(),
  steps: z.array(Step),
  changes: z.array(z.string()),
  next: z.array(z.string()).default([]),
  actions: z.array(Action),
  credits: z.object({ before: z.number(), after: z.number() }).exactOptional(),
  problem: Problem.exactOptional(),
  /** The version of the film that the turn ended with, when it made another one. */
  version: z.int().exactOptional(),
  byHand: z.literal(true).exactOptional(),
})
export type ReplyRecord = z.infer<typeof ReplyRecord>

/** One thing in the conversation, as it is kept. */
export const ChatRecord = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('person'),
    id: z.string(),
    text: z.string(),
    atMs: z.number(),
    byHand: z.literal(true).exactOptional(),
  }),
  z.object({ from: z.literal('reelwright'), atMs: z.number(), ...ReplyRecord.shape }),
  z.object({
    from: z.literal('media'),
    id: z.string(),
    atMs: z.number(),
    added: z.object({ photos: z.number(), clips: z.number(), songs: z.number() }),
    skipped: z.array(SkippedRecord),
  }),
])
export type ChatRecord = z.infer<typeof ChatRecord>

/** A file of a project that was made elsewhere. `sent`: the session that came along knows it. */
export const TakenMedia = MediaRecord.extend({
  addedNo: z.int().exactOptional(),
  excluded: z.literal(true).exactOptional(),
  favourite: z.literal(true).exactOptional(),
  fingerprint: z.string().exactOptional(),
  nameThere: z.string().exactOptional(),
  sent: z.boolean(),
})
export type TakenMedia = z.infer<typeof TakenMedia>

export const NameSource = z.enum(['nobody', 'media', 'message', 'person'])
export type NameSource = z.infer<typeof NameSource>

/** The film as it was found when it was checked. */
export const FilmRecord = z.object({
  durationMs: z.number(),
  widthPx: z.number(),
  heightPx: z.number(),
  sizeBytes: z.number(),
})
export type FilmRecord = z.infer<typeof FilmRecord>

/** What of a film that was cut online cannot be had on this computer, and what it is called there. */
export const LeftOut = z.object({ kind: z.enum(['picture', 'track', 'text', 'transition']), name: z.string() })
export type LeftOut = z.infer<typeof LeftOut>
