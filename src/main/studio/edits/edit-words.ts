import type { Language } from '../../../shared/language'
import { english } from './edit-words-en'
import { chinese } from './edit-words-zh'

/** How changes by hand are said, as a person would type them. */
export type EditWords = typeof english

export const EDIT_WORDS: Record<Language, EditWords> = { en: english, 'zh-CN': chinese }
