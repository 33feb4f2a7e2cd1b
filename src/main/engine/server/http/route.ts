import type { IncomingMessage } from 'node:http'
import { Id } from '../ids'
import { Refusal } from './refusal'
import type { Reply } from './reply'

/** One request, after the guard let it in. */
export interface Incoming {
  readonly message: IncomingMessage
  /** The named parts of the path, each a checked id. */
  readonly param: (name: string) => string
  /** Aborts when the other side hangs up, or the server stops. */
  readonly signal: AbortSignal
}

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Parts that begin with `:` are ids. */
  readonly path: string
  /** Answered without the token. */
  readonly open?: boolean
  readonly answer: (incoming: Incoming) => Promise<Reply>
}

export interface Match {
  readonly route: Route
  readonly param: (name: string) => string
}

/** Finds who answers. @throws {Refusal} when nobody does, or only to another method. */
export function findRoute(routes: readonly Route[], method: string, target: string): Match {
  const parts = toParts(target)
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path.split('/'), parts)
    return params ? [{ route, params }] : []
  })
  if (matches.length === 0) throw new Refusal('route-unknown')
  const wanted = method === 'HEAD' ? 'GET' : method
  const match = matches.find(({ route }) => route.method === wanted)
  if (!match) throw new Refusal('method')
  return { route: match.route, param: (name) => paramOf(match.params, name) }
}

function paramOf(params: ReadonlyMap<string, string>, name: string): string {
  const value = params.get(name)
  if (value === undefined) throw new TypeError(`The route has no part ${name}.`)
  return value
}

function toParts(target: string): string[] {
  try {
    return (target.split('?', 1)[0] ?? '').split('/').map(decodeURIComponent)
  } catch {
    throw new Refusal('not-understood')
  }
}

function matchPath(pattern: readonly string[], parts: readonly string[]): Map<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const params = new Map<string, string>()
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (!expected.startsWith(':')) {
      if (expected !== part) return undefined
    } else if (Id.safeParse(part).success) params.set(expected.slice(1), part)
    else return undefined
  }
  return params
}
