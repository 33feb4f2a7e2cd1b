import { access, readFile } from 'node:fs/promises'
import type { LookupAddress } from 'node:dns'
import { join } from 'node:path'
import { Agent } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { createPublicLookup } from '../../src/main/host/public-lookup'
import { fixedToken } from '../../src/main/nemo/account/token-source'
import { createNemoClient } from '../../src/main/nemo/create-nemo-client'
import { type FakeCloud, startFakeCloud } from '../support/fake-cloud'
import type { Route } from '../support/fake-cloud/server'
import { clientOnCloud, tempFolder } from '../support/nemo-client'
import { hostWithoutWaits } from './support/without-waits'

const never = new AbortController().signal

const to = (location: string, status = 302): Route => {
  return (_, response) => void response.writeHead(status, { location, 'set-cookie': 'sid=1' }).end()
}

/** The service, and another server beside it, on which the film lies as well. */
async function twoServers() {
  const { client, cloud, folder } = await clientOnCloud({ host: hostWithoutWaits() })
  const other = await startFakeCloud()
  onTestFinished(() => other.close())
  await client.signIn()
  const partPath = join(folder, 'part')
  const download = (url: string) => client.download({ renderId: 'r', output: { url }, partPath }, { signal: never })
  const viaFallback = () => client.download({ renderId: 'r', partPath }, { signal: never })
  return { client, cloud, other, partPath, download, viaFallback }
}

const FALLBACK = 'GET /api/render/proxy/r/download'
const FILM = 'GET /film.mp4'

function expectNothingOfOurs(other: FakeCloud): void {
  for (const { headers } of other.seen) {
    expect(Object.keys(headers).filter((name) => /authorization|cookie|referer|^x-/.test(name))).toEqual([])
  }
}

