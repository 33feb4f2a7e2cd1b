import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translateGui, translateGuiSoFar } from '../../../src/main/studio/gui/translate-gui'
import { route } from '../../../src/main/studio/router/route'
import { TRANSLATED, UNCHANGED } from './gui-texts'

const ALL = [...TRANSLATED.map(([text]) => text), ...UNCHANGED]

/** Texts put together from real ones, joined as answers are joined. */
const answers = fc
  .array(fc.tuple(fc.constantFrom(...ALL), fc.constantFrom(' ', '\n', '\n\n', '\n- ', '\n2. ', ', ', '，', ' and ')), {
    maxLength: 6,
  })
  .map((parts) => parts.map(([text, joint]) => text + joint).join(''))

describe('how to press things is left out, what was made stays', () => {
  it.each(TRANSLATED)('%j', (text, shown, actions) => expect(translateGui(text)).toEqual({ text: shown, actions }))
})

describe('what is not about pressing things comes back as it was', () => {
  it.each(UNCHANGED)('%j', (text) => expect(translateGui(text)).toEqual({ text, actions: [] }))
})

it('has at least sixty texts, twenty of them unchanged, in both languages', () => {
  const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)
  expect(TRANSLATED.length + UNCHANGED.length).toBeGreaterThanOrEqual(60)
  expect(UNCHANGED.length).toBeGreaterThanOrEqual(20)
  expect(ALL.filter(isChinese).length).toBeGreaterThanOrEqual(25)
})

it('leaves nothing to translate in what it has translated', () => {
  fc.assert(
    fc.property(fc.oneof(answers, fc.string({ maxLength: 200 })), (text) => {
      const once = translateGui(text).text
      expect(translateGui(once)).toEqual({ text: once, actions: [] })
    }),
    { numRuns: 2_000 },
  )
})

it('never answers a text with an empty one', () => {
  fc.assert(
    fc.property(fc.oneof(answers, fc.string({ unit: 'binary' })), (text) => {
      expect(translateGui(text).text.trim() === '').toBe(text.trim() === '')
    }),
  )
})

it('shows of an unfinished text only what the finished one shows too', () => {
  for (const text of ALL) {
    const whole = translateGui(text)
    for (let length = 0; length <= text.length; length += 1) {
      const soFar = translateGuiSoFar(text.slice(0, length))
      if (soFar.text !== '') expect(whole.text.startsWith(soFar.text), `${soFar.text} | ${whole.text}`).toBe(true)
      expect(whole.actions).toEqual(expect.arrayContaining([...soFar.actions]))
    }
  }
})

it.each([
  'It is done. The title is set, click Play to see it. Timeline (3 tracks): 1. Video: city (0-10s) 2. Music: Lo-fi ',
  'The title is set. Your film has e.g. a title, click Play to see it. ',
])('never takes back what it showed of %j', (text) => {
  let before = ''
  for (let length = 0; length <= text.length; length += 1) {
    const after = translateGuiSoFar(text.slice(0, length)).text
    expect(after.startsWith(before), `${before} | ${after}`).toBe(true)
    before = after
  }
})

it('never takes back what it showed of texts put together at random', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 }), (text, one, other) => {
      const [short, long] = [Math.min(one, other), Math.max(one, other)].map((length) => text.slice(0, length))
      const [before, after] = [translateGuiSoFar(short ?? '').text, translateGuiSoFar(long ?? '').text]
      expect(after.startsWith(before), `${before} | ${after}`).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

it.each([
  'click ',
  '点击',
  '“',
  ' and click ',
  '\n- To export:',
  '. ',
  '**',
  '(',
  'a_b_c_',
  '\n1. Click Export',
  '[a](https://',
])('comes to an end with 200 kB of %j', (piece) => {
  const text = piece.repeat(200_000 / piece.length)
  expect(translateGui(text).text).not.toBe('')
  expect(route(`${text} export it`)).toMatchObject({ to: 'chat' })
})
