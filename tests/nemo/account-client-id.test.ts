import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { type ClientId, clientIdPath, openClientId } from '../../src/main/nemo/account/client-id'
import { no } from '../support/fake-cloud'
import { clientOnCloud, tempFolder } from '../support/nemo-client'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

async function computer() {
  const folder = await tempFolder()
  const path = clientIdPath(folder)
  const ownPath = join(folder, 'own', 'client_id')
  const open = (named?: string): Promise<ClientId> => openClientId(createNodeHost(), { named, path, ownPath })
  const has = async (content: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  return { folder, path, ownPath, open, has }
}

it('is made once, for its owner alone, and lies where other clients of the service look', async () => {
  const { folder, path, open } = await computer()

  const id = (await open()).current()

  expect(id).toMatch(UUID)
  expect(path).toBe(join(folder, '.config', 'nemovideo', 'client_id'))
  expect(await readFile(path, 'utf8')).toBe(`${id}\n`)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(dirname(path))).toEqual(['client_id'])
  expect((await open()).current()).toBe(id)
})

it('is one id for programs that start at the same moment', async () => {
  const { path, open } = await computer()

  const ids = await Promise.all(Array.from({ length: 20 }, () => open()))

  expect(new Set(ids.map((each) => each.current())).size).toBe(1)
  expect(await readFile(path, 'utf8')).toBe(`${ids[0]?.current()}\n`)
})

it.each([
  ['abc\nsecond line', 'abc'],
  ['  abc \r\n', 'abc'],
  ['\ufeffabc', 'abc'],
  ['x'.repeat(64), 'x'.repeat(64)],
])('takes the first line of what another client wrote: %j', async (content, id) => {
  const { open, has } = await computer()
  await has(content)

  expect((await open()).current()).toBe(id)
})

it.each(['', '\n', 'x'.repeat(65), 'two words', 'é'])(
  'is made anew in place of what can be none: %j',
  async (content) => {
    const { path, open, has } = await computer()
    await has(content)

    const id = (await open()).current()

    expect(id).toMatch(UUID)
    expect(await readFile(path, 'utf8')).toBe(`${id}\n`)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  },
)

it('is what the environment says, and then nothing is written', async () => {
  const { folder, open } = await computer()

  expect((await open(' named-id ')).current()).toBe('named-id')
  expect(await readdir(folder)).toEqual([])
})

it('lies in our own folder where the shared one cannot be written', async () => {
  const { folder, ownPath, open } = await computer()
  await writeFile(join(folder, '.config'), 'a file where the folder would be')

  const id = (await open()).current()

  expect(await readFile(ownPath, 'utf8')).toBe(`${id}\n`)
  expect((await open()).current()).toBe(id)
})

describe('an id that the service does not take for one', () => {
  it('is replaced once, before the one more request', async () => {
    const { path, open, has } = await computer()
    await has('old-id')
    const { client, cloud } = await clientOnCloud({ clientId: await open() })
    cloud.answer('POST /api/auth/anonymous-token', (_, response) => no(response, 400, 400))

    await client.signIn()

    const asked = cloud.requestsTo('POST /api/auth/anonymous-token').map(({ headers }) => headers['x-client-id'])
    expect(asked).toEqual(['old-id', (await readFile(path, 'utf8')).trim()])
    expect(asked[1]).toMatch(UUID)
  })

  it('is not replaced a second time', async () => {
    const { open } = await computer()
    const { client, cloud } = await clientOnCloud({ clientId: await open() })
    cloud.answer('POST /api/auth/anonymous-token', (_, response) => no(response, 400, 400), 9)

    await expect(client.signIn()).rejects.toMatchObject({ code: 'nemo.client-id' })
    await expect(client.signIn()).rejects.toMatchObject({ code: 'nemo.client-id' })

    const asked = cloud.requestsTo('POST /api/auth/anonymous-token').map(({ headers }) => headers['x-client-id'])
    expect(asked).toHaveLength(3)
    expect(new Set(asked).size).toBe(2)
  })

  it('is never replaced when it was given, nor for being busy', async () => {
    const { client, cloud } = await clientOnCloud({ clientId: 'mine' })
    cloud.answer('POST /api/auth/anonymous-token', (_, response) => no(response, 400, 400))

    await expect(client.signIn()).rejects.toMatchObject({ code: 'nemo.client-id' })

    expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toHaveLength(1)
  })
})

it('does not change the rights of a folder that was there', async () => {
  const { path, open } = await computer()
  await mkdir(dirname(path), { recursive: true })
  await chmod(dirname(path), 0o755)

  await open()

  expect((await stat(dirname(path))).mode & 0o777).toBe(0o755)
})
