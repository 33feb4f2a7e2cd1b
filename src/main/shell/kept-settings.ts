import { z } from 'zod'
import { SettingsState } from '../../shared/states/settings-state'
import { KeptModel } from './model-desk'
import { KeptProxy } from './proxy-desk'
import type { WindowState } from './window-state'

const Rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })

/** What a person has set. What they have not is left to the system at each start. */
const Kept = z.object({
  ...SettingsState.omit({ model: true, proxy: true, languageChoice: true }).partial().shape,
  model: KeptModel.optional(),
  proxy: KeptProxy.optional(),
  window: z
    .object({ bounds: Rectangle.optional(), maximized: z.boolean(), fullScreen: z.boolean().optional() })
    .optional() satisfies z.ZodType<WindowState | undefined>,
  lastLook: z.object({ atMs: z.number(), version: z.string().optional() }).optional(),
})
export type Kept = z.infer<typeof Kept>

/** Reads the file of the settings. A value that cannot be understood counts as not set, and takes no other with it. */
export function readKept(raw: Readonly<Record<string, unknown>>): Kept {
  const whole = Kept.safeParse(raw)
  if (whole.success) return whole.data
  const refused = new Set(whole.error.issues.map(({ path }) => path[0]))
  return Kept.safeParse(Object.fromEntries(Object.entries(raw).filter(([name]) => !refused.has(name)))).data ?? {}
}
