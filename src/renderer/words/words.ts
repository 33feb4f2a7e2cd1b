import { toLanguage } from '../../shared/language'
import { settings } from '../state/states'
import { en, type Words } from './en'
import { zhCn } from './zh-cn'

/** The words of the language the person set; until main has said so, of the system. */
export function useWords(): Words {
  const language = settings.use()?.language ?? toLanguage(navigator.language)
  return language === 'zh-CN' ? zhCn : en
}
