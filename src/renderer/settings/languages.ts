import type { Language } from '../../shared/language'

/** Languages name themselves, so that a person finds the way back. */
export const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
]
