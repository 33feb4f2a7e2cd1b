import { expect, it } from 'vitest'
import { languageOf } from '../../src/main/engine/server/chat/language-of'

const chinese = { language: 'zh-CN' as const }

it('answers in the language of the sentence, whatever the session began in', () => {
  expect(languageOf('make a 20 second film', chinese)).toBe('en')
  expect(languageOf('做一个20秒的 vertical 视频', { language: 'en' })).toBe('zh-CN')
})

it('answers in the language of the session where the words do not tell', () => {
  expect(languageOf('9:16, 15 s', chinese)).toBe('zh-CN')
  expect(languageOf('ocean waves', chinese)).toBe('zh-CN')
  expect(languageOf('', {})).toBe('en')
})
