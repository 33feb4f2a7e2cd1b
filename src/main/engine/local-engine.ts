import { ReelwrightError } from '../../shared/failures/failure'
import type { Clock } from '../host/ports'
import type { RunningEngine } from './start-process'

/** An engine that dies this soon after it was started again is not started a third time. */
const SETTLED_MS = 60_000

export interface LocalEngine<Client> {
  /** A client for the running engine. Starts it on first use, and again after it died. @throws `engine.stopped` */
  client(): Promise<Client>
  stop(): Promise<void>
}

interface LocalEngineParts<Client> {
  readonly clock: Clock
  readonly start: () => Promise<RunningEngine>
  readonly connect: (engine: RunningEngine) => Client
}

/** Keeps at most one engine process, and knows when to give up on it. */
export function createLocalEngine<Client extends { close(): Promise<void> }>({
  clock,
  start,
  connect,
}: LocalEngineParts<Client>): LocalEngine<Client> {
  let current: Promise<{ engine: RunningEngine; client: Client }> | undefined
  const deathsMs: number[] = []

  const launch = async (): Promise<{ engine: RunningEngine; client: Client }> => {
    const engine = await start()
    void engine.ended.then(() => {
      deathsMs.push(clock.elapsedMs())
      current = undefined
    })
    return { engine, client: connect(engine) }
  }
  const keepsDying = (): boolean => deathsMs.filter((atMs) => clock.elapsedMs() - atMs < SETTLED_MS).length > 1

  return {
    async client() {
      if (!current && keepsDying()) throw new ReelwrightError('engine.stopped')
      const starting = (current ??= launch())
      try {
        return (await starting).client
      } catch (thrown) {
        if (current === starting) current = undefined
        throw thrown
      }
    },
    async stop() {
      const running = await current?.catch(() => undefined)
      current = undefined
      await running?.client.close()
      await running?.engine.stop()
    },
  }
}
