import { z } from 'zod'

/** Whether a person is being asked what becomes of unfinished work, and what that work is. */
export const QuitState = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('idle') }),
  z.object({ phase: z.literal('asked'), filmCount: z.int(), messageCount: z.int() }),
])
export type QuitState = z.infer<typeof QuitState>

/** `background` goes on without a window, `later` at the next start; `cancel` gives the unfinished films up; `stay` was a slip. */
export const QuitChoice = z.enum(['background', 'later', 'cancel', 'stay'])
export type QuitChoice = z.infer<typeof QuitChoice>
