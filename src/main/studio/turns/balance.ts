import type { EngineKind, Credits } from '../../../shared/states/engine-state'
import type { NemoClient } from '../../nemo/client'
import type { TurnTools } from './turn-tools'

/** A turn that is over waits no longer for its price. */
const PATIENCE_MS = 2_000

/** The balance around a turn, as the service counts it. */
export interface Spent {
  readonly before: Credits
  readonly after: Credits
}

export interface Balance {
  /** Reads the balance once more. Undefined where it is not known, or where nothing costs anything. Never throws. */
  close(): Promise<Spent | undefined>
}

/** Reads the balance beside a turn that begins: neither a slow answer nor a missing one touches the turn. */
export function watchBalance(
  tools: Pick<TurnTools, 'host' | 'onCredits'>,
  engine: EngineKind,
  client: NemoClient,
  signal: AbortSignal,
): Balance {
  if (engine === 'local') return { close: () => Promise.resolve(undefined) }
  const before = readBalance(tools, client, signal)
  return {
    async close() {
      const both = Promise.all([before, readBalance(tools, client, signal)])
      const found = await soonEnough(tools, both, signal)
      const [was, is] = found ?? []
      return was && is && { before: was, after: is }
    },
  }
}

/** The balance, told to whoever shows it; undefined when it cannot be read. */
async function readBalance(
  tools: Pick<TurnTools, 'onCredits'>,
  client: NemoClient,
  signal: AbortSignal,
): Promise<Credits | undefined> {
  try {
    const credits = await client.credits(signal)
    tools.onCredits?.(credits)
    return credits
  } catch {
    return undefined
  }
}

async function soonEnough<T>(
  { host }: Pick<TurnTools, 'host'>,
  work: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const ended = new AbortController()
  const nothing = (): undefined => undefined
  const patience = host.clock.sleep(PATIENCE_MS, AbortSignal.any([signal, ended.signal])).then(nothing, nothing)
  try {
    return await Promise.race([work, patience])
  } finally {
    ended.abort(new Error('ended'))
  }
}
