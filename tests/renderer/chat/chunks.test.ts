import { expect, it } from 'vitest'
import { toChunks } from '../../../src/renderer/chat/chunks'
import type { ChatItem } from '../../../src/shared/states/project-state'

const say = (n: number): ChatItem => ({ from: 'person', id: `m${n}`, text: `Wish ${n}`, atMs: n })

it('keeps the pieces of a conversation that are as before, and makes the last one anew', () => {
  const chat = Array.from({ length: 25 }, (_, n) => say(n))
  const before = toChunks(chat)

  const after = toChunks([...chat, say(25)], before)

  expect(after.flatMap(({ items }) => items)).toEqual([...chat, say(25)])
  expect(after.map((chunk, index) => chunk === before[index])).toEqual([true, true, false])
})

it('lets go of what is no longer said', () => {
  const chat = Array.from({ length: 21 }, (_, n) => say(n))

  expect(toChunks(chat.slice(0, 20), toChunks(chat))).toHaveLength(2)
})
