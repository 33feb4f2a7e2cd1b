import type { Clock } from '../../../host/ports'
import { createLane } from '../../../media/lane'
import type { EngineParts } from '../parts'
import { isUnchanged } from './identity'
import type { KeptAsset } from './kept-asset'
import type { Session } from './session'
import type { SessionStore } from './session-store'

/** A turn goes on without what is not known by then. */
const PATIENCE_MS = 2_000

/** Finds beats and colours after files were added: one song and one photo at a time, so that neither waits for the other. */
export interface CloserLook {
  /** Begins with what nobody has looked at closely yet. */
  want(session: Session): void
  /** Waits for the files of these kinds, at most two seconds. What is wanted and not yet known by then comes later. */
  settle(session: Session, kinds: readonly KeptAsset['facts']['kind'][]): Promise<void>
  stop(): Promise<void>
}

interface Parts {
  readonly clock: Clock
  readonly sessions: SessionStore
  readonly study: EngineParts['study']
  /** Gets what kept a finding from being written down. */
  readonly log: (thrown: unknown) => void
}

interface Order {
  readonly sessionId: string
  readonly asset: KeptAsset
}

export function createCloserLook({ clock, sessions, study, log }: Parts): CloserLook {
  const stopping = new AbortController()
  const { signal } = stopping
  const underWay = new Map<string, Order & { readonly done: Promise<void> }>()
  const lanes = { music: createLane(1), photo: createLane(1) }

  async function look({ sessionId, asset }: Order): Promise<void> {
    // A file that cannot be read is told by the render that needs it.
    const found = await study(asset.facts, signal).catch(() => ({}))
    if (signal.aborted) return
    await sessions.change(sessionId, (session) => ({
      ...session,
      assets: session.assets.map((kept) => (isSameFile(kept, asset) ? { ...kept, found } : kept)),
    }))
  }

  function begin(order: Order): void {
    const key = JSON.stringify([order.sessionId, order.asset.id, order.asset.identity])
    const { kind } = order.asset.facts
    if (underWay.has(key) || kind === 'clip') return
    const done = lanes[kind](() => look(order), signal)
      .catch((thrown: unknown) => (signal.aborted ? undefined : log(thrown)))
      .finally(() => underWay.delete(key))
    underWay.set(key, { ...order, done })
  }

  const want = ({ sessionId, assets }: Session): void => {
    for (const asset of assets) if (!asset.found) begin({ sessionId, asset })
  }

  return {
    want,
    settle: async (session, kinds) => {
      want(session)
      const awaited = [...underWay.values()].filter(
        ({ sessionId, asset }) => sessionId === session.sessionId && kinds.includes(asset.facts.kind),
      )
      if (awaited.length === 0) return
      const over = new AbortController()
      const patience = clock.sleep(PATIENCE_MS, AbortSignal.any([signal, over.signal])).catch(() => undefined)
      await Promise.race([patience, Promise.all(awaited.map(({ done }) => done))])
      over.abort()
    },
    stop: async () => {
      stopping.abort(new Error('The engine stops.'))
      await Promise.all([...underWay.values()].map(({ done }) => done))
    },
  }
}

const isSameFile = (one: KeptAsset, other: KeptAsset): boolean =>
  one.id === other.id && isUnchanged(one.identity, other.identity)
