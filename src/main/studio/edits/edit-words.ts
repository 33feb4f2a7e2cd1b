import type { Language } from '../../../shared/language'
import { type EditWords, english } from './edit-words-en'
import { chinese } from './edit-words-zh'

export const EDIT_WORDS: Record<Language, EditWords> = { en: english, 'zh-CN': chinese }
