import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { startEngine } from '../../../src/main/engine/start-engine'
import { createNodeHost } from '../../../src/main/host/node-host'
import { type BuiltEngine, buildEngine } from '../../engine/support/built-engine'
import { hostWithSlowDisk, TOKEN } from '../../engine/support/engine'
import { startWholeCloud } from '../../support/fake-cloud'
import { tempFolder } from '../../support/nemo-client'

/** A service that speaks the contract, and the few things in which one may differ from another. */
export interface RunningService {
  readonly url: string
  /** Keeps messages from being finished until the returned function is called. */
  hold(): () => void
  /** An address of this file that the service takes. */
  addressOf(path: string): string
}

export interface Kind {
  readonly name: string
  /** Has pages in a browser, and counts credits. */
  readonly isOnline: boolean
  /** A file larger than it takes: as a name and bytes that make it so. */
  readonly tooLarge: { readonly name: string; readonly bytes: Buffer }
  /** What a message body says for a turn without words; the words that ask for one. */
  readonly silence: { readonly words: string; readonly more: object }
  start(): Promise<RunningService>
}

const MOST_BYTES_IN_CLOUD = 200_000

const cloud: Kind = {
  name: 'the fake cloud',
  isOnline: true,
  tooLarge: { name: 'long.mp4', bytes: Buffer.alloc(MOST_BYTES_IN_CLOUD + 1) },
  silence: { words: 'silent title "Quiet"', more: {} },
  async start() {
    const running = await startWholeCloud({ mostFileBytes: MOST_BYTES_IN_CLOUD })
    onTestFinished(() => running.close())
    return {
      url: running.url,
      hold: () => running.holdTurns(),
      addressOf: (path) => `https://files.example${pathToFileURL(path).pathname}`,
    }
  },
}

let built: Promise<BuiltEngine> | undefined

const engine: Kind = {
  name: 'the local engine',
  isOnline: false,
  tooLarge: { name: 'poster.png', bytes: pngHead(16_000, 16_000) },
  silence: { words: 'title "Quiet"', more: { state_delta: { rw_silent: true } } },
  async start() {
    const { host, hold } = hostWithSlowDisk()
    const order = {
      listen: { port: 0 },
      token: TOKEN,
      dataFolder: join(await tempFolder(), 'engine'),
      resourcesFolder: resolve('resources'),
    }
    const running = await startEngine(order, host, await (built ??= buildEngine()))
    onTestFinished(() => running.stop())
    return { url: running.baseUrl, hold, addressOf: (path) => pathToFileURL(path).href }
  },
}

export const KINDS: readonly Kind[] = [cloud, engine]

/** To be called when all tests of a file are over. */
export const removeBuiltEngine = async (): Promise<void> => (await built)?.remove()

export const realHost = createNodeHost()

/** As much of a picture as tells its size. */
function pngHead(widthPx: number, heightPx: number): Buffer {
  const head = Buffer.alloc(33)
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 0, 'latin1')
  head.writeUInt32BE(widthPx, 16)
  head.writeUInt32BE(heightPx, 20)
  head.set([8, 2, 0, 0, 0], 24)
  return head
}
