import type { CutText } from '../cut'
import { findRole } from './text-words'

/** Whether a text is one of those that the words name. */
export function covers(words: string, text: CutText): boolean {
  return words.split(/ and | or |和|与|、/u).some((part) => {
    const role = findRole(part)?.value
    if (role === undefined || role === 'text') return true
    if (role === 'end-card') return text.when.kind === 'closing'
    return role === text.role || (role === 'caption' && text.role === 'lower-third')
  })
}
