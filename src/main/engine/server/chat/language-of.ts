import type { Language } from '../../../../shared/language'

/** Answers come in the language of the words; where those do not tell, in the session's. */
export function languageOf(text: string, session: { readonly language?: Language }): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : (session.language ?? 'en')
}
