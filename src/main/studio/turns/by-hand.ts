import type { NewEntry } from '../projects/entries'
import type { Message, TurnRecord } from '../projects/project-record'

/** Nobody typed it: it names no project, asks for no export, and does not go back to where words are typed. */
export const isByHand = (message: Message | TurnRecord): boolean =>
  ('edits' in message && message.edits !== undefined) || ('gestures' in message && message.gestures !== undefined)

/** What hands did after the first of those that wait, and before anybody said anything: it goes in the same turn. */
export function alongWith([first, ...waiting]: readonly Message[]): string[] {
  if (!first?.edits) return []
  const firstTyped = waiting.findIndex((message) => !isByHand(message))
  return waiting.slice(0, firstTyped === -1 ? undefined : firstTyped).map(({ id }) => id)
}

/** The message of a turn once more, in front of those that wait. */
export function toComposed(messageId: string, { text, gestures }: TurnRecord): NewEntry & { type: 'message-composed' } {
  const edits = gestures?.flatMap((gesture) => gesture.edits)
  return { type: 'message-composed', messageId, text, first: true, ...(edits && { edits }) }
}
