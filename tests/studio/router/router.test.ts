import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { route } from '../../../src/main/studio/router/route'
import { COMMANDS, LINKS, OFFERS, TALK, TALK_WITH_LINKS, THEN_EXPORT } from './router-utterances'

const ALL_COMMANDS = Object.values(COMMANDS).flat()
const CONTENT_WORDS =
  'sea mood beach grandma faster quieter birthday logo red second wedding 海边 心情 奶奶 婚礼 红色 慢'.split(' ')

describe('commands never reach the chat', () => {
  for (const [intent, sayings] of Object.entries(COMMANDS)) {
    it.each(sayings)(`"%s" is ${intent}`, (saying) => expect(route(saying)).toEqual({ to: intent }))
  }
})

describe('everything else is talk, word for word', () => {
  it.each(TALK)('"%s"', (saying) => {
    const routed = route(saying)
    expect(routed).toMatchObject({ to: 'chat', text: saying })
    expect(routed).not.toHaveProperty('then')
  })
})

describe('a wish with an export behind it is talk first', () => {
  it.each(THEN_EXPORT)('"%s"', (saying, text) => expect(route(saying)).toEqual({ to: 'chat', text, then: 'export' }))
})

describe('what may have been meant is offered', () => {
  it.each(OFFERS)('"%s" offers %s', (saying, offer) => {
    expect(route(saying)).toEqual({ to: 'chat', text: saying, ...(offer && { offer }) })
  })
})

describe('addresses alone are material', () => {
  it.each(LINKS.filter(([, urls, refused]) => urls.length + refused.length > 0))('"%s"', (saying, urls, refused) => {
    expect(route(saying)).toEqual({ to: 'links', urls, refused })
  })

  it.each(TALK_WITH_LINKS)('but "%s" is talk', (saying) =>
    expect(route(saying)).toMatchObject({ to: 'chat', text: saying }),
  )
})

it('is tried with at least 150 sayings, half of them hard negatives, half Chinese', () => {
  const all = [...ALL_COMMANDS, ...TALK, ...THEN_EXPORT.map(([said]) => said)]
  expect(all.length).toBeGreaterThanOrEqual(150)
  expect(TALK.length * 2).toBeGreaterThanOrEqual(all.length)
  expect(all.filter((said) => /\p{Script=Han}/u.test(said)).length / all.length).toBeGreaterThanOrEqual(0.5)
})

it('becomes talk as soon as one word says more', () => {
  const commands = fc.constantFrom(...ALL_COMMANDS.filter((said) => !said.includes('/')))
  fc.assert(
    fc.property(commands, fc.constantFrom(...CONTENT_WORDS), fc.boolean(), (said, word, isFirst) => {
      const text = isFirst ? `${word} ${said}` : `${said} ${word}`
      expect(route(text).to).toBe('chat')
    }),
    { numRuns: 2_000 },
  )
})

it('answers any text, and loses none of it on the way to the chat', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      const routed = route(text)
      if (routed.to === 'chat' && !routed.then) expect(routed.text).toBe(text)
    }),
  )
})
