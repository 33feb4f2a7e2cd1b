import type { Readable } from 'node:stream'
import type { PreviewPiece, PreviewPlan, PreviewWish } from '../../shared/preview'
import type { SessionIds } from './client-data'

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
