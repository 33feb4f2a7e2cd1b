import { z } from 'zod'
import { Failure } from '../failures/failure'
import { Timeline } from '../timeline'
import { EngineKind } from './engine-state'

export const MediaKind = z.enum(['photo', 'clip', 'music'])
export type MediaKind = z.infer<typeof MediaKind>

/** A file a person added. The file itself stays where it is. */
export const MediaItem = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: MediaKind,
  sizeBytes: z.number(),
  /** Grows with every file that is added. */
  addedNo: z.int().optional(),
  durationMs: z.number().optional(),
  widthPx: z.number().optional(),
  heightPx: z.number().optional(),
  /** Milliseconds since 1970, when the file says so itself. */
  takenAtMs: z.number().optional(),
  /** Where the window gets a small picture of it; missing for music. Only valid inside the app. */
  thumbnailUrl: z.string().optional(),
  /** The cloud takes it as a copy only, and there is none yet. */
  needsCopy: z.literal(true).optional(),
  /** Stays in the list and out of films. */
  excluded: z.literal(true).optional(),
  /** Marked by the person. */
  favourite: z.literal(true).optional(),
  /** Not where it was any more. `lookalike`: a file that was found under its name, with other content. */
  gone: z.object({ lookalike: z.object({ sizeBytes: z.number() }).optional() }).optional(),
  /** `failed` when the engine did not take it; the rest of the batch goes on. */
  upload: z.discriminatedUnion('phase', [
    z.object({ phase: z.literal('waiting') }),
    /** A copy that the cloud takes is being made; the file itself stays as it is. */
    z.object({ phase: z.literal('converting'), progress: z.number() }),
    z.object({ phase: z.literal('sending'), progress: z.number() }),
    z.object({ phase: z.literal('sent') }),
    z.object({ phase: z.literal('failed'), failure: Failure }),
  ]),
})
export type MediaItem = z.infer<typeof MediaItem>

/** A file that was not added, and why. */
export const SkippedFile = z.object({ name: z.string(), failure: Failure })
export type SkippedFile = z.infer<typeof SkippedFile>

/** What was read from a wish, as labels in the person's language, and the words that could not be used. */
export const UnderstoodCard = z.object({
  understood: z.array(z.object({ kind: z.string(), label: z.string() })),
  unused: z.array(z.string()),
})
export type UnderstoodCard = z.infer<typeof UnderstoodCard>

/** Parts of an answer that are there as data too: a window draws them instead of their words. */
export const AnswerData = z.object({
  card: UnderstoodCard.optional(),
  /** What the turn changed, each as a sentence. */
  changes: z.array(z.string().max(500)).max(200).optional(),
  /** Ideas for the next message, ready to be sent. */
  next: z.array(z.string().max(200)).max(5).optional(),
})
export type AnswerData = z.infer<typeof AnswerData>

/** A piece of work inside a turn, such as "Arranging clips". `label` is for people. */
export const Step = z.object({
  id: z.string(),
  label: z.string(),
  phase: z.enum(['working', 'done', 'failed']),
  elapsedMs: z.number(),
})
export type Step = z.infer<typeof Step>

export const Action = z.enum(['export', 'status', 'credits', 'upload'])
export type Action = z.infer<typeof Action>

/** One line of the conversation. */
export const ChatItem = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('person'),
    id: z.string(),
    text: z.string(),
    atMs: z.number(),
    /** Not typed but done on the timeline; `text` tells what, and the next item what came of it. */
    byHand: z.literal(true).optional(),
  }),
  z.object({
    from: z.literal('reelwright'),
    id: z.string(),
    atMs: z.number(),
    text: z.string(),
    card: UnderstoodCard.optional(),
    steps: z.array(Step),
    /** What the turn changed, in words. */
    changes: z.array(z.string()),
    /** The version of the film that the turn ended with, when it made one. See `ProjectState.history`. */
    version: z.int().optional(),
    /** It answers a change that was made on the timeline. */
    byHand: z.literal(true).optional(),
    /** Ideas for the next message. */
    next: z.array(z.string()),
    actions: z.array(Action),
    /** Available credits before and after the turn, as the service counted them. */
    credits: z.object({ before: z.number(), after: z.number() }).optional(),
    failure: Failure.optional(),
  }),
  z.object({
    from: z.literal('media'),
    id: z.string(),
    atMs: z.number(),
    added: z.object({ photos: z.number(), clips: z.number(), songs: z.number() }),
    skipped: z.array(SkippedFile),
  }),
])
export type ChatItem = z.infer<typeof ChatItem>

