import type { EngineChoice, EngineKind, EngineState } from '../../shared/states/engine-state'
import type { Clock } from '../host/ports'
import type { NemoClient } from '../nemo/client'
import type { LocalEngine } from '../engine/local-engine'

/** The service has this long to answer before films are made here. Nothing waits for it meanwhile. */
const CONNECT_LIMIT_MS = 3_000

export interface Engines {
  client(engine: EngineKind): Promise<NemoClient>
  /** The engine of a project that is created now. */
  forNewProject(): EngineKind
  state(): EngineState
  choose(choice: EngineChoice): void
  stop(): Promise<void>
}

interface EnginesParts {
  readonly clock: Clock
  readonly local: LocalEngine<NemoClient>
  readonly cloud: () => Promise<NemoClient>
  readonly choice: EngineChoice
  readonly announce: (state: EngineState) => void
  readonly note: (words: string, thrown: unknown) => void
}

/** Where films are made: on this computer, or by the service once it has answered. */
export function createEngines({ clock, local, cloud, choice, announce, note }: EnginesParts): Engines {
  let state: EngineState = { choice, phase: 'local' }
  let attempt = new AbortController()
  let cloudClient: Promise<NemoClient> | undefined

  const become = (next: EngineState): void => announce((state = next))
  const client = async (engine: EngineKind): Promise<NemoClient> => {
    if (engine === 'local') return local.client()
    return (cloudClient ??= cloud())
  }

  /** Signs in within the limit. What fails only means that films are made here. */
  async function connect(wanted: EngineChoice, signal: AbortSignal): Promise<void> {
    try {
      const service = await client('cloud')
      await service.signIn(signal)
      if (!signal.aborted) become({ choice: wanted, phase: 'cloud' })
      const credits = await service.credits(signal)
      if (!signal.aborted) become({ choice: wanted, phase: 'cloud', credits })
    } catch (thrown) {
      if (!signal.aborted) note('The service was not reached.', thrown)
    }
  }

  async function connectWithin(limitMs: number, wanted: EngineChoice, signal: AbortSignal): Promise<void> {
    const giveUp = new AbortController()
    const own = AbortSignal.any([signal, giveUp.signal])
    const limit = clock.sleep(limitMs, own).catch(() => undefined)
    await Promise.race([connect(wanted, own), limit])
    giveUp.abort()
    if (signal.aborted || state.phase === 'cloud') return
    become({ choice: wanted, phase: 'offline' })
  }

  function choose(wanted: EngineChoice): void {
    attempt.abort()
    attempt = new AbortController()
    if (wanted === 'local') return become({ choice: wanted, phase: 'local' })
    become({ choice: wanted, phase: 'connecting' })
    void connectWithin(CONNECT_LIMIT_MS, wanted, attempt.signal)
  }

  choose(choice)
  return {
    client,
    choose,
    state: () => state,
    forNewProject: () => (state.phase === 'cloud' ? 'cloud' : 'local'),
    async stop() {
      attempt.abort()
      await local.stop()
    },
  }
}
