import { z } from 'zod'
import { Failure } from '../failures/failure'

/** As releases are numbered: three numbers and nothing else. */
export const Version = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)

/** What is known of newer versions. Nothing is fetched before a person asks for it, nor put in place. */
export const UpdateState = z.discriminatedUnion('phase', [
  /** This build has nobody to ask. */
  z.object({ phase: z.literal('off') }),
  z.object({ phase: z.literal('nothing') }),
  /** `here`: this program can fetch it. Otherwise whoever installed it does, and there is a page. */
  z.object({ phase: z.literal('told'), version: Version, here: z.boolean() }),
  z.object({ phase: z.literal('fetching'), version: Version, progress: z.number().min(0).max(1) }),
  z.object({ phase: z.literal('fetched'), version: Version }),
  z.object({ phase: z.literal('at-quit'), version: Version }),
  z.object({ phase: z.literal('failed'), version: Version, failure: Failure }),
])
export type UpdateState = z.infer<typeof UpdateState>

/** What a look that a person asked for came to. */
export const LookResult = z.enum(['newer', 'newest', 'unreachable', 'offline'])
export type LookResult = z.infer<typeof LookResult>
