import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { openTokenStore } from '../../src/main/nemo/account/open-token-store'
import type { Vault } from '../../src/main/nemo/account/vault'
import type { NemoClient } from '../../src/main/nemo/client'
import { connectCloud, takeCloudEnvironment } from '../../src/main/nemo/connect-cloud'
import { type FakeCloud, no, ok, startFakeCloud } from '../support/fake-cloud'
import { tempFolder } from '../support/nemo-client'

const DAY_MS = 86_400_000
const TOKEN = 'POST /api/auth/anonymous-token'

/** One person's computer and the service; each `start` is a program that begins anew on it. */
async function computer() {
  const cloud = await startFakeCloud()
  onTestFinished(() => cloud.close())
  const dataFolder = await tempFolder()
  const homeFolder = await tempFolder()
  const start = async (around: { vault?: Vault; host?: Host; variables?: Record<string, string> } = {}) => {
    const { vault, host = createNodeHost(), variables = {} } = around
    const client = await connectCloud({
      host,
      environment: takeCloudEnvironment({ NEMO_API_URL: cloud.url, ...variables }),
      attribution: { source: 's', version: '1', platform: 'unknown' },
      dataFolder,
      homeFolder,
      ...(vault && { vault }),
    })
    onTestFinished(() => client.close())
    return client
  }
  const kept = async (): Promise<string[]> => (await readdir(join(dataFolder, 'account'))).sort()
  return { cloud, start, kept, homeFolder, accountFolder: join(dataFolder, 'account') }
}

const tokensAsked = (cloud: FakeCloud): number => cloud.requestsTo(TOKEN).length

/** Gives out numbered tokens that end when the test says so, on a service whose clock the test moves. */
function giveTokens(cloud: FakeCloud, endOf: () => object, laterMs = (): number => 0): void {
  const setClock = (response: ServerResponse): void =>
    void response.setHeader('date', new Date(Date.now() + laterMs()).toUTCString())
  let count = 0
  const giveToken = (_: unknown, response: ServerResponse): void => {
    setClock(response)
    count += 1
    ok(response, { token: `nmv_usr_given_${count}`, credits: 100, ...endOf() })
  }
  const giveCredits = (_: unknown, response: ServerResponse): void => {
    setClock(response)
    ok(response, { available: 1, frozen: 0 })
  }
  cloud.answer(TOKEN, giveToken, 99)
  cloud.answer('GET /api/credits', giveCredits, 99)
}

const lastBearer = (cloud: FakeCloud): string | undefined =>
  cloud.requestsTo('GET /api/credits').at(-1)?.headers.authorization

/** A host whose wall clock is wrong by so much. */
function wrongBy(wrongMs: () => number): Host {
  const host = createNodeHost()
  return { ...host, clock: { ...host.clock, nowMs: () => host.clock.nowMs() + wrongMs() } }
}

/** A host on which so much time has gone by. */
function afterTime(laterMs: () => number): Host {
  const host = createNodeHost()
  const { clock } = host
  return {
    ...host,
    clock: { ...clock, nowMs: () => clock.nowMs() + laterMs(), elapsedMs: () => clock.elapsedMs() + laterMs() },
  }
}

