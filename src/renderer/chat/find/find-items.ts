import { saidWords, toPlainText } from '../../../shared/said-words'
import type { ChatItem } from '../../../shared/states/project-state'

/** The places in a conversation, oldest first, of what says these words. */
export function findItems(chat: readonly ChatItem[], query: string): readonly number[] {
  const wanted = toPlainText(query.trim())
  if (wanted === '') return []
  return chat.flatMap((item, index) => (toPlainText(saidWords(item)).includes(wanted) ? [index] : []))
}
