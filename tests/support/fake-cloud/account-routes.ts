import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { EMPTY } from './project'
import { REFUSALS } from './replies'
import type { Seen } from './server'
import { type CloudAccount, type Service, type ServiceRoute, parseBody, sessionOf } from './service'

/** The same client id is the same account; a new one costs one of the tokens that an address may take. */
export function giveToken(service: Service, { headers }: Seen, response: ServerResponse): void {
  const { accounts, tokens, counts, replies, options } = service
  const clientId = headers['x-client-id']
  if (typeof clientId !== 'string' || clientId === '' || clientId.length > 64) {
    return replies.no(response, REFUSALS.clientId)
  }
  if (!accounts.has(clientId) && accounts.size >= options.mostTokens) return replies.no(response, REFUSALS.tokenLimit)
  const account = accounts.get(clientId) ?? newAccount(`anon_${accounts.size + 1}`, options.startCredits)
  accounts.set(clientId, account)
  counts.tokens.set(clientId, (counts.tokens.get(clientId) ?? 0) + 1)
  const token = `nmv_usr_${randomUUID()}`
  tokens.set(token, account)
  const expiresAt = new Date(Date.now() + 7 * 86_400_000).toISOString()
  replies.yes(response, { token, user_id: account.userId, credits: account.available, expires_at: expiresAt })
}

export const newAccount = (userId: string, available: number): CloudAccount => ({ userId, available, frozen: 0 })

/** Not a number that a careless parser could keep. */
const FIRST_SESSION = 5_529_798_706_024_415_233n
const FIRST_TASK = 9_007_199_254_740_993n

export function openSession(service: Service): ServiceRoute {
  const { sessions, replies, variant } = service
  return (seen, response, account) => {
    const body = parseBody(seen)
    if (typeof body?.['task_name'] !== 'string') return replies.no(response, REFUSALS.body)
    const id = String(FIRST_SESSION + BigInt(sessions.size))
    const isNumber = variant.ids === 'number'
    const taskId = isNumber ? String(FIRST_TASK + BigInt(sessions.size)) : `task_${41 + sessions.size}`
    const language = typeof body['language'] === 'string' ? body['language'] : undefined
    const { userId } = account
    const own = { assets: [], project: EMPTY, isBusy: false, draftTexts: [] }
    sessions.set(id, { id, taskId, name: body['task_name'], language, userId, ...own })
    const ids = isNumber ? `"task_id":${taskId},"session_id":${id}` : `"task_id":"${taskId}","session_id":"${id}"`
    replies.yesText(response, `{${ids},"user_id":"${userId}"}`)
  }
}

export function tellCredits({ replies, variant }: Service): ServiceRoute {
  return (_, response, { available, frozen }) => {
    const said = { available: available - frozen, frozen, total: available }
    if (variant.credits === 'number') return replies.yes(response, said)
    replies.yes(response, Object.fromEntries(Object.entries(said).map(([key, value]) => [key, String(value)])))
  }
}

/** The same link as long as it is good. */
export function giveClaim(service: Service): ServiceRoute {
  return (seen, response, account) => {
    const body = parseBody(seen)
    const session = sessionOf(service, account, body?.['session_id'])
    if (!session || session.taskId !== String(body?.['task_id'])) return service.replies.no(response, REFUSALS.session)
    service.replies.yes(response, { claim_token: `clm_${session.taskId}/+${session.id}`, expires_in: 604_800 })
  }
}
