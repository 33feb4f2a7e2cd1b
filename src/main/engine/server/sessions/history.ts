import { z } from 'zod'
import { Cut } from '../../director/cut'

const MOST_CUTS = 200

/** The cuts of a session, oldest first, and which of them is the present one. `null` is the time before the first. */
export const History = z
  .object({ cuts: z.array(Cut.nullable()).min(1).max(MOST_CUTS), at: z.int().nonnegative() })
  .refine(({ cuts, at }) => at < cuts.length)
export type History = z.infer<typeof History>

export const EMPTY_HISTORY: History = { cuts: [null], at: 0 }

export function presentCut({ cuts, at }: History): Cut | undefined {
  return cuts[at] ?? undefined
}

/** Adds a cut. What had been undone before can no longer be redone. */
export function remember({ cuts, at }: History, cut: Cut): History {
  const kept = [...cuts.slice(0, at + 1), cut].slice(-MOST_CUTS)
  return { cuts: kept, at: kept.length - 1 }
}

export type Step = 'undo' | 'redo'

/** The history one step back or on; undefined when there is none in that direction. */
export function stepTo({ cuts, at }: History, step: Step): History | undefined {
  const next = step === 'undo' ? at - 1 : at + 1
  return next in cuts ? { cuts, at: next } : undefined
}
