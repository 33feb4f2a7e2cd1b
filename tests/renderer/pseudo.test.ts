import { expect, it } from 'vitest'
import { toPseudo, toPseudoText } from '../../src/renderer/words/pseudo'

it('makes every sentence of a table longer, in brackets, also those with facts in them', () => {
  const words = toPseudo({
    plain: 'Add media',
    said: (name: string) => `Remove ${name}`,
    more: { list: ['One', '12 %'] },
  })

  expect(words.plain).toBe('[ÁÁdd méédííáá]')
  expect(words.said('a.jpg')).toMatch(/^\[Řéémóóvéé .+\]$/u)
  expect(words.more.list).toEqual(['[ÓÓñéé]', '12 %'])
  expect(toPseudoText('Describe a change').length).toBeGreaterThan('Describe a change'.length * 1.35)
})
