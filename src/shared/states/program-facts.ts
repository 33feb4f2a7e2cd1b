import { z } from 'zod'

/** The steps on the way to the service, in their order. `offline`: the person wants none of them. */
export const ConnectionHop = z.enum([
  'offline',
  'proxy',
  'proxy-password',
  'proxy-refused',
  'name',
  'connect',
  'tls',
  'answer',
])
export type ConnectionHop = z.infer<typeof ConnectionHop>

/** What the settings tell about this program and this computer. */
export const ProgramFacts = z.object({
  version: z.string(),
  /** The first line of what ffmpeg says about itself. Missing: there is none. */
  ffmpeg: z.string().optional(),
  dataFolder: z.string(),
  /** Where what can be made again is kept now, and whether the usual place stands in for one that cannot be used. */
  cacheFolder: z.string(),
  isCacheStandIn: z.boolean(),
  /** The folder that was set when the program started; empty for the usual place. */
  cacheChoice: z.string(),
  cacheBytes: z.number().nonnegative(),
  /** The account at the service that is used here: `given` by the environment, or `free`, made and kept by this program. */
  account: z.enum(['given', 'free', 'none']),
  /** Every host that the program would ever speak to, the person's own model included. */
  hosts: z.array(z.object({ host: z.string(), why: z.enum(['service', 'pages', 'model', 'updates']) })),
})
export type ProgramFacts = z.infer<typeof ProgramFacts>
