import { z } from 'zod'

/** Ids stand in paths and name folders: no separators, no dots at the ends, nothing to escape. */
export const Id = z.string().regex(/^\w(?:[\w.-]{0,126}\w)?$/)
