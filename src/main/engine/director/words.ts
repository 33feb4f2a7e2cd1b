import type { Language } from '../../../shared/language'
import type { DirectorWords } from './director-words'
import { EN } from './words-en'
import { ZH } from './words-zh'

export type { DirectorWords } from './director-words'

export const WORDS: Record<Language, DirectorWords> = { en: EN, 'zh-CN': ZH }