describe('the life of a free token', () => {
  it('goes on from start to start', async () => {
    const { cloud, start } = await computer()

    const account = await (await start()).signIn()
    expect(await (await start()).signIn()).toEqual(account)

    expect(tokensAsked(cloud)).toBe(1)
    expect(account).toMatchObject({ anonymous: true, userId: 'anon_7f3a', kept: 'file' })
    expect(account.expiresAtMs).toBeGreaterThan(Date.now() + 6.9 * DAY_MS)
  })

  it('ends five minutes before it is over, and another is there before the next call', async () => {
    const { cloud, start } = await computer()
    let laterMs = 0
    const later = (): number => laterMs
    giveTokens(cloud, () => ({ expires_at: new Date(Date.now() + laterMs + 3_600_000).toISOString() }), later)
    const client = await start({ host: afterTime(later) })
    await client.credits()

    laterMs = 3_600_000 - 310_000
    await client.credits()
    expect(lastBearer(cloud)).toBe('Bearer nmv_usr_given_1')

    laterMs = 3_600_000 - 290_000
    await client.credits()
    await client.credits()
    expect(lastBearer(cloud)).toBe('Bearer nmv_usr_given_2')
    expect(tokensAsked(cloud)).toBe(2)
  })

  it.each([-1 * 3_600_000, 3_600_000, 8 * DAY_MS])(
    'does not depend on a clock that is wrong by %d ms',
    async (wrongMs) => {
      const { cloud, start } = await computer()
      giveTokens(cloud, () => ({ expires_at: new Date(Date.now() + 7 * DAY_MS).toISOString() }))
      await (await start()).credits()

      const client = await start({ host: wrongBy(() => wrongMs) })
      await client.credits()
      await client.credits()

      expect(tokensAsked(cloud)).toBe(1)
    },
  )

  it('does not depend on a clock that jumps while the program runs', async () => {
    const { cloud, start } = await computer()
    let wrongMs = 0
    const client = await start({ host: wrongBy(() => wrongMs) })
    await client.credits()
    wrongMs = 8 * DAY_MS
    await client.credits()
    await client.credits()

    expect(tokensAsked(cloud)).toBe(1)
  })

  it('is a week where the service tells an end that is over already', async () => {
    const { cloud, start } = await computer()
    giveTokens(cloud, () => ({ expires_at: '2020-03-26T00:00:00Z' }))

    const client = await start()
    await client.credits()
    await client.credits()

    expect(tokensAsked(cloud)).toBe(1)
  })

  it('ends once per call when the service says so, whatever the clock says', async () => {
    const { cloud, start } = await computer()
    const client = await start()
    await client.signIn()
    cloud.answer('GET /api/credits', (_, response) => no(response, 1001, 401), 2)

    await expect(client.credits()).rejects.toMatchObject({ code: 'nemo.token-expired' })

    expect(tokensAsked(cloud)).toBe(2)
    expect(new Set(cloud.requestsTo(TOKEN).map(({ headers }) => headers['x-client-id'])).size).toBe(1)
  })

  it('is remembered when a new one belongs to another account, for the project that is gone then', async () => {
    const { cloud, start } = await computer()
    const client = await start()
    await client.signIn()
    cloud.answer(TOKEN, (_, response) => ok(response, { token: 'nmv_usr_other', user_id: 'anon_other' }))
    const gone = (): void => cloud.answer('GET /api/state', (_, response) => no(response, 1002, 404))
    gone()
    await expect(client.state('5529')).rejects.toMatchObject({ code: 'nemo.session-gone', facts: {} })

    cloud.answer('GET /api/state', (_, response) => no(response, 1001, 401))
    gone()
    await expect(client.state('5529')).rejects.toMatchObject({ code: 'nemo.session-gone', facts: { newAccount: true } })
  })
})

describe('a token from the environment', () => {
  it('is used as it is, leaves the environment, and is never replaced nor written down', async () => {
    const { cloud, start, kept } = await computer()
    const variables = { NEMO_TOKEN: ' nmv_usr_mine ', NEMO_API_URL: cloud.url }
    const environment: Record<string, string | undefined> = { ...variables }
    expect(takeCloudEnvironment(environment).token).toBe('nmv_usr_mine')
    expect(environment).not.toHaveProperty('NEMO_TOKEN')
    const client = await start({ variables })

    await expect(client.credits()).rejects.toMatchObject({ code: 'nemo.token-refused', wireCode: 1001 })
    await expect(say(client)).rejects.toMatchObject({ code: 'nemo.token-refused' })

    expect(await client.signIn()).toEqual({ anonymous: false, kept: 'given' })
    expect(tokensAsked(cloud)).toBe(0)
    await expect(kept()).rejects.toMatchObject({ code: 'ENOENT' })
    expect(cloud.requestsTo('GET /api/credits')).toHaveLength(1)
  })

  it.each(['a\r\nX-Other: b', 'ключ', 'two words'])('is refused when it could not stand in a header: %j', (token) => {
    expect(() => takeCloudEnvironment({ NEMO_TOKEN: token })).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})

async function say(client: NemoClient): Promise<void> {
  const { signal } = new AbortController()
  for await (const event of client.chat({ sessionId: '5529', text: 'x' }, signal)) expect(event).toBeDefined()
}

/** A keychain that turns bytes around with a key of its own, and can be away. */
function keychain(key = 0x5a) {
  const around = { isReal: true, key }
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ around.key)
  const vault: Vault = {
    isReal: () => Promise.resolve(around.isReal),
    encrypt: (text) => Promise.resolve(turn(Buffer.from(`ours:${text}`))),
    decrypt(bytes) {
      const text = Buffer.from(turn(bytes)).toString()
      return text.startsWith('ours:') ? Promise.resolve(text.slice(5)) : Promise.reject(new Error('another key'))
    },
  }
  return { vault, around }
}

async function plainTextIn(folder: string): Promise<string> {
  const names = await readdir(folder)
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))
  return texts.join('\n')
}

