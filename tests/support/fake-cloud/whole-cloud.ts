import { randomUUID } from 'node:crypto'
import { giveClaim, giveToken, newAccount, openSession, tellCredits } from './account-routes'
import { takeMessage } from './chat-route'
import type { CloudSession } from './project'
import type { SeenFile } from './read-upload'
import { cancelRender, fileServer, sendByService, takeOrder, tellRender } from './render-routes'
import { REFUSALS, repliesOf } from './replies'
import { type Listening, type Route, type Seen, startListening } from './server'
import type { CloudRender, Counts, Mishaps, Service, ServiceOptions, ServiceRoute } from './service'
import { takeUpload, tellState } from './session-routes'
import { DOCUMENTED, type Variant } from './variants'

/**
 * The whole service on this computer: accounts with credits, sessions with a draft that chat changes by simple rules (see
 * `agent.ts`), renders that end in a film that plays, and a file server of its own. It checks what the service checks and
 * counts what it accepted.
 */
export interface WholeCloud extends Listening {
  readonly variant: Variant
  /** The server that films lie on. It is shown no token. */
  readonly cdn: Listening
  readonly uploads: readonly SeenFile[]
  readonly sessions: ReadonlyMap<string, CloudSession>
  readonly renders: ReadonlyMap<string, CloudRender>
  readonly counts: Counts
  /** How many of the next ones go wrong. */
  readonly mishaps: Mishaps
  /** Stops turns in the middle of their work, or before this tool of it, until the returned function is called. */
  holdTurns(tool?: string): () => void
  /** Every token given out so far is no longer accepted. */
  expireTokens(): void
  /** Forgets the sessions, as a service does after a time. */
  forgetSessions(): void
  /** The addresses of films told so far lead nowhere; the next reading of a render tells another. */
  expireFilmAddresses(): void
  /** Leaves every account with this many credits. */
  setCredits(available: number): void
}

export interface WholeCloudOptions extends Partial<ServiceOptions> {
  readonly variant?: Partial<Variant>
}

const USUAL: ServiceOptions = {
  startCredits: 300,
  mostTokens: 10,
  mostFileBytes: 524_288_000,
  pollsUntilDone: 2,
  paceMs: 0,
}

export async function startWholeCloud({ variant, ...options }: WholeCloudOptions = {}): Promise<WholeCloud> {
  const full = { ...DOCUMENTED, ...variant }
  const service = createService(
    full,
    { ...USUAL, ...options },
    () => cdn.url,
    (tool) => gate(tool),
  )
  const { givenToken, startCredits } = service.options
  if (givenToken !== undefined) service.tokens.set(givenToken, newAccount('user_1', startCredits))
  let gate: Service['gate'] = () => Promise.resolve()
  const cdn = await startListening(fileServer(service.renders))
  const server = await startListening(routeOf(service))
  const { uploads, sessions, renders, counts, mishaps } = service
  return {
    ...server,
    ...{ variant: full, cdn, uploads, sessions, renders, counts, mishaps },
    holdTurns: (tool) => {
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      gate = (next) => (tool === undefined || tool === next ? released : Promise.resolve())
      return release
    },
    expireTokens: () => service.tokens.clear(),
    forgetSessions: () => sessions.clear(),
    expireFilmAddresses: () => renders.forEach((render) => (render.secret = randomUUID())),
    setCredits: (available) => service.tokens.forEach((account) => (account.available = available)),
    close: async () => {
      await Promise.all([server.close(), cdn.close()])
    },
  }
}

function createService(
  variant: Variant,
  options: ServiceOptions,
  cdnUrl: () => string,
  gate: Service['gate'],
): Service {
  return {
    ...{ variant, options, cdnUrl, gate, replies: repliesOf(variant) },
    accounts: new Map(),
    tokens: new Map(),
    sessions: new Map(),
    renders: new Map(),
    uploads: [],
    counts: { chats: [], renders: new Map(), uploadRequests: 0, tokens: new Map() },
    mishaps: { cutStreams: 0, failedRenders: 0, lostFiles: 0 },
  }
}

/** Every call says who calls; all but the first also by whose leave. */
function routeOf(service: Service): Route {
  const { replies, tokens } = service
  const routes = signedInRoutes(service)
  return (seen, response) => {
    if (!isAttributed(seen)) return replies.no(response, REFUSALS.plan)
    const call = `${seen.method} ${seen.path}`
    if (call === 'POST /api/auth/anonymous-token') return giveToken(service, seen, response)
    const account = tokens.get(/^Bearer (\S+)$/.exec(seen.headers.authorization ?? '')?.[1] ?? '')
    if (!account) return replies.no(response, REFUSALS.token)
    const found = routes.find(([pattern]) => pattern.test(call))
    return found ? found[1](seen, response, account) : replies.no(response, REFUSALS.route)
  }
}

const isAttributed = ({ headers }: Seen): boolean =>
  ['x-skill-source', 'x-skill-version', 'x-skill-platform'].every((name) => Boolean(headers[name]))

function signedInRoutes(service: Service): readonly (readonly [RegExp, ServiceRoute])[] {
  return [
    [/^POST \/api\/tasks\/me\/with-session\/nemo_agent$/, openSession(service)],
    [/^POST \/run_sse$/, takeMessage(service)],
    [/^POST \/api\/upload-video\/nemo_agent\/me\/[^/]+$/, takeUpload(service)],
    [/^GET \/api\/credits\/balance\/simple$/, tellCredits(service)],
    [/^GET \/api\/state\/nemo_agent\/me\/[^/]+\/latest$/, tellState(service)],
    [/^POST \/api\/render\/proxy\/lambda$/, takeOrder(service)],
    [/^POST \/api\/render\/proxy\/lambda\/[^/]+\/cancel$/, cancelRender(service)],
    [/^GET \/api\/render\/proxy\/lambda\/[^/]+$/, tellRender(service)],
    [/^GET \/api\/render\/proxy\/[^/]+\/download$/, sendByService(service)],
    [/^POST \/api\/auth\/claim-token$/, giveClaim(service)],
  ]
}
