import { describe, expect, it } from 'vitest'
import { redact } from '../../../src/main/shell/diagnostics/redact'
import { formsOf } from '../../support/canary'

const TOKEN = 'nmv_usr_canary+91/f3ab=='
const MODEL_KEY = 'my own key that looks like nothing'
const CLIENT_ID = '0b2a6d1e-1111-4222-8333-444455556666'
const known = {
  secrets: [TOKEN, MODEL_KEY, CLIENT_ID],
  homeFolder: '/home/anna.smith',
  userName: 'anna.smith',
  computerName: 'annas-laptop',
}
const cleaned = (text: string): string => redact(text, known)

describe('a text for others', () => {
  it.each([TOKEN, MODEL_KEY, CLIENT_ID])('holds no known key or id in any form: %s', (secret) => {
    const forms = formsOf(secret).slice(0, 4)
    for (const form of [...forms, JSON.stringify({ deep: JSON.stringify({ secret }) })]) {
      const text = cleaned(`before ${form} after`)
      expect(text).toMatch(/^before .*after$/u)
      for (const each of forms) expect(text).not.toContain(each)
    }
  })

  it.each([
    'Authorization: Bearer abcdef123456',
    '{"authorization":"Bearer abcdef123456","x":1}',
    'bearer abcdef123456',
    'key sk-abcdef123456',
    'https://anna:abcdef123456@models.example/v1',
    'https://cdn.example/film.mp4?token=abcdef123456&x=1',
    'https://cdn.example/abcdef123456/film.mp4',
    'http://127.0.0.1:8080/path?api_key=abcdef123456',
    'api_key = abcdef123456',
    '"password": "abcdef123456"',
    'cookie: session=abcdef123456; other=abcdef123456',
  ])('holds nothing that looks like a key, whoever it belongs to: %s', (text) => {
    expect(cleaned(text)).not.toContain('abcdef123456')
  })

  it('says which host was meant', () => {
    expect(cleaned('GET https://api.example:8443/a/b?c=d failed')).toBe('GET https://api.example:8443 failed')
  })

  it.each([
    [
      "ENOENT: no such file or directory, open '/home/anna.smith/Divorce 2026/photo one.jpg'",
      "open '[folder]/photo one.jpg'",
    ],
    ['read /mnt/Secret Folder/inner/clip.mp4: broken', 'read [folder]/clip.mp4: broken'],
    ['at run (file:///home/anna.smith/Divorce/out/main/index.js:12:34)', '[folder]/index.js:12:34)'],
    ['open C:\\Users\\anna.smith\\Divorce 2026\\a.png', 'open [folder]/a.png'],
    ['open \\\\server\\Divorce\\a.png', 'open [folder]/a.png'],
    ['open ~/Divorce/a.png', 'open [folder]/a.png'],
    ['saved in "/home/anna.smith/Divorce/"', 'saved in "[folder]'],
  ])('says of a place no more than the last name: %s', (text, expected) => {
    expect(cleaned(text)).toContain(expected)
    expect(cleaned(text)).not.toMatch(/Divorce|Secret|anna/u)
  })

  it('names neither the person nor their computer', () => {
    expect(cleaned('Anna.Smith on ANNAS-LAPTOP, user=anna.smith')).toBe('[user] on [computer], user=[user]')
  })

  it('leaves everything else as it is', () => {
    const text =
      'phase: rendering, 45 %\nffmpeg version 5.1.9, libavcodec 59. 37.100 / 59. 37.100\nread/write, 1/2, a and/or b'
    expect(cleaned(text)).toBe(text)
    expect(redact('root cause', { ...known, userName: 'ro' })).toBe('root cause')
  })
})
