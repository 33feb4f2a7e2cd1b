import type { LookupFunction } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Agent, type Dispatcher } from 'undici'
import type { Network } from '../../../src/main/host/ports'

/** Time that stands still while this many things really work. */
interface Holdable {
  held: number
}

/** A network that holds the clock while a request is under way, and that can lead single requests astray. */
export interface HeldNetwork extends Network {
  /** A fault holds still: time may run although the request is not over. */
  release(line: string): void
  /** Leads requests that fit elsewhere, as long as `isOpen` says so. */
  detour(isMeant: (line: string) => boolean, origin: string, isOpen: () => boolean): void
  /** How many requests were led astray. */
  readonly strayed: string[]
}

/** Turns of the event loop for what follows an answer, before the clock may jump again. */
const AFTERMATH_TURNS = 5

export function heldNetwork(clock: Holdable): HeldNetwork {
  const detours: { isMeant: (line: string) => boolean; origin: string; isOpen: () => boolean }[] = []
  const holds = new Map<string, Set<() => void>>()

  const hold = (line: string): (() => void) => {
    const mine = holds.get(line) ?? new Set()
    holds.set(line, mine)
    clock.held += 1
    const letGo = (): void => {
      if (!mine.delete(letGo)) return
      void aftermath().then(() => (clock.held -= 1))
    }
    mine.add(letGo)
    return letGo
  }

  const interceptor: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    const line = `${options.method} ${options.path}`
    const letGo = hold(line)
    const astray = detours.find(({ isMeant, isOpen }) => isMeant(line) && isOpen())
    if (astray) network.strayed.push(line)
    return dispatch(astray ? { ...options, origin: astray.origin } : options, watching(handler, letGo))
  }
  const network: HeldNetwork = {
    strayed: [],
    dispatcher: () =>
      new Agent({ headersTimeout: 0, bodyTimeout: 0, pipelining: 0, connect: { lookup } }).compose(interceptor),
    release: (line) => {
      for (const letGo of holds.get(line) ?? []) letGo()
    },
    detour: (isMeant, origin, isOpen) => void detours.push({ isMeant, origin, isOpen }),
  }
  return network
}

async function aftermath(): Promise<void> {
  for (let turn = 0; turn < AFTERMATH_TURNS; turn += 1) await nextTurn()
}

/** The names of a request's end, in both forms that the library's handlers have. */
const ENDS = new Set(['onResponseEnd', 'onResponseError', 'onComplete', 'onError'])

function watching(handler: Dispatcher.DispatchHandler, done: () => void): Dispatcher.DispatchHandler {
  return new Proxy(handler, {
    get(inner, name) {
      const own: unknown = Reflect.get(inner, name)
      if (typeof own !== 'function') return own
      return (...args: unknown[]): unknown => {
        if (ENDS.has(String(name))) done()
        return (own as (...all: unknown[]) => unknown).apply(inner, args)
      }
    },
  })
}

/** This computer has a name, and no other name is known. */
const lookup: LookupFunction = (name, options, answer) => {
  if (name === 'localhost') return answer(null, [{ address: '127.0.0.1', family: 4 }])
  const error: NodeJS.ErrnoException = new Error(`getaddrinfo ENOTFOUND ${name}`)
  error.code = 'ENOTFOUND'
  answer(error, options.all ? [] : '', 4)
}
