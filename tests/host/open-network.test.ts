import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, expect, it } from 'vitest'
import { createOfflineSwitch, isThisComputer } from '../../src/main/host/offline-switch'
import { createNetwork } from '../../src/main/host/open-network'

const SOCKETS = 'net.client.socket'
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** Counts every client socket that this process makes. */
function countSockets(): () => number {
  let made = 0
  const count = (): void => void (made += 1)
  subscribe(SOCKETS, count)
  closers.push(() => unsubscribe(SOCKETS, count))
  return () => made
}

async function startServer(host: string) {
  const server = createServer((_request, response) => response.end('here')).listen(0, host)
  await once(server, 'listening')
  closers.push(() => (server.closeAllConnections(), server.close()))
  const { port } = server.address() as AddressInfo
  return { server, origin: `http://${host}:${port}` }
}

const outsideAddress = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address

const ask = (origin: string, offline = createOfflineSwitch()) => {
  const dispatcher = createNetwork(offline).dispatcher()
  closers.push(() => dispatcher.destroy())
  return async () => (await dispatcher.request({ origin, path: '/', method: 'GET' })).body.text()
}

it('makes not a single socket to a host outside while staying offline, by name or by number', async () => {
  const sockets = countSockets()
  const offline = createOfflineSwitch(true)
  for (const origin of ['https://example.com', 'http://192.0.2.1', 'http://[2001:db8::1]', 'http://localhost.example'])
    await expect(ask(origin, offline)()).rejects.toMatchObject({ code: 'ENETDOWN' })
  expect(sockets()).toBe(0)
})

it('reaches this computer all the same', async () => {
  const { origin } = await startServer('127.0.0.1')
  const sockets = countSockets()
  await expect(ask(origin, createOfflineSwitch(true))()).resolves.toBe('here')
  expect(sockets()).toBe(1)
})

it.runIf(outsideAddress)('lets go of what was connected when it is switched on, and connects again later', async () => {
  const { server, origin } = await startServer(outsideAddress ?? '')
  const offline = createOfflineSwitch()
  const askAgain = ask(origin, offline)
  await askAgain()
  const [connection] = await new Promise<[Error | null, number]>((resolve) =>
    server.getConnections((...found) => resolve(found)),
  ).then(([, count]) => [count])
  expect(connection).toBe(1)

  const sockets = countSockets()
  offline.set(true)
  await expect(askAgain()).rejects.toMatchObject({ code: 'ENETDOWN' })
  expect(sockets()).toBe(0)

  offline.set(false)
  await expect(askAgain()).resolves.toBe('here')
})

it('knows this computer by its own names only', () => {
  expect(['localhost', '127.0.0.1', '127.8.9.1', '[::1]', '::1'].filter(isThisComputer)).toHaveLength(5)
  expect(['127.0.0.1.example', '0.0.0.0', 'localhost.example', '10.0.0.1', '[::2]'].filter(isThisComputer)).toEqual([])
})
