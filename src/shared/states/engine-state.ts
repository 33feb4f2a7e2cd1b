import { z } from 'zod'

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
})
export type EngineState = z.infer<typeof EngineState>
