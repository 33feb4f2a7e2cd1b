import type { Host } from '../host/ports'
import { fixedToken } from '../nemo/account/token-source'
import type { Attribution } from '../nemo/attribution'
import type { NemoClient } from '../nemo/client'
import { createNemoClient } from '../nemo/create-nemo-client'
import { type EngineFolders, type RunningEngine, startEngineProcess } from './engine-process'

/** The engine on this computer, started when it is first needed and again when it died. */
export interface LocalEngine {
  /** @throws {ReelwrightError} `engine.ffmpeg-missing`, `engine.stopped` */
  client(): Promise<NemoClient>
  stop(): Promise<void>
}

interface LocalEngineParts {
  readonly host: Host
  readonly folders: EngineFolders
  readonly attribution: Attribution
  readonly log: (text: string) => void
}

export function createLocalEngine({ host, folders, attribution, log }: LocalEngineParts): LocalEngine {
  let current: Promise<{ engine: RunningEngine; client: NemoClient }> | undefined

  async function launch(): Promise<{ engine: RunningEngine; client: NemoClient }> {
    const engine = await startEngineProcess(host, folders, { log })
    void engine.ended.then(() => (current = undefined))
    const { baseUrl, socketPath, token } = engine
    const client = createNemoClient({
      baseUrl,
      host,
      attribution,
      tokens: fixedToken(token),
      clientId: 'this-computer',
      ...(socketPath !== undefined && { socketPath }),
    })
    return { engine, client }
  }

  return {
    async client() {
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
      await running?.client.close()
      await running?.engine.stop()
    },
  }
}
