import { type Page, expect } from '@playwright/test'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineState } from '../../src/shared/states/engine-state'
import { type FakeCloud, startFakeCloud } from '../support/fake-cloud'
import { test as base } from './support/test'

const test = base.extend<{ cloud: FakeCloud }>({
  cloud: async ({}, use) => {
    const cloud = await startFakeCloud()
    await use(cloud)
    await cloud.close()
  },
})

/** What the window is told of the account, once the service has answered. Asking before that would begin anew. */
async function accountOf(page: Page): Promise<EngineState['account']> {
  await expect(page.getByRole('status', { name: 'Engine' })).toContainText('cloud', { ignoreCase: true })
  return page.evaluate(
    () =>
      new Promise<EngineState['account']>((resolve) => {
        window.reelwright.listen('engine.changed', ({ phase, account }) => {
          if (phase === 'cloud') resolve(account)
        })
        void window.reelwright.ask('engine.connect', {})
      }),
  )
}

/** Every byte of every file below a folder. */
async function contentOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((path) => readFile(path, 'latin1').catch(() => '')))).join('\n')
}

const environmentFor = (cloud: FakeCloud): Record<string, string> => ({
  NEMO_API_URL: cloud.url,
  NEMO_CLIENT_ID: 'a-test-computer',
})

test('keeps the key to the service in the keychain of the system, from start to start', async ({
  cloud,
  home,
  start,
}) => {
  // A desktop of one's own may have no keychain; the one that is made for tests does.
  test.skip(process.platform === 'linux' && !process.env['REELWRIGHT_DESKTOP_SESSION'], 'no keychain to be sure of')
  const first = await start({ environment: environmentFor(cloud) })
  expect(await accountOf(first.page)).toMatchObject({ anonymous: true, kept: 'keychain' })
  await first.close()

  expect(await readdir(join(home.dataFolder, 'account'))).toEqual(['token.keychain'])
  for (const folder of [home.dataFolder, home.userDataFolder]) {
    expect(await contentOf(folder)).not.toContain('nmv_usr_1')
  }

  const second = await start({ environment: environmentFor(cloud) })
  expect(await accountOf(second.page)).toMatchObject({ kept: 'keychain' })
  expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toHaveLength(1)
})

test('keeps it in a file of its owner alone where there is no keychain, and says so', async ({
  cloud,
  home,
  start,
}) => {
  test.skip(process.platform !== 'linux', 'other systems always have one')
  const { page } = await start({ environment: environmentFor(cloud), args: ['--password-store=basic'] })

  expect(await accountOf(page)).toMatchObject({ anonymous: true, kept: 'file' })

  const folder = join(home.dataFolder, 'account')
  expect((await stat(join(folder, 'token.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})
