import { z } from 'zod'
import { Cut } from '../../director/cut'

const MOST_VERSIONS = 200
const LONGEST_LABEL = 200

/** One state of the film. `cut` is `null` in the time before the first. */
const KeptVersion = z.object({ version: z.int(), cut: Cut.nullable(), label: z.string(), atMs: z.number() })

const Versions = z.object({
  /** Oldest first. */
  versions: z.array(KeptVersion).min(1).max(MOST_VERSIONS),
  /** Which of them is the present one. */
  at: z.int().nonnegative(),
  /** No number is given twice, not even to a version that took the place of one that was undone. */
  nextVersion: z.int().positive(),
})

/** As sessions were kept before versions had numbers. */
const Cuts = z.object({ cuts: z.array(Cut.nullable()).min(1).max(MOST_VERSIONS), at: z.int().nonnegative() })

/** What a session's film has been, and what it is now. */
export const History = z
  .union([
    Versions,
    Cuts.transform(({ cuts, at }) => ({
      versions: cuts.map((cut, version) => ({ version, cut, label: '', atMs: 0 })),
      at,
      nextVersion: cuts.length,
    })),
  ])
  .refine(({ versions, at }) => at < versions.length)
export type History = z.infer<typeof History>

export const EMPTY_HISTORY: History = {
  versions: [{ version: 0, cut: null, label: '', atMs: 0 }],
  at: 0,
  nextVersion: 1,
}

export function presentCut({ versions, at }: History): Cut | undefined {
  return versions[at]?.cut ?? undefined
}

/** Adds a cut, with what made it and when. What had been undone before can no longer be redone. */
export function remember(
  { versions, at, nextVersion }: History,
  cut: Cut,
  { label, atMs }: { label: string; atMs: number },
): History {
  const added = { version: nextVersion, cut, label: label.trim().slice(0, LONGEST_LABEL), atMs }
  const kept = [...versions.slice(0, at + 1), added].slice(-MOST_VERSIONS)
  return { versions: kept, at: kept.length - 1, nextVersion: nextVersion + 1 }
}

export type Step = 'undo' | 'redo'

/** The history one step back or on; undefined when there is none in that direction. */
export function stepTo(history: History, step: Step): History | undefined {
  return standAt(history, step === 'undo' ? history.at - 1 : history.at + 1)
}

/** Another version becomes the present one; undefined when it is not kept any more. */
export function backTo(history: History, version: number): History | undefined {
  return standAt(
    history,
    history.versions.findIndex((kept) => kept.version === version),
  )
}

function standAt(history: History, at: number): History | undefined {
  return at in history.versions ? { ...history, at } : undefined
}

/** The history without its cuts, in wire names. Source: docs/wire.md, "State". */
export function toWireHistory({ versions, at }: History): object {
  return {
    version: versions[at]?.version,
    versions: versions.map(({ version, label, atMs }) => ({ version, label, at: atMs })),
  }
}
