import type { ServerResponse } from 'node:http'
import type { CloudSession } from './project'
import type { SeenFile } from './read-upload'
import type { Replies } from './replies'
import type { Seen } from './server'
import type { Variant } from './variants'

export interface CloudAccount {
  readonly userId: string
  available: number
  /** Reserved for turns that are being worked on. */
  frozen: number
}

export interface CloudRender {
  readonly id: string
  readonly sessionId: string
  /** The order's body as it arrived. */
  readonly bodyText: string
  /** The order holds a draft letter for letter as a state answer had it. */
  readonly hasShownDraft: boolean
  readonly film: { durationMs: number; widthPx: number; heightPx: number }
  readonly willFail: boolean
  polls: number
  isCancelled: boolean
  /** Part of the file's address; another one once the old address has gone. */
  secret: string
}

/** What was accepted, for proofs of at most once. */
export interface Counts {
  /** Messages that began work, in order. */
  readonly chats: string[]
  /** Orders of films that were accepted, by id. */
  readonly renders: Map<string, number>
  readonly uploadRequests: number
  /** Tokens given out, by client id. */
  readonly tokens: Map<string, number>
}

/** What goes wrong the next times it is asked for. */
export interface Mishaps {
  /** Streams that break off behind the first frame, while the work goes on. */
  cutStreams: number
  failedRenders: number
  /** Uploads whose last file is neither kept nor named. */
  lostFiles: number
}

/** What the routes of one cloud share. */
export interface Service {
  readonly variant: Variant
  readonly replies: Replies
  readonly options: ServiceOptions
  readonly accounts: Map<string, CloudAccount>
  readonly tokens: Map<string, CloudAccount>
  readonly sessions: Map<string, CloudSession>
  readonly renders: Map<string, CloudRender>
  readonly uploads: SeenFile[]
  readonly counts: { -readonly [K in keyof Counts]: Counts[K] }
  readonly mishaps: Mishaps
  readonly cdnUrl: () => string
  /** Resolves at once, unless a test holds turns in the middle. */
  readonly gate: (tool: string) => Promise<void>
}

export interface ServiceOptions {
  readonly startCredits: number
  readonly mostTokens: number
  readonly mostFileBytes: number
  /** The reading of a render that finds it done. */
  readonly pollsUntilDone: number
  /** Pause behind each frame of a stream. */
  readonly paceMs: number
  /** A token of a registered account, as a person would set it. */
  readonly givenToken?: string
}

export type ServiceRoute = (seen: Seen, response: ServerResponse, account: CloudAccount) => void | Promise<void>

/** The session of this account, or undefined: of others nothing is said. */
export function sessionOf(service: Service, account: CloudAccount, id: unknown): CloudSession | undefined {
  const session = service.sessions.get(String(id))
  return session?.userId === account.userId ? session : undefined
}

export function parseBody({ body }: Seen): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
