import { z } from 'zod'
import { Failure } from '../failures/failure'

const underWay = { name: z.string(), progress: z.number().min(0).max(1) }

/** The one project that is on its way into a file or out of one. `name` is the file's, but for `asking`. */
export const ProjectFileState = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('idle') }),
  z.object({ phase: z.literal('saving'), ...underWay }),
  z.object({ phase: z.literal('opening'), ...underWay }),
  /** `missing`: so many files of the project were not found, and only their names are in it. */
  z.object({ phase: z.literal('saved'), name: z.string(), missing: z.int() }),
  /** The project of this name is here already, and the file tells another state of it. */
  z.object({ phase: z.literal('asking'), name: z.string() }),
  z.object({ phase: z.literal('failed'), failure: Failure }),
])
export type ProjectFileState = z.infer<typeof ProjectFileState>

/** `here` shows the project as it is; `copy` makes another one out of the file. */
export const KnownChoice = z.enum(['here', 'copy'])
export type KnownChoice = z.infer<typeof KnownChoice>
