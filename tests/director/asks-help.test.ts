import { describe, expect, it } from 'vitest'
import { asksHelp } from '../../src/main/engine/director/asks-help'
import { direct } from '../../src/main/engine/director/direct'

const photo = { id: 'a', name: 'a.jpg', kind: 'photo', hasAudio: false, widthPx: 1600, heightPx: 900 } as const

describe('a message that only greets or asks what can be said', () => {
  it.each([
    ...['hello', 'Hi there!', 'help', 'hello, what can you do?', 'How does this work?', 'What should I type here?'],
    ...['你好', '您好，你能做什么？', '怎么用？', '在吗'],
  ])('is answered and cuts no film: %s', (text) => {
    const turn = direct({ text, assets: [photo], language: 'en', projectName: 'product' })
    expect(turn).toMatchObject({ changed: false, card: { understood: [], unused: [] }, changes: [] })
    expect(turn.cut).toBeUndefined()
    expect(turn.says).toContain('say what the film should be')
    expect(turn.next.length).toBeGreaterThan(0)
  })

  it.each([
    ...[
      'hello, make it 20 seconds',
      'help me make a calm film',
      'hi! put the title "Help" on it',
      'what a mess, shuffle',
    ],
    ...['你好，做个20秒的视频', '帮我做个短片', '标题写你好'],
  ])('is a wish when it says more: %s', (text) => {
    expect(asksHelp(text)).toBe(false)
    expect(direct({ text, assets: [photo], language: 'en', projectName: 'product' }).cut).toBeDefined()
  })
})
