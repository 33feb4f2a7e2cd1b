import type { Language } from '../../shared/language'
import { settings } from '../state/states'
import { en, type Words } from './en'
import { zhCn } from './zh-cn'

const TABLES: Record<Language, Words> = { en, 'zh-CN': zhCn }
const SYSTEM: Language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en'

/** The words of the language the person set; until main has said so, of the system. */
export function useWords(): Words {
  return TABLES[settings.use()?.language ?? SYSTEM]
}
