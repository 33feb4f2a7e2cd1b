import type { Edit, Gesture } from '../../../shared/edit'
import type { FilmFormat, FilmSize, Ratio } from '../../../shared/film-words'
import type { EngineKind } from '../../../shared/states/engine-state'
import type { Timeline } from '../../../shared/timeline'
import type { FilmHistory, SessionIds } from '../../nemo/client'
import type { ChatRecord, FilmRecord, LeftOut, MediaRecord, Problem, SentCopy, Snapshot } from './records'

/** Everything a project's journal says, folded into one value. Nothing in it depends on the language or the moment. */
export interface ProjectRecord {
  readonly id: string
  readonly name: string
  readonly nameFrom: 'nobody' | 'media' | 'message' | 'person'
  readonly engine: EngineKind
  readonly changedAtMs: number
  /** Of a project that came in a file: where it comes from, and what the file held. */
  readonly origin?: { readonly id: string; readonly revision: string }
  readonly media: readonly MediaInProject[]
  /** Files that were taken out here while the session went on holding them, by the names they had. */
  readonly leftThere: readonly { readonly name: string; readonly fingerprint?: string }[]
  /** Nothing was cut yet when files were put into another order or left out: the session may hold them as they were. */
  readonly isSessionStale?: true
  readonly chat: readonly ChatRecord[]
  readonly session?: SessionIds
  /** A person agreed that files go to the cloud. */
  readonly filesMayLeave: boolean
  /** Addresses that were handed to the service, and the names of what it found there. */
  readonly links?: { readonly urls: readonly string[]; readonly names: readonly string[] }
  /** Messages that wait for their turn, in order. */
  readonly waiting: readonly Message[]
  /** The message whose turn it is. */
  readonly turn?: TurnRecord
  /** Text of a message that came back unsent, until something else is typed. */
  readonly textBack: string
  readonly draft?: DraftRecord
  readonly exports: readonly ExportRecord[]
}

export interface Message {
  readonly id: string
  readonly text: string
  /** Not typed but done by hand. */
  readonly edits?: readonly Edit[]
}

export interface MediaInProject extends MediaRecord {
  /** Grows with every file that is added, whatever becomes of the order. */
  readonly addedNo?: number
  /** What goes to the cloud in its place. */
  readonly copy?: SentCopy
  /** Stays in the list and out of films. */
  readonly excluded?: true
  /** Marked by the person. Films and the cloud know nothing of it. */
  readonly favourite?: true
  /** Where the engine on this computer still believes it to be. */
  readonly movedFrom?: string
  /** What the engine on this computer calls it, when it was found again under another name. */
  readonly nameThere?: string
  /** Of the content that was sent last; two files with the same one are the same. */
  readonly fingerprint?: string
  readonly upload:
    /** `began`: it may have arrived already, although nobody heard so. */
    | { readonly phase: 'waiting'; readonly began?: boolean }
    | { readonly phase: 'sent' }
    | { readonly phase: 'failed'; readonly problem: Problem }
}

export interface TurnRecord extends Omit<Message, 'edits'> {
  /** What hands did, when nobody typed anything. */
  readonly gestures?: readonly Gesture[]
  readonly beganAtMs: number
  /** Set once the message was about to leave: from then on its outcome is unknown until the turn ends. */
  readonly before?: Snapshot
  /** Words of the answer that are on disk. */
  readonly heard?: string
}

/** What a turn is about. `gestures`: what hands did; `text` then tells it. */
export type TurnMessage = Pick<TurnRecord, 'id' | 'text' | 'gestures'>

export interface DraftRecord {
  readonly hash?: string
  readonly exportable: boolean
  readonly timeline?: Timeline
  readonly history?: FilmHistory
}

/** How far an export has come, as far as the disk knows. Each step names what the next one needs. */
export interface ExportRecord {
  readonly id: string
  readonly askedAtMs: number
  readonly folder: string
  readonly fileName: string
  readonly step:
    | 'asked'
    | 'intended'
    | 'accepted'
    | 'finished'
    | 'downloading'
    | 'verified'
    | 'named'
    | 'told'
    | 'failed'
    | 'cancelled'
  /** Where it is rendered, whatever becomes of the project. Exports of old journals follow their project. */
  readonly engine?: EngineKind
  /** Of a film that was cut online and is rendered on this computer: what of it could not be taken along. */
  readonly leftOut?: readonly LeftOut[]
  /** Missing: an MP4. */
  readonly format?: FilmFormat
  /** Missing: the frame that the film was cut for. */
  readonly ratio?: Ratio
  /** Missing: 1080p. */
  readonly size?: FilmSize
  /** The project's page at the service, as delivered with the film. */
  readonly link?: string
  /** How many requests for a render may have left. */
  readonly intents: number
  /** The last of them surely did not. */
  readonly unsent?: boolean
  /** A person asked what became of it: from then on nothing more is submitted. */
  readonly checked?: boolean
  /** Since when an answer is waited for. */
  readonly watchedSinceMs?: number
  readonly renderId?: string
  readonly sessionId?: string
  readonly draftHash?: string
  /** How long the draft says the film is. */
  readonly filmMs?: number
  readonly output?: { readonly url: string; readonly durationMs?: number; readonly sizeBytes?: number }
  readonly partPath?: string
  readonly film?: FilmRecord
  readonly path?: string
  readonly endedAtMs?: number
  readonly problem?: Problem
  /** It ended while nobody looked, and nobody has seen it since. */
  readonly unseen?: boolean
  readonly dismissed: boolean
  /** In no list any more. */
  readonly cleared?: true
}

/** Where an export is rendered. */
export const engineOf = (project: ProjectRecord, { engine }: ExportRecord): EngineKind => engine ?? project.engine
