import { expect, it } from 'vitest'
import { toExpression } from '../../src/main/engine/director/expressions'
import { inFull, shortened, shortenedForScene } from '../../src/main/engine/director/short-patterns'

it('a part goes by one sign, the same each time, and comes back in full with the parts inside of it', () => {
  const inner = shortened('(?:lamp|bag)')
  const outer = shortened(`(?:the ${inner})`)
  expect([...inner]).toHaveLength(1)
  expect(shortened('(?:lamp|bag)')).toBe(inner)
  expect(inFull(`^${outer}?$`)).toBe('^(?:the (?:lamp|bag))?$')
  expect(toExpression(`^${outer}(?: and ${outer})*$`).test('the lamp and the bag')).toBe(true)
})

it('signs of scenes long gone are dropped, those of constants and of the last scenes stay', () => {
  const constant = shortened('(?:always)')
  const old = shortenedForScene('(?:first scene)')
  const last = Array.from({ length: 600 }, (_, index) => shortenedForScene(`(?:scene ${index})`)).at(-1) ?? ''
  expect(inFull(constant)).toBe('(?:always)')
  expect(inFull(last)).toBe('(?:scene 599)')
  expect(inFull(old)).toBe(old)
  expect(inFull(shortenedForScene('(?:first scene)'))).toBe('(?:first scene)')
})