describe('a token in the keychain', () => {
  it('is nowhere on disk as it is, and there at the next start', async () => {
    const { cloud, start, accountFolder } = await computer()
    const { vault } = keychain()

    expect(await (await start({ vault })).signIn()).toMatchObject({ kept: 'keychain' })
    expect(await (await start({ vault })).signIn()).toMatchObject({ kept: 'keychain', userId: 'anon_7f3a' })

    expect(tokensAsked(cloud)).toBe(1)
    expect(await plainTextIn(accountFolder)).not.toContain('nmv_usr')
    expect((await stat(join(accountFolder, 'token.keychain'))).mode & 0o777).toBe(0o600)
    expect((await stat(accountFolder)).mode & 0o777).toBe(0o700)
  })

  it('comes out of the file with the next token, and every copy in files goes', async () => {
    const { cloud, start, kept, accountFolder } = await computer()
    const { vault } = keychain()
    await (await start()).signIn()
    await writeFile(join(accountFolder, 'token.json.bak'), 'nmv_usr_0')
    await writeFile(join(accountFolder, 'token.json.damaged-1'), 'nmv_usr_0')

    const client = await start({ vault })
    expect(await client.signIn()).toMatchObject({ kept: 'file' })
    expect(tokensAsked(cloud)).toBe(1)
    cloud.answer('GET /api/credits', (_, response) => no(response, 1001, 401))
    await client.credits()

    expect(await client.signIn()).toMatchObject({ kept: 'keychain' })
    expect(await kept()).toEqual(['token.keychain'])
  })

  it('is not looked for in the keychain where none was kept', async () => {
    const folder = await tempFolder()
    const { vault } = keychain()
    const asked: string[] = []
    const watched: Vault = {
      ...vault,
      isReal: () => {
        asked.push('whether it is real')
        return vault.isReal()
      },
    }
    const { files } = createNodeHost()
    const store = await openTokenStore(files, { folder, apiUrl: 'https://cloud.test', vault: watched })

    expect(await store.read()).toBeUndefined()
    expect(asked).toEqual([])
    await store.write({ token: 'nmv_usr_1' })
    expect(await store.read()).toMatchObject({ kept: 'keychain' })
    expect(asked.length).toBeGreaterThan(0)
  })

  it('counts as none when the keychain is another one by now', async () => {
    const { cloud, start } = await computer()
    const { vault, around } = keychain()
    await (await start({ vault })).signIn()
    around.key = 0x33

    expect(await (await start({ vault })).signIn()).toMatchObject({ kept: 'keychain' })
    expect(tokensAsked(cloud)).toBe(2)
  })

  it('lies in a file of its owner alone where the system has no keychain', async () => {
    const { start, accountFolder } = await computer()
    const { vault, around } = keychain()
    around.isReal = false

    expect(await (await start({ vault })).signIn()).toMatchObject({ kept: 'file' })

    expect((await stat(join(accountFolder, 'token.json'))).mode & 0o777).toBe(0o600)
  })

  it('is left alone by the command line, which takes one for itself, once, for the same computer', async () => {
    const { cloud, start, kept } = await computer()
    const { vault } = keychain()
    await (await start({ vault })).signIn()

    expect(await (await start()).signIn()).toMatchObject({ kept: 'file' })
    await (await start()).signIn()
    expect(await (await start({ vault })).signIn()).toMatchObject({ kept: 'keychain' })

    expect(tokensAsked(cloud)).toBe(2)
    expect(new Set(cloud.requestsTo(TOKEN).map(({ headers }) => headers['x-client-id'])).size).toBe(1)
    expect(await kept()).toEqual(['command-line.json', 'token.keychain'])
  })
})

