import type { Readable } from 'node:stream'
import type { Gesture } from '../../shared/edit'
import type { FailureCode, FailureFacts, ReelwrightError } from '../../shared/failures/failure'
import type { FilmForm } from '../../shared/film-words'
import type { Language } from '../../shared/language'
import type { Credits } from '../../shared/states/engine-state'
import type { PreviewPiece, PreviewPlan, PreviewWish } from '../../shared/preview'
import type { Timeline } from '../../shared/timeline'
import type { AnswerData, FilmVersion } from '../../shared/states/project-state'

/**
 * The NemoVideo contract as the studio uses it. `createNemoClient` makes one for any address that speaks it:
 * the cloud, or the engine on this computer. Every method throws `NemoError`; see `nemo-error.ts`.
 * Source: docs/wire.md.
 */
/** Before all renders that wait, behind them, or right before one of them, by its id. */
export type RenderPlace = 'first' | 'last' | { readonly before: string }

export interface NemoClient {
  /** Takes or renews the token when needed, so that the next calls do not wait for it. */
  signIn(signal?: AbortSignal): Promise<Account>
  /**
   * Drops the free account of this program: its token, wherever it is kept, and its client id. The next call makes a new one.
   * Missing where the token was given: that is not ours to drop.
   */
  signOut?(): Promise<void>
  openSession(input: { name: string; language: Language }, signal?: AbortSignal): Promise<SessionIds>
  /**
   * Sends one message and yields what comes back until the stream closes. Never sends twice.
   * `edits`: what hands did; `text` then tells it in words. Only the engine on this computer gets them.
   * Throws `NemoError`; `delivered` on it says whether any byte of the request may have left.
   */
  chat(input: OutgoingMessage, signal: AbortSignal): AsyncIterable<ChatEvent>
  /** Sends files in one request, streamed from disk. `onProgress` gets sent bytes per file path. */
  uploadFiles(
    sessionId: string,
    files: readonly OutgoingFile[],
    options: { signal: AbortSignal; onProgress?: (path: string, sentBytes: number) => void },
  ): Promise<Uploaded>
  /** Hands over addresses instead of bytes. The engine on this computer takes `file:` URLs, without a copy. */
  uploadUrls(
    sessionId: string,
    urls: readonly string[],
    signal: AbortSignal,
    /** Where a file was when that engine got it, for those that lie somewhere else now: they stay the files they were. */
    movedFrom?: readonly (string | undefined)[],
  ): Promise<Uploaded>
  credits(signal?: AbortSignal): Promise<Credits>
  state(sessionId: string, signal?: AbortSignal): Promise<SessionState>
  /**
   * Asks for a render. `rawDraft` goes into the request byte for byte. Answers the id to poll.
   * A `format` other than MP4, a `ratio` other than the draft's, and a `size`, are understood by the engine on this computer alone.
   */
  submitRender(
    input: { renderId: string; sessionId: string; rawDraft: string } & FilmForm,
    signal?: AbortSignal,
  ): Promise<{ renderId: string }>
  pollRender(renderId: string, signal?: AbortSignal): Promise<RenderStatus>
  cancelRender(renderId: string, signal?: AbortSignal): Promise<void>
  /** Gives a render that waits another place among those that wait. Missing where films of others wait, too. */
  placeRender?(renderId: string, place: RenderPlace, signal?: AbortSignal): Promise<void>
  /**
   * Writes the film to `partPath` (exists already when resuming) and answers its size. Sends no token to file addresses.
   * `output` is missing when only the fallback route may be used.
   */
  download(
    input: { renderId: string; output?: RenderOutput; partPath: string },
    options: { signal: AbortSignal; onProgress?: (receivedBytes: number, totalBytes: number | undefined) => void },
  ): Promise<{ sizeBytes: number }>
  /** A link that opens the project in a browser, or undefined where there is none. */
  projectLink(ids: SessionIds, signal?: AbortSignal): Promise<string | undefined>
  /**
   * Where more credits or another plan are had, in a browser. Undefined where nothing costs anything.
   * `ids` name the account when the token does not.
   */
  accountLink(ids?: SessionIds): Promise<string | undefined>
  /** Missing where the film is not at hand to be drawn. */
  readonly preview?: PreviewClient
  /** Missing where films belong to an account. */
  readonly films?: FilmCarrier
  /** Closes connections. No call may follow. */
  close(): Promise<void>
}

export interface Account {
  readonly anonymous: boolean
  readonly userId?: string
  readonly expiresAtMs?: number
  /** Where the token lies between starts; `given` is one that the environment or the engine's start brought. */
  readonly kept: 'keychain' | 'file' | 'given'
}

export interface SessionIds {
  readonly taskId: string
  readonly sessionId: string
  /** The account it was opened for, when the service says so. */
  readonly userId?: string
}

export interface OutgoingMessage {
  readonly sessionId: string
  readonly text: string
  readonly edits?: readonly Gesture[]
}

