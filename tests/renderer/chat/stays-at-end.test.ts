import { expect, it } from 'vitest'
import { isNearEnd, staysAtEnd } from '../../../src/renderer/chat/stays-at-end'

const AT_END = { scrollTop: 185, scrollHeight: 624, clientHeight: 439 }

it('stays at the end of what grows below', () => {
  expect(staysAtEnd(AT_END, { ...AT_END, scrollHeight: 900 })).toBe(true)
})

it('stays there when the window becomes smaller and its lines longer, which moves them up', () => {
  expect(staysAtEnd(AT_END, { scrollTop: 165, scrollHeight: 506, clientHeight: 213 })).toBe(true)
})

it('leaves the end when a person scrolls up, and not for a few points', () => {
  expect(staysAtEnd(AT_END, { ...AT_END, scrollTop: 100 })).toBe(false)
  expect(staysAtEnd(AT_END, { ...AT_END, scrollTop: 150 })).toBe(true)
  expect(isNearEnd({ ...AT_END, scrollTop: 100 })).toBe(false)
})
