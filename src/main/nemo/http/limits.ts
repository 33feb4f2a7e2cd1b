import type { Place } from '../nemo-error'
import type { Limits } from './deadline'

const SHORT: Limits = { totalMs: 30_000 }

/** How long each call may take in all. Source: docs/wire.md, "Time". */
export const CALL_LIMITS: Record<Exclude<Place, 'chat' | 'upload' | 'download'>, Limits> = {
  token: SHORT,
  session: SHORT,
  credits: SHORT,
  state: SHORT,
  link: SHORT,
  'render-submit': { totalMs: 60_000 },
  'render-poll': SHORT,
  'render-cancel': SHORT,
}

/** A turn, and how long it may be silent. */
export const CHAT_LIMITS = { totalMs: 900_000, idleMs: 120_000 }

/** Signs of life alone keep a turn going for so long. */
export const CHAT_WITHOUT_CONTENT_MS = 600_000

const SLOWEST_BYTES_PER_MS = 20

/** A file of this size: slower than 20 kB/s for the whole of it, or half a minute of nothing, is a broken connection. */
export function transferLimits(sizeBytes: number): Limits {
  return { totalMs: 60_000 + sizeBytes / SLOWEST_BYTES_PER_MS, idleMs: 30_000 }
}

/** Bytes of an answer that are read; more is not an answer of this service. */
export const MAX_ANSWER_BYTES = 1024 * 1024
/** A state answer holds a draft and what is known of every file. */
export const MAX_STATE_BYTES = 8 * 1024 * 1024
export const MAX_FRAME_CHARS = 16 * 1024 * 1024
export const MAX_STREAM_BYTES = 256 * 1024 * 1024
export const MAX_FILM_BYTES = 4 * 1024 * 1024 * 1024
