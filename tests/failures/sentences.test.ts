import { describe, expect, it } from 'vitest'
import { FailureCode, type FailureFacts, Remedy, ReelwrightError } from '../../src/shared/failures/failure'
import { SENTENCES } from '../../src/shared/failures/sentences'
import { toFailure } from '../../src/shared/failures/to-failure'
import { toWaitWords } from '../../src/shared/failures/wait-words'

/** Everything a sentence may mention, as long as it gets. */
const longest: FailureFacts = {
  name: `${'Ein sehr langer Name '.repeat(12)}.mp4`,
  folder: `/home/somebody${'/a folder in a folder'.repeat(20)}`,
  reason: 'A reason that goes on. '.repeat(20).trim(),
  needsBytes: 987_654_321_000,
  hasBytes: 123_456_789,
  widthPx: 123_456,
  heightPx: 123_456,
  waitSeconds: 2_591_999,
  scope: 'upload'.repeat(30),
  anonymous: true,
  newAccount: true,
}
const situations: FailureFacts[] = [{}, longest, { ...longest, anonymous: false, newAccount: false }]

const MACHINE_WORDS = /\b(codes?|https?|json|tokens?|undefined|null|NaN|exceptions?|stack|errno|\d{3,} error)\b/i
const MACHINE_WORDS_ZH = /代码|令牌|异常|未定义|空值|堆栈|状态码/

describe.each(FailureCode.options)('%s', (code) => {
  it.each(['en', 'zh-CN'] as const)('is one short sentence for people in %s, whatever it is about', (language) => {
    for (const facts of situations) {
      const { message, remedy } = toFailure(new ReelwrightError(code, facts), language)
      expect([...message].length, message).toBeLessThanOrEqual(140)
      expect(message).toMatch(/[.?!。？！…)]$/u)
      expect(message).not.toMatch(MACHINE_WORDS)
      expect(message).not.toMatch(MACHINE_WORDS_ZH)
      expect(Remedy.options).toContain(remedy)
      if (language === 'zh-CN' && facts === situations[0]) expect(message).toMatch(/\p{Script=Han}/u)
    }
  })
})

it('has no row but for failures there are', () => {
  expect(Object.keys(SENTENCES).sort()).toEqual([...FailureCode.options].sort())
})

it('keeps the end of a long name, and both halves of a character', () => {
  const name = `${'😀'.repeat(60)}.mov`
  const { message } = toFailure(new ReelwrightError('media.damaged', { name }), 'en')

  expect(message).toMatch(/^😀+…😀+\.mov is damaged/u)
  expect(message).not.toMatch(/\p{Surrogate}/u)
})

it('shows a name without what would turn the sentence around', () => {
  const { message } = toFailure(new ReelwrightError('media.empty', { name: '\u202egnp.exe\n\u0007' }), 'en')

  expect(message).toBe('gnp.exe is empty.')
})

it.each([
  [1, '1 second', '1 秒'],
  [30, '30 seconds', '30 秒'],
  [120, '2 minutes', '2 分钟'],
  [7_100, '119 minutes', '119 分钟'],
  [7_200, '2 hours', '2 小时'],
  [600_000, '7 days', '7 天'],
])('says a wait of %d s as people do', (seconds, en, zh) => {
  expect(toWaitWords(seconds, 'en')).toBe(en)
  expect(toWaitWords(seconds, 'zh-CN')).toBe(zh)
})

it('says whose credits and which permission were meant', () => {
  const say = (code: FailureCode, facts: FailureFacts): string =>
    toFailure(new ReelwrightError(code, facts), 'en').message

  expect(say('nemo.no-credits', { anonymous: true })).toContain('Register')
  expect(say('nemo.no-credits', { anonymous: false })).not.toContain('Register')
  expect(say('nemo.scope', { scope: 'render' })).toContain('“render”')
  expect(say('nemo.session-gone', { newAccount: true })).toContain('free account')
})
