import { z } from 'zod'
import { ModelWhen } from '../../../shared/states/model-state'

/** A model that may be asked. Without settings there is none. */
export const ModelSettings = z.strictObject({
  baseUrl: z.string(),
  model: z.string().min(1),
  /** Goes into a header, where a line end would begin another one. */
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .exactOptional(),
  when: ModelWhen,
  /** The way out to it, with what the proxy wants to know. Missing: straight. */
  proxy: z.string().exactOptional(),
})
export type ModelSettings = z.infer<typeof ModelSettings>

/** Where a program that starts the engine takes them from. */
export interface ModelSource {
  current(): Promise<ModelSettings | undefined>
  /** Tells of every change, until the answer is called. */
  onChange(listener: (settings: ModelSettings | undefined) => void): () => void
}
