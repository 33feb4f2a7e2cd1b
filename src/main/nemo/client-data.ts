import type { Gesture } from '../../shared/edit'
import type { FailureCode, FailureFacts, ReelwrightError } from '../../shared/failures/failure'
import type { AnswerData, FilmVersion } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'

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

/** Before all renders that wait, behind them, or right before one of them, by its id. */
export type RenderPlace = 'first' | 'last' | { readonly before: string }

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
