import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createPlainServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { testConnection } from '../../src/main/host/connection-test'
import { createOfflineSwitch } from '../../src/main/host/offline-switch'
import { createNetwork } from '../../src/main/host/open-network'
import type { Proxies } from '../../src/main/host/proxies'
import { startSocks } from '../support/socks'

/** No name server knows it: only a proxy leads there. */
const SERVICE = 'http://service.invalid'
const through = (url: string): Proxies => ({ for: () => Promise.resolve(new URL(url)) })

async function startService() {
  const server = createServer((request, response) => response.end(`here: ${request.url ?? ''}`))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port }
}

async function get(origin: string, proxy: string): Promise<string> {
  const dispatcher = createNetwork(createOfflineSwitch(), through(proxy)).dispatcher({})
  onTestFinished(() => dispatcher.destroy())
  return (await dispatcher.request({ origin, path: '/film', method: 'GET' })).body.text()
}

it.each([{}, { slowly: true }, { answersAs: 'name' }, { answersAs: 'v6', slowly: true }] as const)(
  'reaches what no name server knows through a SOCKS proxy that answers like this: %j',
  async (manner) => {
    const proxy = await startSocks({ leadsTo: await startService(), ...manner })

    expect(await get(SERVICE, proxy.url)).toBe('here: /film')
    expect(proxy.asked).toEqual(['service.invalid:80'])
  },
)

it('asks for numbers as numbers', async () => {
  const proxy = await startSocks({ leadsTo: await startService() })

  await get('http://203.0.113.7:8080', proxy.url)
  await get('http://[2001:db8::5]', proxy.url)

  expect(proxy.asked).toEqual(['203.0.113.7:8080', '20010db8000000000000000000000005:80'])
})

it('shows name and password where they are wanted', async () => {
  const wants = { name: 'anna', password: 'a b/c' }
  const proxy = await startSocks({ leadsTo: await startService(), wants })

  expect(await get(SERVICE, `socks5://anna:a%20b%2Fc@${proxy.host}`)).toBe('here: /film')
})

it('says where the way ends', async () => {
  const leadsTo = await startService()
  const wants = { name: 'anna', password: 'secret' }
  const guarded = await startSocks({ leadsTo, wants })
  const refusing = await startSocks({ refuses: true })
  const stranger = createPlainServer((socket) => socket.on('error', () => undefined).end('HTTP/1.1 400 No\r\n\r\n'))
  await once(stranger.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void stranger.close())
  const strangerHost = `127.0.0.1:${(stranger.address() as AddressInfo).port}`
  const parts = { offline: createOfflineSwitch(), signal: new AbortController().signal }
  const endOf = async (url: string) =>
    (await testConnection(new URL(SERVICE), { ...parts, proxies: through(url) })).failedAt

  expect(await endOf(guarded.url)).toBe('proxy-password')
  expect(await endOf(`socks5://anna:wrong@${guarded.host}`)).toBe('proxy-password')
  expect(await endOf(refusing.url)).toBe('proxy-refused')
  expect(await endOf(`socks5://${strangerHost}`)).toBe('proxy')
  expect(await endOf('socks5://127.0.0.1:9')).toBe('proxy')
  const good = await startSocks({ leadsTo })
  expect(await testConnection(new URL(SERVICE), { ...parts, proxies: through(good.url) })).toEqual({
    proxyHost: good.host,
  })
})
