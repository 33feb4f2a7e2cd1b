import { z } from 'zod'
import { Language } from '../language'
import { EngineChoice } from './engine-state'
import { ModelState } from './model-state'

/** What a person set, as the window shows it. Kept by the shell in electron-store. */
export const SettingsState = z.object({
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  engine: EngineChoice,
  /** Where films go, for display. Only main acts on it. */
  exportFolder: z.string(),
  /** A language model of the person's own. */
  model: ModelState,
})
export type SettingsState = z.infer<typeof SettingsState>
