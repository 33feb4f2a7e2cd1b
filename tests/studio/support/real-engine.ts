import { chmod } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { startEngine } from '../../../src/main/engine/start-engine'
import { createNodeHost } from '../../../src/main/host/node-host'
import type { NemoClient } from '../../../src/main/nemo/client'
import { connectLocal } from '../../../src/main/nemo/connect-local'
import type { BuiltEngine } from '../../engine/support/built-engine'
import { tempFolder, TOKEN } from '../../engine/support/engine'

/** The whole engine of this computer, and a way to it. Both end with the test. */
export async function realEngine(built: BuiltEngine): Promise<NemoClient> {
  const host = createNodeHost()
  const folder = await tempFolder()
  await chmod(folder, 0o700)
  const resourcesFolder = resolve(import.meta.dirname, '../../../resources')
  const listen = { socketPath: join(folder, 's') }
  const order = { listen, token: TOKEN, dataFolder: join(folder, 'data'), resourcesFolder }
  const engine = await startEngine(order, host, built)
  const attribution = { source: 'test', version: '0.1.0', platform: 'unknown' } as const
  const client = connectLocal(host, attribution, { baseUrl: engine.baseUrl, ...listen, token: TOKEN })
  onTestFinished(async () => {
    await client.close()
    await engine.stop()
  })
  return client
}
