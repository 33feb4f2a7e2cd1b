import { describe, expect, it } from 'vitest'
import type { Kind } from '../support/services'
import { CREDITS, RENDERS, TASKS, messageBody, statePath, visit } from '../support/visit'

/** Who may ask, and what it costs. */
export function accountContract(kind: Kind): void {
  describe('the account', () => {
    it('signs a client in by its id, and again as the same account', async () => {
      const { client, ask } = await visit(kind)
      const account = await client.signIn()

      const headers = { 'x-client-id': 'client-1', authorization: undefined }
      const again = await ask('/api/auth/anonymous-token', { method: 'POST', headers })

      expect(account).toMatchObject({ anonymous: true })
      expect(again.data['token']).toMatch(/^nmv_usr_/)
      expect(again.data['user_id']).toBe(account.userId)
    })

    it('gives nobody a token who does not say which client asks', async () => {
      const { ask } = await visit(kind)

      const answer = await ask('/api/auth/anonymous-token', { method: 'POST', headers: { authorization: undefined } })

      expect(answer).toMatchObject({ status: 400, number: 400 })
    })

    it.each([undefined, 'Bearer nmv_usr_of_nobody', 'Basic bm9ib2R5'])(
      'lets nobody in with %s',
      async (authorization) => {
        const { ask } = await visit(kind)
        const refused = { status: 401, number: 1001 }
        const headers = { authorization }

        expect(await ask(CREDITS, { headers })).toMatchObject(refused)
        expect(await ask(TASKS, { headers, body: { task_name: 'x' } })).toMatchObject(refused)
        expect(await ask(statePath('1'), { headers })).toMatchObject(refused)
        expect(await ask('/run_sse', { headers, body: messageBody('1', 'x') })).toMatchObject(refused)
        expect(await ask(RENDERS, { headers, body: {} })).toMatchObject(refused)
      },
    )

    it('tells a balance whose parts make the whole', async () => {
      const { client } = await visit(kind)

      const { available, frozen, total } = await client.credits()

      expect(available).toBeGreaterThan(0)
      expect(available + frozen).toBe(total)
    })

    it('has a link to a project where there are pages, the same one for a while', async () => {
      const { client } = await visit(kind)
      const ids = await client.openSession({ name: 'Sea', language: 'en' })

      const link = await client.projectLink(ids)

      expect(link?.startsWith('https://nemovideo.example/workspace/claim?ct=') ?? false).toBe(kind.isOnline)
      expect(link ?? '').not.toContain('nmv_usr')
      expect(await client.projectLink(ids)).toBe(link)
    })
  })
}
