import type { Language } from '../../../../shared/language'

/** Fewer are names and units, "ocean waves, 15 s", which people write in every language. */
const FEWEST_WORDS = 3

/** Answers come in the language of the words; where those do not tell, in the session's, which may be older than the window's. */
export function languageOf(text: string, session: { readonly language?: Language }): Language {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN'
  const words = text.match(/(?<!\p{L})\p{Script=Latin}{2,}(?!\p{L})/gu) ?? []
  return words.length >= FEWEST_WORDS ? 'en' : (session.language ?? 'en')
}
