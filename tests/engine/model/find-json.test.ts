import { expect, it } from 'vitest'
import { findJson } from '../../../src/main/engine/model/find-json'

it.each([
  ['alone', '{"a":1}', { a: 1 }],
  ['in prose', 'Of course: {"a":1}. Enjoy!', { a: 1 }],
  ['fenced', 'Here:\n```json\n{"a":{"b":"}"}}\n```\nand {more}', { a: { b: '}' } }],
  ['after a thought in braces', '<think>{"a":0}</think>\n{"a":1}', { a: 1 }],
  ['without what is null', '{"a":1,"b":null}', { a: 1 }],
])('finds JSON %s', (_where, words, value) => {
  expect(findJson(words)).toEqual(value)
})

it.each(['', 'nothing', '} backwards {', '{"a":', '{"a":1} and {"b":2}', '<think>{"a":1}</think>'])(
  'finds none in %s',
  (words) => {
    expect(findJson(words)).toBeUndefined()
  },
)
