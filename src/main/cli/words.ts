import type { Language } from '../../shared/language'
import { type CliWords, english } from './words-en'
import { chinese } from './words-zh-cn'

export type { CliWords }

export const WORDS: Record<Language, CliWords> = { en: english, 'zh-CN': chinese }
