import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createAttribution, toAttributionHeaders } from '../../src/main/nemo/attribution'
import type { NemoClient } from '../../src/main/nemo/client'
import { startFakeCloud } from '../support/fake-cloud'
import { clientOnCloud } from '../support/nemo-client'

const never = new AbortController().signal

/** Every method, called as it is meant to be. A new method of the client does not compile without a call here. */
const CALLS: Record<
  Exclude<keyof NemoClient, 'close'>,
  (client: NemoClient, folder: string, filmUrl: string) => unknown
> = {
  signIn: (client) => client.signIn(),
  openSession: (client) => client.openSession({ name: 'x', language: 'en' }),
  async chat(client) {
    for await (const event of client.chat({ sessionId: '5529', text: 'x' }, never)) expect(event).toBeDefined()
  },
  async uploadFiles(client, folder) {
    const path = join(folder, 'a.mp4')
    await writeFile(path, 'film')
    const file = { path, name: 'a.mp4', contentType: 'video/mp4', sizeBytes: 4 }
    await client.uploadFiles('5529', [file], { signal: never })
  },
  uploadUrls: (client) => client.uploadUrls('5529', ['https://a.example/a.mp4'], never),
  credits: (client) => client.credits(),
  state: (client) => client.state('5529'),
  submitRender: (client) => client.submitRender({ renderId: 'r', sessionId: '5529', rawDraft: '{}' }),
  pollRender: (client) => client.pollRender('r'),
  cancelRender: (client) => client.cancelRender('r'),
  placeRender: (client) => client.placeRender?.('r', 'first'),
  async download(client, folder, filmUrl) {
    await client.download({ renderId: 'r', partPath: join(folder, 'one') }, { signal: never })
    const output = { url: filmUrl }
    await client.download({ renderId: 'r', output, partPath: join(folder, 'other') }, { signal: never })
  },
  projectLink: (client) => client.projectLink({ taskId: 't', sessionId: '5529' }),
  accountLink: (client) => client.accountLink(),
  async preview(client) {
    const piece = { kind: 'photo' as const, key: '0'.repeat(64) }
    // The service has no such address.
    await expect(client.preview?.plan('5529', { size: 'half' })).rejects.toThrow()
    await expect(client.preview?.open('5529', piece, {})).rejects.toThrow()
  },
  async films(client) {
    await expect(client.films?.pack('5529', [])).rejects.toThrow()
    await expect(client.films?.unpack({}, [])).rejects.toThrow()
  },
  // The last one: it asks for nothing, and those after it would come as somebody else.
  signOut: (client) => client.signOut?.(),
}

it('says who calls on every call to the service, and to nobody else', async () => {
  const { client, cloud, folder } = await clientOnCloud()
  const files = await startFakeCloud()
  for (const call of Object.values(CALLS)) await call(client, folder, `${files.url}/film.mp4`)
  await files.close()

  expect(cloud.seen.length).toBeGreaterThanOrEqual(12)
  for (const { path, headers } of cloud.seen) {
    expect(headers, path).toMatchObject({
      'x-skill-source': 'how-to-create-an-ai-video',
      'x-skill-version': '0.1.0',
      'x-skill-platform': 'unknown',
    })
    const mayDoWithout = path === '/api/auth/anonymous-token'
    expect(headers.authorization, path).toBe(mayDoWithout ? undefined : 'Bearer nmv_usr_1')
  }
  expect(files.seen).toHaveLength(1)
  const names = Object.keys(files.seen[0]?.headers ?? {})
  expect(names.filter((name) => /^x-|authorization|cookie|referer/.test(name))).toEqual([])
})

it.each([
  ['/home/a/.clawhub/apps/reelwright', undefined, 'linux', 'clawhub'],
  ['/home/a/.cursor/skills/reelwright', undefined, 'linux', 'cursor'],
  ['/home/a/.CURSOR/Skills/reelwright', undefined, 'linux', 'unknown'],
  ['C:\\Users\\A\\.Cursor\\Skills\\reelwright', undefined, 'win32', 'cursor'],
  ['/Users/a/.ClawHub/reelwright', undefined, 'darwin', 'clawhub'],
  ['/home/a/.clawhubs/reelwright', undefined, 'linux', 'unknown'],
  ['/home/a/.clawhub/x/.cursor/skills/y', undefined, 'linux', 'clawhub'],
  ['/opt/reelwright', undefined, 'linux', 'unknown'],
  ['/home/a/.clawhub/apps', ' my-shop ', 'linux', 'my-shop'],
  ['/home/a/.clawhub/apps', '  ', 'linux', 'clawhub'],
])('takes %s (named %s, on %s) for %s', (path, named, system, platform) => {
  expect(createAttribution('1.0', path, named, system).platform).toBe(platform)
})

it('makes header values that no word from outside can break out of', () => {
  const headers = toAttributionHeaders(createAttribution('1.0\r\nX: y', '/opt', 'shöp\r\nAuthorization: x\0', 'linux'))

  for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]+$/)
  expect(headers['X-Skill-Platform']).toBe('sh_p__Authorization: x_')
})
