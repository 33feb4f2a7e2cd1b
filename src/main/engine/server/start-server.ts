import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Host } from '../../host/ports'
import type { EngineOrder } from '../process-protocol'
import type { Engine } from './engine'
import { guardOrigin, guardToken } from './http/guard'
import { listen } from './http/listen'
import { toRefusal } from './http/refusal'
import { refused, type Reply } from './http/reply'
import { findRoute, type Route } from './http/route'
import type { EngineParts } from './parts'
import { createPreviews } from './previews/previews'
import { createJobStore } from './renders/job-store'
import { createRenderQueue } from './renders/render-queue'
import { createWarmUp } from './renders/warm-up'
import { accountRoutes } from './routes/account'
import { chatRoutes } from './routes/chat'
import { filmRoutes } from './routes/films'
import { previewRoutes } from './routes/preview'
import { renderRoutes } from './routes/renders'
import { sessionRoutes } from './routes/sessions'
import { uploadRoutes } from './routes/uploads'
import { createCloserLook } from './sessions/closer-look'
import { createSessionStore } from './sessions/session-store'

const LIMITS = { headersTimeout: 10_000, requestTimeout: 900_000, keepAliveTimeout: 30_000, maxHeaderSize: 16_384 }
const MOST_CONNECTIONS = 200

export interface RunningServer {
  readonly baseUrl: string
  stop(): Promise<void>
}

export interface ServerPorts {
  readonly host: Host
  readonly parts: EngineParts
  /** Gets what went wrong inside, for the log. Never a token. */
  readonly log: (thrown: unknown) => void
}

/** Answers the contract of docs/wire.md at the ordered place. */
export async function startServer(
  { host, parts, log }: ServerPorts,
  order: Pick<EngineOrder, 'listen' | 'token' | 'dataFolder'>,
): Promise<RunningServer> {
  let baseUrl = ''
  let hosts: ReadonlySet<string> = new Set()
  const engine = assemble({ host, parts, log }, order, () => baseUrl)
  const make = [accountRoutes, sessionRoutes, chatRoutes, uploadRoutes, renderRoutes, previewRoutes, filmRoutes]
  const routes = make.flatMap((routesOf) => routesOf(engine))
  const stopped = new AbortController()
  const server = createServer(LIMITS, (message, response) => {
    const work = answer(message, response, { routes, hosts, token: order.token, stopped: stopped.signal, log })
    work.catch((thrown: unknown) => {
      log(thrown)
      response.destroy()
    })
  })
  server.maxConnections = MOST_CONNECTIONS
  // What cannot be swept today can be tomorrow.
  await engine.jobs.sweep().catch(log)
  ;({ baseUrl, hosts } = await listen(server, order.listen, host.files))
  return {
    baseUrl,
    stop: async () => {
      stopped.abort()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await Promise.all([closed, engine.renders.stop(), engine.warmUp.stop(), engine.closerLook.stop()])
    },
  }
}

function assemble(
  { host, parts, log }: ServerPorts,
  { token, dataFolder }: Pick<EngineOrder, 'token' | 'dataFolder'>,
  baseUrl: () => string,
): Engine {
  const sessions = createSessionStore(host, join(dataFolder, 'sessions'))
  const jobs = createJobStore(host, join(dataFolder, 'renders'))
  const warmUp = createWarmUp(parts.compositor)
  const closerLook = createCloserLook({ clock: host.clock, sessions, study: parts.study, log })
  const renders = createRenderQueue({ host, parts, jobs, sessions, warmUp, log })
  const previews = createPreviews({ host, parts, sessions })
  return { host, parts, token, sessions, jobs, previews, warmUp, closerLook, renders, baseUrl }
}

interface Setting {
  readonly routes: readonly Route[]
  readonly hosts: ReadonlySet<string>
  readonly token: string
  readonly stopped: AbortSignal
  readonly log: (thrown: unknown) => void
}

async function answer(message: IncomingMessage, response: ServerResponse, setting: Setting): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  let reply: Reply
  try {
    reply = await route(message, setting, AbortSignal.any([gone.signal, setting.stopped]))
  } catch (thrown) {
    if (response.destroyed) return
    const refusal = toRefusal(thrown)
    if (refusal.refused === 'unexpected') setting.log(thrown)
    reply = refused(refusal)
  }
  await reply(response)
}

async function route(message: IncomingMessage, setting: Setting, signal: AbortSignal): Promise<Reply> {
  guardOrigin(message, setting.hosts)
  const { route, param } = findRoute(setting.routes, message.method ?? '', message.url ?? '')
  if (!route.open) guardToken(message, setting.token)
  return route.answer({ message, param, signal })
}
