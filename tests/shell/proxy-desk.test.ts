import { expect, it } from 'vitest'
import { createProxyDesk, type KeptProxy, type ProxyDesk } from '../../src/main/shell/proxy-desk'

const PASSWORD = 'canary-password'
const URL_OF_SERVICE = new URL('https://api.example/path')

interface Disk {
  kept?: KeptProxy
}

/** A session that answers as Chromium does for what it was set to last. */
function createSession(ofSystem = 'PROXY system.example:3128;DIRECT') {
  let answer = ofSystem
  return {
    setProxy: ({ mode, proxyRules = '' }: { mode?: string; proxyRules?: string }) => {
      answer =
        mode === 'direct' ? 'DIRECT' : mode === 'system' ? ofSystem : `PROXY ${proxyRules.replace(/^http:..\b/u, '')}`
      return Promise.resolve()
    },
    resolveProxy: (url: string) => Promise.resolve(url === 'https://api.example' ? answer : 'DIRECT'),
  }
}

/** A start of the program with what the last one left on disk. */
function start(disk: Disk = {}, isReal = true): { desk: ProxyDesk; disk: Disk } {
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a)
  const desk = createProxyDesk({
    vault: {
      isReal: () => Promise.resolve(isReal),
      encrypt: (text) => Promise.resolve(turn(Buffer.from(text))),
      decrypt: (bytes) => Promise.resolve(Buffer.from(turn(bytes)).toString()),
    },
    read: () => disk.kept,
    write: (kept) => void (disk.kept = JSON.parse(JSON.stringify(kept)) as KeptProxy),
  })
  desk.start(createSession())
  return { desk, disk }
}

const wayOf = async (desk: ProxyDesk): Promise<string | undefined> => (await desk.for(URL_OF_SERVICE))?.href

it('goes as the system says until a person says otherwise, and at once as they say then', async () => {
  const { desk } = start()
  expect(await wayOf(desk)).toBe('http://system.example:3128/')

  await desk.set({ kind: 'none', address: '' })
  expect(await wayOf(desk)).toBeUndefined()
  await desk.set({ kind: 'own', address: 'own.example:8080' })
  expect(await wayOf(desk)).toBe('http://own.example:8080/')
})

it('keeps a password in the keychain alone, and shows it to its own proxy alone', async () => {
  const { desk, disk } = start()
  await desk.set({ kind: 'own', address: `http://anna:${PASSWORD}@own.example:8080` })

  expect(JSON.stringify([disk, desk.state()])).not.toContain(PASSWORD)
  expect(desk.state()).toEqual({
    kind: 'own',
    address: 'http://own.example:8080',
    hasPassword: true,
    passwordIsKept: true,
  })
  expect(await wayOf(start(disk).desk)).toBe(`http://anna:${PASSWORD}@own.example:8080/`)
  expect(await start(disk).desk.secrets()).toEqual([PASSWORD])

  await desk.set({ kind: 'own', address: 'http://own.example:8080' })
  expect(await wayOf(desk)).toContain(PASSWORD)
  await desk.set({ kind: 'own', address: 'http://other.example:8080' })
  expect(await wayOf(desk)).toBe('http://other.example:8080/')
  expect(disk.kept).not.toHaveProperty('credentials')
  await desk.set({ kind: 'system', address: '' })
  expect(await wayOf(desk)).toBe('http://system.example:3128/')
})

it('stays with the last of two wishes, also when the keychain is slow over the first', async () => {
  const { desk, disk } = start()
  const first = desk.set({ kind: 'own', address: `http://anna:${PASSWORD}@own.example:8080` })
  const second = desk.set({ kind: 'none', address: '' })
  await Promise.all([first, second])

  expect(disk.kept).toEqual({ kind: 'none', address: '' })
  expect(await wayOf(desk)).toBeUndefined()
})

it('knows a password for this start only where there is no keychain', async () => {
  const { desk, disk } = start({}, false)
  await desk.set({ kind: 'own', address: `http://anna:${PASSWORD}@own.example:8080` })

  expect(await wayOf(desk)).toContain(PASSWORD)
  expect(desk.state()).toMatchObject({ hasPassword: true, passwordIsKept: false })
  expect(JSON.stringify(disk)).not.toContain(PASSWORD)
  expect(start(disk, false).desk.state().hasPassword).toBe(false)
})

it.each(['', 'not an address', 'socks4://a:1', 'http://a/path'])(
  'takes nothing that can be no proxy: %s',
  async (address) => {
    const { desk, disk } = start()
    await expect(desk.set({ kind: 'own', address })).rejects.toMatchObject({ code: 'network.proxy-address' })
    expect(disk).toEqual({})
  },
)
