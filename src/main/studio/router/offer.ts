import type { Action } from '../../../shared/states/project-state'
import { isNegated, withoutQuoted } from './guards'
import { toPlain } from './plain-words'

/** Longer messages are briefs; a word in them is no hint at what to press. */
const LONGEST_DOUBT = 80

const HINTS: readonly (readonly [RegExp, Action])[] = [
  [/\b(?:export|exporting|download)\b|导出|下载|^save (?:it|this|that)\b|^save$|^保存/u, 'export'],
  [/\bupload\b|上传|添加素材/u, 'upload'],
]

/** What else a message may have meant: it stays in the chat, and this is shown as a button beside the answer. */
export function readOffer(text: string): Action | undefined {
  if (text.length > LONGEST_DOUBT) return undefined
  const plain = withoutQuoted(toPlain(text))
  return isNegated(plain) ? undefined : HINTS.find(([words]) => words.test(plain))?.[1]
}
