import { ReelwrightError } from '../../shared/failures/failure'
import { toFailure } from '../../shared/failures/to-failure'
import type { Language } from '../../shared/language'
import type { Credits, EngineChoice, EngineKind, EngineState } from '../../shared/states/engine-state'
import type { Clock } from '../host/ports'
import type { Account, NemoClient } from '../nemo/client'
import type { LocalEngine } from '../engine/local-engine'
import { onceUntilItWorks } from './once-until-it-works'
import { createServiceWatch } from './service-watch'

/** The service has this long to answer before films are made here. Nothing waits for it meanwhile. */
const CONNECT_LIMIT_MS = 3_000

export interface Engines {
  client(engine: EngineKind): Promise<NemoClient>
  /** The engine of a project that is created now. */
  forNewProject(): EngineKind
  state(): EngineState
  choose(choice: EngineChoice): void
  /** Tries the service again, and shows so. */
  connect(): void
  /** The computer woke up or is online again: has a quiet look at the service. */
  wake(): void
  /** Drops the free account. Films are made here from now on, so that none is made anew unasked. */
  signOut(): Promise<void>
  /** A balance that was told by the way. */
  creditsChanged(credits: Credits): void
  /** Says the state once more, in the language of now. */
  tell(): void
  stop(): Promise<void>
}

interface EnginesParts {
  readonly clock: Clock
  readonly local: LocalEngine<NemoClient>
  readonly cloud: () => Promise<NemoClient>
  readonly choice: EngineChoice
  readonly webHost?: string
  readonly language: () => Language
  readonly announce: (state: EngineState) => void
  readonly note: (words: string, thrown: unknown) => void
}

/** What is known of the service, before the language is chosen in which it is said. */
interface Known {
  readonly choice: EngineChoice
  readonly phase: EngineState['phase']
  readonly account?: Account
  readonly credits?: Credits
  readonly problem?: unknown
}

/** Where films are made: on this computer, or by the service once it has answered. */
export function createEngines(parts: EnginesParts): Engines {
  const { clock, local, announce, note } = parts
  const cloud = onceUntilItWorks(parts.cloud)
  let known: Known = { choice: parts.choice, phase: 'local' }
  let limit = new AbortController()

  const state = (): EngineState => toEngineState(known, parts)
  const become = (next: Known): void => {
    known = next
    announce(state())
  }
  const client = (engine: EngineKind): Promise<NemoClient> => (engine === 'local' ? local.client() : cloud())
  const missed = (problem: unknown): void => {
    limit.abort()
    become({ choice: known.choice, phase: 'offline', problem })
  }

  const watch = createServiceWatch({
    clock,
    reach: async (signal) => {
      const service = await client('cloud')
      const account = await service.signIn(signal)
      // A token that was kept or given proves nothing: only an answer does.
      const credits = await service.credits(signal)
      signal.throwIfAborted()
      limit.abort()
      become({ choice: known.choice, phase: 'cloud', account, credits })
    },
    onMissed: (thrown) => {
      note('The service was not reached.', thrown)
      missed(thrown)
    },
  })

  /** Shows that it connects, for as long as a person may be kept waiting. The attempt itself goes on behind that. */
  function showConnecting(choice: EngineChoice): void {
    limit.abort()
    limit = new AbortController()
    become({ choice, phase: 'connecting' })
    clock.sleep(CONNECT_LIMIT_MS, limit.signal).then(
      () => missed(new ReelwrightError('nemo.no-connection')),
      () => undefined,
    )
  }

  function choose(choice: EngineChoice): void {
    if (choice === 'local') {
      limit.abort()
      watch.stop()
      return become({ choice, phase: 'local' })
    }
    showConnecting(choice)
    watch.look()
  }

  function connect(): void {
    if (known.choice === 'local') return
    showConnecting(known.choice)
    watch.startOver()
  }

  choose(parts.choice)
  return {
    client,
    choose,
    state,
    connect,
    wake: () => (known.choice === 'local' ? undefined : watch.look()),
    async signOut() {
      const service = await client('cloud')
      choose('local')
      await service.signOut?.()
    },
    creditsChanged: (credits) => (known.phase === 'cloud' ? become({ ...known, credits }) : undefined),
    tell: () => announce(state()),
    // Who asks for the cloud and nothing else is told when it is away; the film is not made elsewhere unasked.
    forNewProject: () => (known.phase === 'cloud' || known.choice === 'cloud' ? 'cloud' : 'local'),
    async stop() {
      limit.abort()
      watch.stop()
      await local.stop()
    },
  }
}

function toEngineState(known: Known, { language, webHost }: EnginesParts): EngineState {
  const { choice, phase, account, credits, problem } = known
  if (phase === 'local') return { choice, phase }
  return {
    choice,
    phase,
    ...(credits && { credits }),
    ...(account && { account: toAccountState(account) }),
    ...(webHost !== undefined && { webHost }),
    ...(problem !== undefined && { failure: toFailure(problem, language()) }),
  }
}

function toAccountState({ anonymous, expiresAtMs, kept }: Account): NonNullable<EngineState['account']> {
  return { anonymous, kept, ...(expiresAtMs !== undefined && { expiresAtMs }) }
}
