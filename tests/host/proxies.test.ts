import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testConnection } from '../../src/main/host/connection-test'
import { createOfflineSwitch } from '../../src/main/host/offline-switch'
import { createNetwork } from '../../src/main/host/open-network'
import {
  environmentProxy,
  NO_PROXIES,
  type Proxies,
  readProxyAddress,
  readProxyList,
} from '../../src/main/host/proxies'
import { startProxy } from '../support/proxy'

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

async function get(origin: string, proxies: Proxies, options = {}, offline = createOfflineSwitch()): Promise<string> {
  const dispatcher = createNetwork(offline, proxies).dispatcher(options)
  onTestFinished(() => dispatcher.destroy())
  return (await dispatcher.request({ origin, path: '/film', method: 'GET' })).body.text()
}

describe('through a proxy', () => {
  it('reaches what no name server knows, with name and password where they are wanted', async () => {
    const service = await startService()
    const plain = await startProxy({ leadsTo: service })
    const guarded = await startProxy({ leadsTo: service, wants: 'anna:a b/c' })

    expect(await get(SERVICE, through(plain.url))).toBe('here: /film')
    expect(await get(SERVICE, through(`http://anna:a%20b%2Fc@${guarded.host}`))).toBe('here: /film')
    expect([...plain.asked, ...guarded.asked]).toEqual(['service.invalid:80', 'service.invalid:80'])
  })

  it('changes its way with the next connection', async () => {
    const service = await startService()
    const [first, second] = [await startProxy({ leadsTo: service }), await startProxy({ leadsTo: service })]
    let now = first.url
    const proxies: Proxies = { for: () => Promise.resolve(new URL(now)) }
    await get(SERVICE, proxies)
    now = second.url
    await get(SERVICE, proxies)

    expect([first.asked.length, second.asked.length]).toEqual([1, 1])
  })

  it.each([
    ['refuses', { refuses: true }, 'proxy-refused'],
    ['wants a password', { wants: 'anna:secret' }, 'proxy-password'],
  ] as const)('says so where it %s', async (_, manner, problem) => {
    const proxy = await startProxy({ leadsTo: await startService(), ...manner })

    await expect(get(SERVICE, through(proxy.url))).rejects.toMatchObject({ code: 'EPROXY', problem })
  })

  it('goes to this computer straight, and nowhere while staying offline', async () => {
    const service = await startService()
    const proxy = await startProxy({ leadsTo: service })

    expect(await get(`http://127.0.0.1:${service.port}`, through(proxy.url))).toBe('here: /film')
    await expect(get(SERVICE, through(proxy.url), {}, createOfflineSwitch(true))).rejects.toMatchObject({
      code: 'ENETDOWN',
    })
    expect(proxy.asked).toEqual([])
  })

  it('is not led into its own network by a number', async () => {
    const proxy = await startProxy({ leadsTo: await startService() })
    for (const origin of ['http://10.0.0.1', 'http://169.254.169.254', 'http://[fd00::1]'])
      await expect(get(origin, through(proxy.url), { publicOnly: true })).rejects.toMatchObject({ code: 'ENOTFOUND' })
    expect(proxy.asked).toEqual([])
  })

  it('goes the way that somebody else has found', async () => {
    const proxy = await startProxy({ leadsTo: await startService() })
    expect(await get(SERVICE, NO_PROXIES, { proxy: proxy.url })).toBe('here: /film')
  })
})

describe('the test of the connection', () => {
  const test = (proxies: Proxies) =>
    testConnection(new URL(SERVICE), {
      ...{ offline: createOfflineSwitch(), proxies, signal: new AbortController().signal },
    })

  it('names the proxy it went through', async () => {
    const { url, host } = await startProxy({ leadsTo: await startService() })
    expect(await test(through(url))).toEqual({ proxyHost: host })
  })

  it.each([
    [{ refuses: true }, 'proxy-refused'],
    [{ wants: 'anna:secret' }, 'proxy-password'],
  ] as const)('names the proxy where it ends there: %j', async (manner, failedAt) => {
    const { url, host } = await startProxy(manner)
    expect(await test(through(url))).toEqual({ failedAt, proxyHost: host })
  })

  it('names the proxy that is not there', async () => {
    expect(await test(through('http://127.0.0.1:9'))).toEqual({ failedAt: 'proxy', proxyHost: '127.0.0.1:9' })
  })
})

describe('an address of a proxy', () => {
  it.each([
    ['proxy.example:8080', 'http://proxy.example:8080/'],
    [' https://proxy.example ', 'https://proxy.example/'],
    ['http://a:b@[::1]:3128', 'http://a:b@[::1]:3128/'],
    ['socks5://a:1080', 'socks5://a:1080'],
    ['SOCKS5h://a:b@c:1', 'socks5://a:b@c:1'],
    ['socks://a/', 'socks5://a/'],
  ])('is read: %s', (typed, href) => expect(readProxyAddress(typed)?.href).toBe(href))

  it.each([
    '',
    'http://',
    'socks4://a:1',
    'socks5://a/path',
    'http://a/path',
    'http://a?b',
    'file:///etc/passwd',
    'a b',
  ])('is none: %s', (typed) => expect(readProxyAddress(typed)).toBeUndefined())

  it.each([
    ['DIRECT', undefined],
    ['', undefined],
    ['PROXY a:3128;DIRECT', 'http://a:3128/'],
    ['SOCKS5 b:1; HTTPS c:443', 'socks5://b:1'],
    ['SOCKS b:1080', 'socks5://b:1080'],
    ['QUIC b:1; HTTPS c:443', 'https://c/'],
  ])('comes out of what the system says: %s', (list, href) => expect(readProxyList(list)?.href).toBe(href))

  it('is an error where the only one speaks another language', () => {
    expect(() => readProxyList('QUIC b:1080')).toThrow('b:1080')
  })

  it.each([
    ['https://api.example', { HTTPS_PROXY: 'a:1', http_proxy: 'b:2' }, 'http://a:1/'],
    ['http://api.example', { https_proxy: 'a:1', http_proxy: 'b:2' }, 'http://b:2/'],
    ['https://api.example', { ALL_PROXY: 'http://c:3' }, 'http://c:3/'],
    ['https://api.example', { HTTPS_PROXY: 'a:1', NO_PROXY: 'x, .example' }, undefined],
    ['https://api.example', { HTTPS_PROXY: 'a:1', no_proxy: '*' }, undefined],
    ['https://api.examples', { HTTPS_PROXY: 'a:1', NO_PROXY: 'example' }, 'http://a:1/'],
    ['https://api.example', { all_proxy: 'socks5h://c:3' }, 'socks5://c:3'],
    ['https://api.example', {}, undefined],
  ])('comes out of the environment: %s %j', (url, environment, href) =>
    expect(environmentProxy(new URL(url), environment)?.href).toBe(href),
  )
})
