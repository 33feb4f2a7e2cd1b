import { z } from 'zod'
import { ModelSettings } from './model/model-settings'

/**
 * What the program that starts the engine process and the process say to each other: one order, one answer, and notices
 * of what changes later. Secrets travel here and nowhere else: not in arguments, not in the environment.
 */
export const EngineOrder = z.strictObject({
  /** A Unix socket or named pipe in a folder of ours, or a port on 127.0.0.1 (0 picks a free one). */
  listen: z.union([z.strictObject({ socketPath: z.string() }), z.strictObject({ port: z.int().min(0).max(65_535) })]),
  /** The bearer token this start answers to. */
  token: z.string().min(32),
  /** Where sessions and renders are kept. */
  dataFolder: z.string(),
  /** Where finished pieces of films are kept. Missing: with the data. */
  cacheFolder: z.string().exactOptional(),
  /** Where fonts lie. */
  resourcesFolder: z.string(),
  /** Overrides the search for ffmpeg on PATH. */
  ffmpegPath: z.string().optional(),
  /** Missing: no model is asked. */
  model: ModelSettings.exactOptional(),
  /** Nothing beyond this computer is connected to. */
  stayOffline: z.boolean().exactOptional(),
})
export type EngineOrder = z.infer<typeof EngineOrder>

/** Something changed while the engine runs. */
export const EngineNotice = z.union([
  z.strictObject({ model: ModelSettings.nullable() }),
  z.strictObject({ stayOffline: z.boolean() }),
])
export type EngineNotice = z.infer<typeof EngineNotice>

export const EngineAnswer = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('ready'), baseUrl: z.string() }),
  z.strictObject({
    phase: z.literal('failed'),
    code: z.enum(['engine.ffmpeg-missing', 'engine.stopped']),
    log: z.string(),
  }),
])
export type EngineAnswer = z.infer<typeof EngineAnswer>
