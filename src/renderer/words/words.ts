import type { Language } from '../../shared/language'
import { settings } from '../state/states'
import { en, type Words } from './en'
import { toPseudo } from './pseudo'
import { zhCn } from './zh-cn'

/** Only a test opens the page at this address: a person's page never goes anywhere. */
const isPseudo = new URLSearchParams(location.search).has('en-XA')
const TABLES: Record<Language, Words> = { en: isPseudo ? toPseudo(en) : en, 'zh-CN': zhCn }
const SYSTEM: Language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en'

/** The words of the language the person set; until main has said so, of the system. */
export function useWords(): Words {
  return TABLES[settings.use()?.language ?? SYSTEM]
}
