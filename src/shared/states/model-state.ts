import { z } from 'zod'

/** `unused`: when the director left words over. `always`: with every message. */
export const ModelWhen = z.enum(['unused', 'always'])
export type ModelWhen = z.infer<typeof ModelWhen>

/** A language model of the person's own, as they typed it. */
export const ModelChoice = z.strictObject({
  on: z.boolean(),
  /** Where `/chat/completions` is, without it. */
  baseUrl: z.string().trim().max(2000),
  model: z.string().trim().max(200),
  when: ModelWhen,
})
export type ModelChoice = z.infer<typeof ModelChoice>

/** What the window knows of it. The key itself never gets there. */
export const ModelState = z.object({
  ...ModelChoice.shape,
  /** There is a key for this address. */
  hasKey: z.boolean(),
  /** False where the system has no keychain: the key is forgotten when the program ends. */
  keyIsKept: z.boolean(),
})
export type ModelState = z.infer<typeof ModelState>

/** As it is changed or tried. Without `key` the one that is there stays, if it is for this address; an empty one goes. */
export const ModelWish = z.strictObject({
  ...ModelChoice.shape,
  key: z
    .string()
    .trim()
    .max(2000)
    .regex(/^[\x21-\x7e]*$/)
    .exactOptional(),
})
export type ModelWish = z.infer<typeof ModelWish>