describe('a film that is sent on to another server', () => {
  it.each([301, 302, 303, 307, 308])('is fetched there without the token, cookies or origin: %i', async (status) => {
    const { cloud, other, partPath, viaFallback } = await twoServers()
    cloud.answer(FALLBACK, to(`${other.url}/film.mp4`, status))

    await viaFallback()

    expect(await readFile(partPath)).toEqual(other.film)
    expect(other.seen).toHaveLength(1)
    expectNothingOfOurs(other)
  })

  it('and back is still fetched without the token', async () => {
    const { cloud, other, viaFallback } = await twoServers()
    cloud.answer(FALLBACK, to(`${other.url}/there`))
    other.answer('GET /there', to(`${cloud.url}/film.mp4`))

    await viaFallback()

    expectNothingOfOurs(other)
    expect(cloud.requestsTo(FILM).map(({ headers }) => [headers.authorization, headers.cookie])).toEqual([
      [undefined, undefined],
    ])
  })

  it('by a relative address is fetched from the server that said so', async () => {
    const { other, partPath, download } = await twoServers()
    other.answer('GET /a/b', to('../film.mp4'))

    await download(`${other.url}/a/b`)

    expect(await readFile(partPath)).toEqual(other.film)
  })

  it('five times is fetched, six times is not', async () => {
    const { cloud, other, download } = await twoServers()
    const chain = (hops: number): void => {
      for (let hop = hops; hop > 0; hop -= 1) {
        other.answer(`GET /${hops}-${hop}`, to(hop === 1 ? '/film.mp4' : `/${hops}-${hop - 1}`))
      }
    }
    chain(5)
    chain(6)
    cloud.answer(FALLBACK, (_, response) => void response.writeHead(404).end(), 9)

    await expect(download(`${other.url}/5-5`)).resolves.toEqual({ sizeBytes: other.film.byteLength })
    await expect(download(`${other.url}/6-6`)).rejects.toMatchObject({ code: 'nemo.render-gone' })
    expect(other.requestsTo(FILM)).toHaveLength(1)
  })

  it.each([
    ['in a circle', (own: string) => `${own}/api/render/proxy/r/download`],
    ['to a file here', () => 'file:///etc/passwd'],
    ['to words', () => 'data:video/mp4;base64,AAAA'],
    ['with a name and password', (own: string) => own.replace('http://', 'http://a:b@') + '/film.mp4'],
    ['to an address that is none', () => 'http://[::1'],
    ['nowhere', () => ''],
    ['to the machine below', () => 'http://169.254.169.254/latest/meta-data'],
  ])('%s is not fetched', async (_, target) => {
    const { cloud, other, partPath, viaFallback } = await twoServers()
    cloud.answer(FALLBACK, to(target(cloud.url)), 99)

    await expect(viaFallback()).rejects.toMatchObject({ code: 'export.download-broken' })

    expect(other.seen).toHaveLength(0)
    await expect(access(partPath)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a call that is sent on to another server', () => {
  it.each([301, 302, 303, 307, 308])('is not followed, whatever the way: %i', async (status) => {
    const { client, cloud, other } = await twoServers()
    for (const route of ['GET /api', 'POST /api', 'POST /run_sse']) cloud.answer(route, to(other.url, status), 99)
    const say = async (): Promise<void> => {
      for await (const event of client.chat({ sessionId: '5529', text: 'x' }, never)) expect(event).toBeDefined()
    }

    await expect(client.credits()).rejects.toThrow()
    await expect(client.openSession({ name: 'x', language: 'en' })).rejects.toThrow()
    await expect(client.submitRender({ renderId: 'r', sessionId: '5529', rawDraft: '{}' })).rejects.toThrow()
    await expect(say()).rejects.toThrow()

    expect(other.seen).toHaveLength(0)
  })
})

/** Where names lead that somebody hostile chose. */
const NAMES: Record<string, readonly LookupAddress[]> = {
  'loopback.example.com': [{ address: '127.0.0.1', family: 4 }],
  'loopback-net.example.com': [{ address: '127.9.9.9', family: 4 }],
  'any.example.com': [{ address: '0.0.0.0', family: 4 }],
  'ten.example.com': [{ address: '10.0.0.5', family: 4 }],
  'oneseventytwo.example.com': [{ address: '172.16.3.4', family: 4 }],
  'home.example.com': [{ address: '192.168.1.1', family: 4 }],
  'carrier.example.com': [{ address: '100.64.0.1', family: 4 }],
  'metadata.example.com': [{ address: '169.254.169.254', family: 4 }],
  'multicast.example.com': [{ address: '224.0.0.1', family: 4 }],
  'broadcast.example.com': [{ address: '255.255.255.255', family: 4 }],
  'six.example.com': [{ address: '::1', family: 6 }],
  'six-any.example.com': [{ address: '::', family: 6 }],
  'six-own.example.com': [{ address: 'fd00::1', family: 6 }],
  'six-link.example.com': [{ address: 'fe80::1', family: 6 }],
  'six-mapped.example.com': [{ address: '::ffff:127.0.0.1', family: 6 }],
  'six-mapped-hex.example.com': [{ address: '::ffff:a00:5', family: 6 }],
  'six-translated.example.com': [{ address: '64:ff9b::7f00:1', family: 6 }],
  'both.example.com': [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ],
  'unknown.example.com': [],
}

const LINKS = [
  ...Object.keys(NAMES).map((name) => `https://${name}/film.mp4`),
  'https://127.0.0.1/film.mp4',
  'https://127.1/film.mp4',
  'https://0x7f000001/film.mp4',
  'https://017700000001/film.mp4',
  'https://2130706433/film.mp4',
  'https://0/film.mp4',
  'https://[::1]/film.mp4',
  'https://[::ffff:127.0.0.1]/film.mp4',
  'https://[fe80::1]/film.mp4',
  'https://localhost/film.mp4',
  'https://LOCALHOST./film.mp4',
  'https://a.localhost/film.mp4',
  'https://printer.local/film.mp4',
  'https://service.internal/film.mp4',
  'https://intranet/film.mp4',
  'https://public.example.com:8443/film.mp4',
  'https://user@public.example.com/film.mp4',
  'http://public.example.com/film.mp4',
  'ftp://public.example.com/film.mp4',
  'file:///etc/passwd',
  'data:video/mp4;base64,AAAA',
  'blob:https://public.example.com/1',
  'javascript:alert(1)',
  '//127.0.0.1/film.mp4',
  'https://host.docker.internal/film.mp4',
  'https://①②⑦.⓪.⓪.①/film.mp4',
]

/** A client of a service in the open network, whose names lead where `NAMES` says. */
function clientOfThePublicService() {
  const host = createNodeHost()
  const handedOut: string[] = []
  const lookUp = createPublicLookup((name, _options, callback) => {
    const found = NAMES[name] ?? [{ address: '203.0.113.7', family: 4 }]
    callback(null, [...found])
  })
  const publicOnly = new Agent({
    connect: {
      lookup: (name, options, callback) =>
        lookUp(name, options, (error, address, family) => {
          handedOut.push(...(error ? [] : [JSON.stringify(address)]))
          // Whatever were handed out is not connected to from a test.
          callback(error ?? Object.assign(new Error('not from a test'), { code: 'ENOTFOUND' }), address, family)
        }),
    },
  })
  const own = new Agent({ connect: () => expect.unreachable('the service itself was asked') })
  const around: Host = { ...host, network: { dispatcher: (options) => (options?.publicOnly ? publicOnly : own) } }
  const client = createNemoClient({
    baseUrl: 'https://api.example.com',
    host: around,
    tokens: fixedToken('t'),
    clientId: 'c',
    attribution: { source: 's', version: '1', platform: 'unknown' },
  })
  onTestFinished(() => client.close())
  return { client, handedOut }
}

describe('an address of a film that leads inside', () => {
  it.each(LINKS)('is never connected to: %s', async (url) => {
    const { client, handedOut } = clientOfThePublicService()
    const partPath = join(await tempFolder(), 'part')

    await expect(client.download({ renderId: 'r', output: { url }, partPath }, { signal: never })).rejects.toThrow()

    expect(handedOut).toEqual([])
    await expect(access(partPath)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is told from one of the open network', async () => {
    const { client, handedOut } = clientOfThePublicService()
    const output = { url: 'https://cdn.example.com/film.mp4' }
    const partPath = join(await tempFolder(), 'part')

    await expect(client.download({ renderId: 'r', output, partPath }, { signal: never })).rejects.toThrow()

    expect(handedOut.join()).toContain('203.0.113.7')
  })
})
