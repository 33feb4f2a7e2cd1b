import { describe, expect, it } from 'vitest'
import type { Kind } from '../support/services'
import { messageBody, never, say, sessionWithCut, sessionWithMedia, visit, wordsOf } from '../support/visit'

/** Messages and what comes of them. */
export function turnsContract(kind: Kind): void {
  describe('a turn', () => {
    it('asks for files when there are none, and makes nothing of nothing', async () => {
      const { client } = await visit(kind)
      const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })

      const events = await say({ client }, sessionId, 'hello')

      expect(wordsOf(events).join('').trim()).not.toBe('')
      expect(await client.state(sessionId)).toMatchObject({ exportable: false })
    })

    it('tells its steps from begin to end, then its words, and leaves a film', async () => {
      const place = await visit(kind)
      const sessionId = await sessionWithMedia(place)

      const events = await say(place, sessionId, 'make a 2 second film with the title "Sea" and music')

      const steps = events.filter((event) => event.kind === 'tool')
      const begun = steps.filter(({ phase }) => phase === 'start').map(({ callId }) => callId)
      const ended = steps.filter(({ phase }) => phase === 'end').map(({ callId }) => callId)
      expect(begun.length).toBeGreaterThan(0)
      expect(ended).toEqual(begun)
      expect(steps.filter(({ failed }) => failed)).toEqual([])
      const messages = events.filter((event) => event.kind === 'message')
      expect(messages.at(-1)).toMatchObject({ final: true })
      expect(wordsOf(events).at(-1)?.trim()).not.toBe('')
      const { timeline, exportable } = await place.client.state(sessionId)
      expect(exportable).toBe(true)
      expect(timeline).toMatchObject({ durationMs: 2_000, widthPx: 1920, heightPx: 1080 })
      expect(timeline?.tracks.map(({ type }) => type).sort()).toEqual(['audio', 'text', 'video'])
      expect(timeline?.tracks.find(({ type }) => type === 'text')?.clips.map(({ name }) => name)).toContain('Sea')
    })

    it('may say no word, and change the film all the same', async () => {
      const place = await visit(kind)
      const sessionId = await sessionWithCut(place)
      const before = await place.client.state(sessionId)
      const { words, more } = kind.silence

      const { text } = await place.ask('/run_sse', { body: { ...messageBody(sessionId, words), ...more } })

      expect(text).toContain('functionCall')
      expect(text).not.toMatch(/"role":"model","parts":\[\{"text"/)
      const after = await place.client.state(sessionId)
      expect(after.valueHash).not.toBe(before.valueHash)
      expect(JSON.stringify(after.timeline)).toContain('Quiet')
    })

    it('is the only one in its session', async () => {
      const place = await visit(kind)
      const sessionId = await sessionWithMedia(place)
      const release = place.service.hold()
      const stream = place.client.chat({ sessionId, text: 'make a 2 second film' }, never)[Symbol.asyncIterator]()
      await stream.next()

      await expect(say(place, sessionId, 'and another')).rejects.toMatchObject({ code: 'chat.busy', wireCode: 1409 })

      release()
      while (!(await stream.next()).done);
      expect(await place.client.state(sessionId)).toMatchObject({ exportable: true })
      await expect(say(place, sessionId, 'title "Now"')).resolves.toBeDefined()
    })

    it.each([{}, { new_message: { parts: [] } }, { new_message: { parts: [{ text: ' ' }] } }])(
      'is not begun by a body without words: %j',
      async (lacking) => {
        const { client, ask } = await visit(kind)
        const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
        const { status } = await ask('/run_sse', { body: { ...messageBody(sessionId, ''), ...lacking } })

        expect([400, 422]).toContain(status)
      },
    )
  })
}