export const TurnState = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('idle') }),
  z.object({
    phase: z.literal('working'),
    startedAtMs: z.number(),
    /** Words so far. */
    text: z.string(),
    card: UnderstoodCard.optional(),
    steps: z.array(Step),
    /** What is there already while the rest is still being made, each as a sentence. */
    stages: z.array(z.string()),
    /** The service said that this takes minutes. */
    isLong: z.boolean(),
  }),
  /** The message may or may not have arrived; it is not sent again by itself. */
  z.object({ phase: z.literal('in-doubt'), failure: Failure }),
])
export type TurnState = z.infer<typeof TurnState>

/** One state the film has been in. No number means two of them. */
export const FilmVersion = z.object({
  version: z.int(),
  /** What made it, in the words of that moment; empty for the time before the first film. */
  label: z.string(),
  atMs: z.number(),
})
export type FilmVersion = z.infer<typeof FilmVersion>

/** What undo and redo would do. Online, where undo is said in words, there are no versions. */
export const HistoryState = z.object({
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** What undo takes back, and what redo brings again. */
  undoLabel: z.string().optional(),
  redoLabel: z.string().optional(),
  /** The version that is shown now. */
  version: z.int().optional(),
  /** Oldest first; those behind the present one are what redo reaches. */
  versions: z.array(FilmVersion),
})
export type HistoryState = z.infer<typeof HistoryState>

/** One project, whole, as the window draws it. Main owns it. */
export const ProjectState = z.object({
  id: z.uuid(),
  name: z.string(),
  engine: EngineKind,
  media: z.array(MediaItem),
  chat: z.array(ChatItem),
  turn: TurnState,
  /** Follow-ups typed while a turn runs, in order. */
  queue: z.array(z.string()),
  timeline: Timeline.optional(),
  /** Missing before the first film. */
  history: HistoryState.optional(),
  /** One line about the timeline, such as "Timeline (3 tracks): 1. Video: ...". */
  summary: z.string(),
  exportable: z.boolean(),
  /** The film as it is now could also be rendered on this computer: everything in it is the person's own. */
  canRenderHere: z.boolean(),
  /** A person agreed that this project's files may leave the computer. Always true where they do not. */
  mayLeave: z.boolean(),
  /** What sending the next message to the cloud means. Missing on this computer. Credits are a guess, told as one. */
  sendCost: z
    .object({ fileCount: z.int(), sizeBytes: z.number(), aboutCredits: z.object({ from: z.number(), to: z.number() }) })
    .optional(),
  /** Files are being read after a drop. */
  reading: z.boolean(),
  /** What is being read, by name, as long as it is not in the list; the first thousand. */
  arriving: z.array(z.string()),
  /** What was typed and not sent. */
  unsentText: z.string(),
})
export type ProjectState = z.infer<typeof ProjectState>

/** A project among others. */
export const ProjectListItem = z.object({
  id: z.uuid(),
  name: z.string(),
  changedAtMs: z.number(),
  /** Where the window gets the first picture of its film, or of its files. */
  thumbnailUrl: z.string().optional(),
  /** How long its film is. Missing: there is none yet. */
  filmMs: z.number().optional(),
  /** What it is busy with, looked at or not. */
  busy: z.enum(['cutting', 'exporting']).optional(),
})
export type ProjectListItem = z.infer<typeof ProjectListItem>
export const ProjectList = z.object({ projects: z.array(ProjectListItem), openId: z.uuid().optional() })
export type ProjectList = z.infer<typeof ProjectList>
