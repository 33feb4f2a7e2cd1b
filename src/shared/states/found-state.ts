import { z } from 'zod'

const inProject = { projectId: z.uuid(), projectName: z.string() }

/** A place in some project where the words of a search stand. */
export const FoundInProject = z.discriminatedUnion('kind', [
  /** In its conversation. `excerpt`: one line with the words in it, cut at both ends where it is long. */
  z.object({ kind: z.literal('said'), ...inProject, itemId: z.string(), excerpt: z.string(), atMs: z.number() }),
  /** In the name of one of its files. */
  z.object({ kind: z.literal('file'), ...inProject, mediaId: z.uuid(), name: z.string() }),
])
export type FoundInProject = z.infer<typeof FoundInProject>
