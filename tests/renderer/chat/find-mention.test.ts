import { describe, expect, it } from 'vitest'
import { filesFor, findMention, withName } from '../../../src/renderer/chat/mention/find-mention'

const begunIn = (text: string): string | undefined => findMention(text, text.length)?.begun

describe('a file that is being named', () => {
  it.each([
    ['@', ''],
    ['put @IMG', 'IMG'],
    ['先放@手', '手'],
    ['（@la', 'la'],
    ['write me@home', undefined],
    ['@lamp first', undefined],
    ['@lamp, then', undefined],
  ])('%s begins %s', (text, begun) => {
    expect(begunIn(text)).toBe(begun)
  })

  it('is looked for at the caret, wherever that is', () => {
    expect(findMention('put @la first', 7)).toEqual({ start: 4, end: 7, begun: 'la' })
    expect(findMention('put @la first', 13)).toBeUndefined()
  })

  it('comes first where its name begins like that', () => {
    const files = ['old lamp.jpg', 'Lamp.jpg', 'chair.jpg'].map((name) => ({ name }))
    const mention = { start: 0, end: 3, begun: 'la' }
    expect(filesFor(mention, files).map(({ name }) => name)).toEqual(['Lamp.jpg', 'old lamp.jpg'])
  })

  it('stands in the text as its name, in quotes where that has gaps, and the caret behind it', () => {
    const mention = { start: 4, end: 7, begun: 'la' }
    expect(withName('put @la first', mention, 'Lamp.jpg')).toEqual({ text: 'put Lamp.jpg first', caret: 13 })
    expect(withName('put @la', mention, 'old lamp.jpg')).toEqual({ text: 'put "old lamp.jpg" ', caret: 19 })
  })
})
