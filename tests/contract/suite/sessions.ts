import { describe, expect, it } from 'vitest'
import { makePhoto } from '../../engine/support/journey'
import type { Kind } from '../support/services'
import { RENDERS, fileOf, messageBody, never, say, sessionWithCut, statePath, visit } from '../support/visit'

/** Projects, side by side. */
export function sessionsContract(kind: Kind): void {
  describe('a session', () => {
    it('is one of its own, and empty', async () => {
      const { client } = await visit(kind)
      const [one, other] = [
        await client.openSession({ name: 'One', language: 'en' }),
        await client.openSession({ name: '二', language: 'zh-CN' }),
      ]

      expect(one.sessionId).not.toBe(other.sessionId)
      expect(await client.state(other.sessionId)).toMatchObject({ exportable: false, assetNames: [] })
    })

    it('shares nothing with another one', async () => {
      const place = await visit(kind)
      const other = await place.client.openSession({ name: 'Other', language: 'en' })

      const sessionId = await sessionWithCut(place)

      expect(await place.client.state(sessionId)).toMatchObject({ exportable: true })
      expect(await place.client.state(other.sessionId)).toMatchObject({ exportable: false, assetNames: [] })
    })

    it('that nobody opened is unknown everywhere', async () => {
      const { ask, client, folder } = await visit(kind)
      const unknown = { number: 1002, status: 404 }
      const gone = { code: 'nemo.session-gone' }
      const file = await fileOf(await makePhoto(folder, 'a.jpg'), 'a.jpg', 'image/jpeg')

      expect(await ask(statePath('nobody'))).toMatchObject(unknown)
      expect(await ask('/run_sse', { body: messageBody('nobody', 'x') })).toMatchObject(unknown)
      const draft = { t: [{ tt: 0, sg: [{ d: 1000 }] }], d: 1000 }
      expect(await ask(RENDERS, { body: { id: 'r', sessionId: 'nobody', draft } })).toMatchObject(unknown)
      await expect(client.state('nobody')).rejects.toMatchObject(gone)
      await expect(client.uploadFiles('nobody', [file], { signal: never })).rejects.toMatchObject(gone)
      await expect(say({ client }, 'nobody', 'x')).rejects.toMatchObject(gone)
    })
  })
}
