import { z } from 'zod'

/** The languages every sentence of ours exists in. */
export const Language = z.enum(['en', 'zh-CN'])
export type Language = z.infer<typeof Language>

/** Picks ours from a locale such as `zh_CN.UTF-8`, `zh-Hans` or `de-DE`. Anything that is not Chinese is English. */
export function toLanguage(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
