import { ok } from '../http/reply'
import { Refusal } from '../http/refusal'
import type { Route } from '../http/route'
import { isForeignUser } from '../http/peer-owner'
import type { Engine } from '../engine'

/** Nothing on this computer costs credits. */
const CREDITS = 1_000_000

/** Who may ask, and with how many credits. Source: docs/wire.md, "Routes". */
export function accountRoutes({ host, token }: Engine): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/auth/anonymous-token',
      open: true,
      answer: async ({ message }) => {
        if (!message.headers['x-client-id']) throw new Refusal('client-id-missing')
        if (await isForeignUser(host.files, message.socket)) throw new Refusal('foreign')
        return ok({ token, credits: CREDITS, user_id: 'anon_local' })
      },
    },
    {
      method: 'GET',
      path: '/api/credits/balance/simple',
      answer: () => Promise.resolve(ok({ available: CREDITS, frozen: 0, total: CREDITS })),
    },
    {
      method: 'POST',
      path: '/api/auth/claim-token',
      // There is no page in a browser for a project on this computer.
      answer: () => Promise.reject(new Refusal('route-unknown')),
    },
  ]
}
