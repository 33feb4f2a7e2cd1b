import { z } from 'zod'
import { Failure } from '../failures/failure'

/** Credits as the service counts them; `total` is available plus frozen. */
export const Credits = z.object({ available: z.number(), frozen: z.number(), total: z.number() })
export type Credits = z.infer<typeof Credits>

export const EngineKind = z.enum(['local', 'cloud'])
export type EngineKind = z.infer<typeof EngineKind>

/** What a person chose: one engine for good, or whichever can be reached. */
export const EngineChoice = z.enum(['automatic', 'local', 'cloud'])
export type EngineChoice = z.infer<typeof EngineChoice>

/** The engine pill: the one place that tells where films are made. */
export const EngineState = z.object({
  choice: EngineChoice,
  phase: z.enum(['connecting', 'local', 'cloud', 'offline']),
  credits: Credits.optional(),
  /** Who is signed in at the service, and where the key to it lies: in the system's keychain, or in a file only its owner may read. */
  account: z
    .object({
      anonymous: z.boolean(),
      expiresAtMs: z.number().optional(),
      kept: z.enum(['keychain', 'file', 'given']),
    })
    .optional(),
  /** The host of the service's pages, for display. */
  webHost: z.string().optional(),
  /** Why the service was not reached. */
  failure: Failure.optional(),
})
export type EngineState = z.infer<typeof EngineState>
