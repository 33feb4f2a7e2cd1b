import { z } from 'zod'
import { Language } from '../language'
import { EngineChoice } from './engine-state'

/** What a person set, as the window shows it. Kept by the shell in electron-store. */
export const SettingsState = z.object({
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  engine: EngineChoice,
  /** Where films go, for display. Only main acts on it. */
  exportFolder: z.string(),
})
export type SettingsState = z.infer<typeof SettingsState>
