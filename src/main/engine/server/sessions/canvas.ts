import { z } from 'zod'

const Canvas = z.looseObject({ m: z.looseObject({ width: z.number(), height: z.number() }) })

/** The frame a draft is made for. Missing without a draft. */
export function canvasOf(draftText: string | undefined): { widthPx: number; heightPx: number } | undefined {
  const draft = draftText === undefined ? undefined : Canvas.safeParse(JSON.parse(draftText)).data
  return draft && { widthPx: draft.m.width, heightPx: draft.m.height }
}
