import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { testConnection } from '../../src/main/host/connection-test'
import { NO_PROXIES } from '../../src/main/host/proxies'
import { createOfflineSwitch } from '../../src/main/host/offline-switch'

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

async function portOf(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const test = (url: string, offline = createOfflineSwitch(), signal = new AbortController().signal) =>
  testConnection(new URL(url), { offline, signal, proxies: NO_PROXIES })

it('says nothing is wrong when a web service answers, whatever it answers', async () => {
  const port = await portOf(createHttp((_request, response) => response.writeHead(404).end()))
  await expect(test(`http://localhost:${port}`)).resolves.toEqual({})
})

it('names the lookup when there is no such name', async () => {
  await expect(test('https://nobody.invalid')).resolves.toEqual({ failedAt: 'name' })
})

it('names the connection when nobody listens', async () => {
  const server = createServer()
  const port = await portOf(server)
  await new Promise((resolve) => server.close(resolve))
  await expect(test(`http://127.0.0.1:${port}`)).resolves.toEqual({ failedAt: 'connect' })
})

it('names the secure greeting when whoever listens does not know it', async () => {
  const port = await portOf(createServer((socket) => socket.on('error', () => undefined).end('hello')))
  await expect(test(`https://127.0.0.1:${port}`)).resolves.toEqual({ failedAt: 'tls' })
})

it('names the answer when something else than a web service listens', async () => {
  const port = await portOf(createServer((socket) => socket.end('220 mail\r\n')))
  await expect(test(`http://127.0.0.1:${port}`)).resolves.toEqual({ failedAt: 'answer' })
})

it('names the answer when none comes until the limit', async () => {
  const limit = new AbortController()
  const port = await portOf(
    createServer((socket) => socket.on('error', () => undefined).once('data', () => limit.abort())),
  )
  await expect(test(`http://127.0.0.1:${port}`, createOfflineSwitch(), limit.signal)).resolves.toEqual({
    failedAt: 'answer',
  })
})

it('goes nowhere while staying offline', async () => {
  await expect(test('https://nobody.invalid', createOfflineSwitch(true))).resolves.toEqual({ failedAt: 'offline' })
})