it('uses a token that could not be written down, instead of asking for one again and again', async () => {
  const { cloud, start, accountFolder } = await computer()
  const client = await start()
  await writeFile(accountFolder, 'a file where the folder would be')

  await expect(client.signIn()).rejects.toMatchObject({ code: 'store.not-kept' })
  await expect(client.credits()).resolves.toMatchObject({ available: 100 })

  expect(tokensAsked(cloud)).toBe(1)
})

describe('signing out', () => {
  const idsAsked = (cloud: FakeCloud): unknown[] => cloud.requestsTo(TOKEN).map(({ headers }) => headers['x-client-id'])
  const vault: Vault = {
    isReal: () => Promise.resolve(true),
    encrypt: (text) => Promise.resolve(Buffer.from(text).map((byte) => byte ^ 0x5a)),
    decrypt: (bytes) => Promise.resolve(Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString()),
  }

  it.each([
    ['a keychain', { vault }],
    ['files alone', {}],
  ])('drops token and client id, and the next use makes new ones: %s', async (_, around) => {
    const { cloud, start, kept } = await computer()
    const client = await start(around)
    await client.credits()
    const before = lastBearer(cloud)

    await client.signOut?.()

    expect((await kept()).filter((name) => name !== 'client_id')).toEqual([])
    await client.credits()
    expect(lastBearer(cloud)).not.toBe(before)
    const [first, second] = idsAsked(cloud)
    expect(second).toMatch(/^[0-9a-f-]{36}$/)
    expect(second).not.toBe(first)

    await (await start(around)).credits()
    expect(idsAsked(cloud)).toEqual([first, second])
  })

  it('leaves the id that other programs of the service share', async () => {
    const { start, homeFolder } = await computer()
    const client = await start()
    await client.credits()
    const shared = await readFile(join(homeFolder, '.config', 'nemovideo', 'client_id'), 'utf8')

    await client.signOut?.()
    await client.credits()

    expect(await readFile(join(homeFolder, '.config', 'nemovideo', 'client_id'), 'utf8')).toBe(shared)
  })

  it('signs the command line out as well', async () => {
    const { start, kept } = await computer()
    const client = await start({ vault })
    await client.credits()
    await (await start()).credits()
    expect(await kept()).toContain('command-line.json')

    await client.signOut?.()

    expect((await kept()).filter((name) => name !== 'client_id')).toEqual([])
  })

  it('keeps nothing of a token that was on its way', async () => {
    const { cloud, start, kept } = await computer()
    const client = await start()
    const arrived = new Promise<() => void>((resolve) => {
      cloud.answer(TOKEN, (__, response) => resolve(() => ok(response, { token: 'nmv_usr_late', credits: 1 })))
    })
    const asked = client.signIn().catch((thrown: unknown) => thrown)
    const answer = await arrived
    await client.signOut?.()

    answer()

    expect(await asked).toMatchObject({ code: 'interrupted' })
    expect((await kept()).filter((name) => name !== 'client_id')).toEqual([])
    await client.credits()
    expect(lastBearer(cloud)).not.toBe('Bearer nmv_usr_late')
  })

  it('is not there for a token that was given', async () => {
    const { start } = await computer()
    expect((await start({ variables: { NEMO_TOKEN: 'nmv_usr_mine' } })).signOut).toBeUndefined()
  })
})
