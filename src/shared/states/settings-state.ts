import { z } from 'zod'
import { Language } from '../language'
import { EngineChoice } from './engine-state'
import { ModelState } from './model-state'
import { ProxyState } from './proxy-state'

/** How large the window may draw everything. */
export const SCALES = [0.8, 0.9, 1, 1.25, 1.5, 2] as const

/** What a person set, as the window shows it. Kept by the shell in electron-store. */
export const SettingsState = z.object({
  language: Language,
  /** What was chosen: `language` is what that comes to. */
  languageChoice: z.enum(['system', ...Language.options]),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** How large the window draws everything. */
  scale: z.number().min(0.8).max(2),
  /** Nothing beyond this computer is connected to. */
  stayOffline: z.boolean(),
  /** Says so when there is a newer version. */
  tellUpdates: z.boolean(),
  engine: EngineChoice,
  /** Where films go, for display. Only main acts on it. */
  exportFolder: z.string(),
  /** Where what can be made again is kept, from the next start on. Empty: the usual place. */
  cacheFolder: z.string(),
  /** A film was exported before, or its folder was chosen: the button needs no more words. */
  knowsExport: z.boolean(),
  /** What films are called; see `film-name.ts`. */
  filmName: z.string().max(120),
  /** A language model of the person's own. */
  model: ModelState,
  /** The way out to other computers. */
  proxy: ProxyState,
})
export type SettingsState = z.infer<typeof SettingsState>
