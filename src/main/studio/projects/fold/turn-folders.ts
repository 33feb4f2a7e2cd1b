import type { Message, TurnRecord } from '../project-record'
import { mergeGestures } from '../merge-gestures'
import { chatWith, type Folders, type Kind } from './folder'

type TurnKinds = Extract<Kind, `message-${string}` | `turn-${string}` | 'answered-here'>

/** Source: `Gesture.words`. */
const MOST_GESTURE_CHARS = 500

/** What entries about messages and their turns change. */
export const TURN_FOLDERS: Folders<TurnKinds> = {
  'message-composed': (record, { messageId, text, first, edits }) => {
    const message = { id: messageId, text, ...(edits && { edits }) }
    return {
      waiting: first ? [message, ...record.waiting] : [...record.waiting, message],
      ...(!edits && { textBack: '' }),
    }
  },
  'message-moved': (record, { messageId, to }) => {
    const moved = record.waiting.find(({ id }) => id === messageId)
    const others = record.waiting.filter((message) => message !== moved)
    return moved ? { waiting: others.toSpliced(to, 0, moved) } : {}
  },
  'message-dropped': (record, { messageId }) => ({
    waiting: record.waiting.filter((message) => message.id !== messageId),
  }),
  'turn-began': (record, { messageId, along = [], atMs }) => {
    const begun = record.waiting.filter(({ id }) => id === messageId || along.includes(id))
    const turn = toTurn(begun, atMs)
    if (!turn) return {}
    const { id, text, gestures } = turn
    return {
      waiting: record.waiting.filter((message) => !begun.includes(message)),
      turn,
      ...chatWith(record, { from: 'person', id, text, atMs, ...(gestures && { byHand: true }) }),
    }
  },
  'turn-put-back': (record, { messageId }) => {
    const { turn } = record
    if (turn?.id !== messageId) return {}
    const { id, text, gestures } = turn
    const message = { id, text, ...(gestures && { edits: gestures.flatMap(({ edits }) => edits) }) }
    return {
      turn: undefined,
      waiting: [message, ...record.waiting],
      chat: record.chat.filter((item) => item.from !== 'person' || item.id !== id),
    }
  },
  'message-leaving': (record, { messageId, before }) =>
    record.turn?.id === messageId ? { turn: { ...record.turn, before } } : {},
  'turn-heard': (record, { messageId, text }) =>
    record.turn?.id === messageId ? { turn: { ...record.turn, heard: text } } : {},
  'turn-ended': (record, { messageId, reply, textBack, atMs }) => {
    const turn = record.turn?.id === messageId ? record.turn : undefined
    return {
      ...chatWith(record, { from: 'reelwright', atMs, ...reply }),
      ...(turn && { turn: undefined }),
      ...(turn && textBack && !turn.gestures && { textBack: turn.text }),
    }
  },
  'answered-here': (record, { messageId, text, reply, atMs }) => ({
    waiting: record.waiting.filter(({ id }) => id !== messageId),
    chat: [...record.chat, { from: 'person', id: messageId, text, atMs }, { from: 'reelwright', atMs, ...reply }],
  }),
}

/** The turn of a message, or of what hands did one after the other. */
function toTurn(messages: readonly Message[], beganAtMs: number): TurnRecord | undefined {
  const [first] = messages
  if (!first?.edits) return first && { ...first, beganAtMs }
  const all = messages.map(({ text, edits = [] }) => ({ words: text.slice(0, MOST_GESTURE_CHARS), edits: [...edits] }))
  const gestures = mergeGestures(all)
  return { id: first.id, text: gestures.map(({ words }) => words).join('\n'), gestures, beganAtMs }
}
