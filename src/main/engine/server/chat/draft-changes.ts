import { z } from 'zod'

const Tracks = z.looseObject({ t: z.array(z.looseObject({ tt: z.number() })) })

/** The pieces of work that turn one draft into the next, in the order an editor does them. */
const STAGES = [
  ['arrange_clips', 0],
  ['place_titles', 7],
  ['fit_music', 1],
] as const

export interface Stage {
  readonly name: (typeof STAGES)[number][0]
  /** How many segments the tracks of this kind hold now. */
  readonly segments: number
}

/** Which kinds of tracks differ between two drafts, as texts. */
export function stagesBetween(before: string | undefined, after: string | undefined): Stage[] {
  return STAGES.flatMap(([name, type]) => {
    const tracks = tracksOf(after, type)
    if (JSON.stringify(tracks) === JSON.stringify(tracksOf(before, type))) return []
    return [{ name, segments: tracks.reduce((count, track) => count + lengthOf(track['sg']), 0) }]
  })
}

function tracksOf(draftText: string | undefined, type: number): Record<string, unknown>[] {
  const draft = draftText === undefined ? undefined : Tracks.safeParse(JSON.parse(draftText)).data
  return draft?.t.filter(({ tt }) => tt === type) ?? []
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
