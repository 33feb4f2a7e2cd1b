import { describe, expect, it } from 'vitest'
import { isLoopbackAddress, readModelAddress } from '../../../src/main/engine/model/model-address'

const codeOf = (typed: string, options = {}): unknown => {
  try {
    return readModelAddress(typed, options).href
  } catch (thrown) {
    return (thrown as { code?: unknown }).code
  }
}

describe('the address of a model', () => {
  it.each([
    'http://127.0.0.1:11434/v1',
    'http://127.9.9.9',
    'http://localhost:1234',
    'http://LOCALHOST.:1234',
    'http://[::1]:8080',
    'http://[::ffff:127.0.0.1]/',
    // Other ways to write 127.0.0.1.
    'http://2130706433/',
    'http://0x7f.1/',
  ])('leads to this computer: %s', (typed) => {
    expect(isLoopbackAddress(new URL(typed))).toBe(true)
    expect(codeOf(typed, { loopbackOnly: true })).toMatch(/^http:/)
  })

  it.each([
    'https://localhost.example.com',
    'https://127.0.0.1.example.com',
    'https://example.com/localhost',
    'https://example.com#@localhost',
    'https://127example.com',
    'https://0.0.0.0',
    'https://192.168.1.20',
    'https://[::ffff:10.0.0.1]',
    'https://[::]',
    'https://128.0.0.1',
  ])('leads elsewhere, whatever it looks like: %s', (typed) => {
    expect(isLoopbackAddress(new URL(typed))).toBe(false)
    expect(codeOf(typed, { loopbackOnly: true })).toBe('model.not-here')
    expect(codeOf(typed)).toMatch(/^https:/)
    expect(codeOf(typed.replace('https:', 'http:'))).toBe('model.not-encrypted')
  })

  it.each([
    '',
    'localhost:11434',
    '127.0.0.1',
    'ftp://127.0.0.1/v1',
    'file:///etc/passwd',
    'unix:/run/model.sock',
    'https://me:secret@example.com/v1',
  ])('is none: %s', (typed) => {
    expect(codeOf(typed)).toBe('model.address')
  })

  it.each([
    ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:11434/v1/chat/completions'],
    [' http://127.0.0.1:11434/v1// ', 'http://127.0.0.1:11434/v1/chat/completions'],
    ['http://127.0.0.1:11434', 'http://127.0.0.1:11434/chat/completions'],
    ['https://a.example/v1/chat/completions', 'https://a.example/v1/chat/completions'],
    ['https://a.example/openai?api-version=1#top', 'https://a.example/openai/chat/completions?api-version=1'],
  ])('of %s is %s', (typed, url) => {
    expect(codeOf(typed)).toBe(url)
  })
})
