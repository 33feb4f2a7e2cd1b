import { describe, expect, it } from 'vitest'
import { couldMatch } from '../../src/main/engine/director/needed-words'
import { createChance } from '../support/mutations'

describe('a pattern could match', () => {
  it.each([
    ['cut the end', 'trim the start', false],
    ['(?:cut|trim) the (?:end|tail)', 'trim the tail', true],
    ['(?:cut|trim) the (?:end|tail)', 'trim the start', false],
    ['(?:cut|) the', 'over the hills', true],
    ['colou?r', 'color', true],
    ['colou*r', 'colouur', true],
    ['a{0,2}b', 'b', true],
    ['(?:no ){2}way', 'yes way', false],
    ['(?<![a-z])fast(?!er)', 'fast', true],
    ['(?<=very )fast', 'fast', false],
    ['(?=.*slow)fast', 'fast', false],
    ['[把将]它', '就它', false],
    ['[a-c]x', 'bx', true],
    ['[^ab]y', 'cy', true],
    [String.raw`\u0000 and`, '\0 and', true],
    [String.raw`\u{1f600}!`, '😀!', true],
    [String.raw`(?<n>\d)\k<n>\p{L}\.\[`, '11a.[', true],
    [String.raw`one\.|two`, 'one', false],
    [String.raw`(?:[\])(]|x)+y`, '(y', true],
  ])('%s in %s: %s', (pattern, text, could) => {
    expect(couldMatch(pattern, text)).toBe(could)
  })
})

it('never says no to a text that the pattern matches', () => {
  const chance = createChance(20_261_123)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
  const atom = (depth: number): string =>
    chance() < 0.3 && depth > 0
      ? `${pick(['(', '(?:', '(?=', '(?!', '(?<=', '(?<!'])}${alternatives(depth - 1)})`
      : pick(['a', 'b', 'c', '[ab]', '[^c]', '.', String.raw`\u0062`, '^', '$'])
  const piece = (depth: number): string => {
    const one = atom(depth)
    return /^(?:\^|\$|\(\?[=!<])/u.test(one) ? one : one + pick(['', '', '', '?', '*', '+', '{2}', '{0,1}', '+?'])
  }
  const sequence = (depth: number): string =>
    Array.from({ length: Math.floor(chance() * 4) }, () => piece(depth)).join('')
  const alternatives = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(chance() * 2.5) }, () => sequence(depth)).join('|')

  let matched = 0
  let denied = 0
  for (let round = 0; round < 4000; round += 1) {
    const pattern = alternatives(2)
    const text = Array.from({ length: Math.floor(chance() * 6) }, () => pick(['a', 'b', 'c'])).join('')
    const matches = new RegExp(pattern, 'u').test(text)
    const could = couldMatch(pattern, text)
    if (matches) expect(could, `${pattern} in ${text}`).toBe(true)
    matched += matches ? 1 : 0
    denied += could ? 0 : 1
  }
  expect(matched).toBeGreaterThan(500)
  expect(denied).toBeGreaterThan(200)
})
