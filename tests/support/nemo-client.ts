import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, onTestFinished } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { anonymousTokens } from '../../src/main/nemo/account/token-source'
import { tokenFile } from '../../src/main/nemo/account/token-store'
import type { NemoClient } from '../../src/main/nemo/client'
import { type NemoClientOptions, createNemoClient } from '../../src/main/nemo/create-nemo-client'
import { type FakeCloud, startFakeCloud } from './fake-cloud'

/** A host whose waits take no time, so that a test of what follows a wait does not wait. Time limits never pass on it. */
export function hurriedHost(): Host & { readonly waitsMs: number[] } {
  const host = createNodeHost()
  const waitsMs: number[] = []
  const sleep = (delayMs: number, signal?: AbortSignal): Promise<void> => {
    // Only limits are given a signal of their own and are meant to be stopped before they pass.
    if (delayMs >= LONGEST_WAIT_MS || signal?.aborted) return host.clock.sleep(delayMs, signal)
    waitsMs.push(delayMs)
    return Promise.resolve()
  }
  return { ...host, clock: { ...host.clock, sleep }, waitsMs }
}

/** All waits between tries are below, all time limits above, but for two that the tests of limits set themselves. */
const LONGEST_WAIT_MS = 20_000

/** Says what is to be done when a test is over. Those that run beside each other bring their own. */
export type AtEnd = TestContext['onTestFinished']

export async function tempFolder(atEnd: AtEnd = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-test-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface ClientOnCloud {
  readonly cloud: FakeCloud
  readonly client: NemoClient
  readonly folder: string
}

interface AnonymousOn {
  readonly baseUrl: string
  readonly host: Host
  /** Where the program keeps its things. */
  readonly folder: string
}

/** A client with an anonymous account, as the program opens it. */
export function anonymousClient(place: AnonymousOn, options: Partial<NemoClientOptions> = {}): NemoClient {
  const { baseUrl, host, folder } = place
  const store = tokenFile(host.files, join(folder, 'account', 'token.json'), baseUrl)
  return createNemoClient({
    baseUrl,
    host,
    tokens: anonymousTokens({ store, clock: host.clock }),
    clientId: 'client-1',
    attribution: { source: 'how-to-create-an-ai-video', version: '0.1.0', platform: 'unknown' },
    webUrl: 'https://nemovideo.com',
    ...options,
  })
}

/** A client with an anonymous account, on a cloud of its own. */
export async function clientOnCloud(options: Partial<NemoClientOptions> = {}): Promise<ClientOnCloud> {
  const cloud = await startFakeCloud()
  const folder = await tempFolder()
  const client = anonymousClient({ baseUrl: cloud.url, host: options.host ?? createNodeHost(), folder }, options)
  onTestFinished(async () => {
    await client.close()
    await cloud.close()
  })
  return { cloud, client, folder }
}
