import type { FilmForm } from '../../shared/film-words'
import type { Language } from '../../shared/language'
import type { Credits } from '../../shared/states/engine-state'
import type {
  Account,
  ChatEvent,
  OutgoingFile,
  OutgoingMessage,
  RenderOutput,
  RenderPlace,
  RenderStatus,
  SessionIds,
  SessionState,
  Uploaded,
} from './client-data'
import type { FilmCarrier, PreviewClient } from './client-here'

export type * from './client-data'

/**
 * The NemoVideo contract as the studio uses it. `createNemoClient` makes one for any address that speaks it:
 * the cloud, or the engine on this computer. Every method throws `NemoError`; see `nemo-error.ts`.
 * Source: docs/wire.md.
 */
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