export interface OutgoingFile {
  /** Absolute path, opened read-only. */
  readonly path: string
  /** The base name that is sent. */
  readonly name: string
  readonly contentType: string
  readonly sizeBytes: number
  /** When it was looked at: another time of change means another content. */
  readonly modifiedMs?: number
}

export interface UploadedAsset {
  readonly name: string
  readonly url?: string
  readonly hash?: string
}

/** What an upload came to, file by file. A file may be missing from both lists: then nobody knows. */
export interface Uploaded {
  readonly assets: readonly UploadedAsset[]
  /** Files that were not taken, and why, as far as the service says so. */
  readonly refused: readonly { readonly name: string; readonly failure: OwnFailure }[]
  /** False when the session may not hold them yet: only the state can tell. */
  readonly isApplied: boolean
}

export type ChatEvent =
  /**
   * A message as it stands now: a later one with the same id replaces it. `final` when no more of it will come.
   * A message with `data` says the same in words.
   */
  | {
      readonly kind: 'message'
      readonly id: string
      readonly text: string
      readonly final: boolean
      readonly data?: AnswerData
    }
  | {
      readonly kind: 'tool'
      readonly callId: string
      readonly name: string
      readonly phase: 'start' | 'end'
      readonly failed?: boolean
    }
  /** A sign of life without content: heartbeat, comment, empty data. */
  | { readonly kind: 'alive' }
  /** The draft or the material may have changed: worth a look at the state. */
  | { readonly kind: 'state-changed' }
  /** A long job was started: the answer takes minutes. */
  | { readonly kind: 'long-job' }
  /** The service said that this turn failed. Words shown so far stay. */
  | { readonly kind: 'failed'; readonly error: ReelwrightError }

export interface SessionState {
  /** The draft exactly as it came: the same bytes go back with a render. Missing before the first cut. */
  readonly rawDraft?: string
  /** What the draft shows, read tolerantly. Missing when there is none or it cannot be read for display. */
  readonly timeline?: Timeline
  /** At least one track holds a clip. */
  readonly exportable: boolean
  /** Names of the media the session holds. */
  readonly assetNames: readonly string[]
  readonly assets: readonly SessionAsset[]
  /** The same for two states whose draft, canvas and made material are equal by value, whatever the order of their keys. */
  readonly valueHash: string
  /** The account of the session, when the service says so. */
  readonly userId?: string
  /** What the film has been, where the engine keeps that. */
  readonly history?: FilmHistory
}

/** The versions of a film, oldest first, and which of them it shows. */
export interface FilmHistory {
  readonly version: number
  readonly versions: readonly FilmVersion[]
}

/** A file or a piece of made material that a session holds. */
export interface SessionAsset {
  readonly name: string
  /** Made by the service, not handed over by a person. */
  readonly isMade: boolean
  /** What a draft of our own engine calls it. */
  readonly id?: string
  readonly hash?: string
  readonly sizeBytes?: number
  readonly durationMs?: number
}

export interface RenderOutput {
  readonly url: string
  readonly durationMs?: number
  readonly sizeBytes?: number
}

/** A failure in our own codes, as the engine on this computer tells it. */
export interface OwnFailure {
  readonly code: FailureCode
  readonly facts: FailureFacts
}

export type RenderStatus =
  /** `before`: how many are made first, where that is told. */
  | { readonly phase: 'waiting'; readonly before?: number }
  /** `progress` from 0 to 1, when the service says one. */
  | { readonly phase: 'running'; readonly progress?: number }
  | { readonly phase: 'done'; readonly output?: RenderOutput }
  /** `failure` when the engine on this computer knows what it was; `reason` is for the log. */
  | { readonly phase: 'failed'; readonly reason?: string; readonly failure?: OwnFailure }
  | { readonly phase: 'cancelled' }

/** A cut as a window draws it, and what it is drawn from. Only the engine on this computer has it. */
export interface PreviewClient {
  /** `draft`: another film of the session's files. @throws `export.nothing-yet` without a film. */
  plan(sessionId: string, wish: PreviewWish & { draft?: unknown }, signal?: AbortSignal): Promise<PreviewPlan>
  /** Answers as soon as the first bytes are there. `range` is a header to be passed on. */
  open(sessionId: string, piece: PreviewPiece, options: { range?: string; signal?: AbortSignal }): Promise<OpenPiece>
}

/** A file of a film by the name it goes by on the way, and its `file:` address on this computer. */
export interface CarriedFile {
  readonly key: string
  readonly url: string
}

/** Takes films from one computer to another. Only the engine on this computer does. */
export interface FilmCarrier {
  /** The film of a session with what it has been: for `unpack` alone to read. Holds no address of a file. */
  pack(sessionId: string, files: readonly CarriedFile[], signal?: AbortSignal): Promise<Record<string, unknown>>
  /** Opens a session with that film. Files that are missing at their addresses can be handed over later. */
  unpack(film: Record<string, unknown>, files: readonly CarriedFile[], signal?: AbortSignal): Promise<SessionIds>
}

/** Whoever opened it reads `body` to its end, or destroys it. */
export interface OpenPiece {
  readonly status: 200 | 206
  /** Type, length and range, as they came. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
}
