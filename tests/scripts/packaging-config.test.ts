import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { withMachine } from '../../scripts/lib/dist/pack.mjs'
import { forgetEmptySecrets, withKeyFile } from '../../scripts/lib/dist/signing.mjs'
import { newUpdateKeys } from '../../scripts/sign-updates.mjs'

const require = createRequire(import.meta.url)
/** What electron-builder itself uses, from beside it. */
const beside = (name: string): NodeJS.Require => createRequire(require.resolve(`${name}/package.json`))
const builder = createRequire(beside('electron-builder').resolve('app-builder-lib/package.json'))

const { validateConfiguration } = builder('./out/util/config/config.js') as {
  validateConfiguration(config: object, log: { isEnabled: boolean }): Promise<void>
}
const { parse: parsePlist } = builder('plist') as { parse(text: string): Record<string, unknown> }
const { load: parseYaml } = beside('electron-updater')('js-yaml') as { load(text: string): unknown }

interface Config {
  readonly win: object
  readonly nsis: object
  readonly mac: { readonly entitlements: string; readonly entitlementsInherit: string }
}
const config = require('../../packaging/electron-builder.cjs') as Config
const runtime = {
  source: 'official' as const,
  version: '45.4.1',
  distPath: '/electron',
  executablePath: '/electron/electron',
}
const { publicKey } = newUpdateKeys()
const FEED = { REELWRIGHT_UPDATES: 'https://films.example/feed', REELWRIGHT_UPDATES_KEY: publicKey }
const accept = (tried: object): Promise<void> => validateConfiguration(tried, { isEnabled: false })

it('is configured for all systems in words that electron-builder knows', async () => {
  await accept(withMachine(config, runtime, {}))
  await accept(withMachine(config, runtime, FEED))
  await expect(accept({ ...config, nsis: { ...config.nsis, oneClik: true } })).rejects.toThrow('configuration.nsis')
})

it('asks a feed for updates only when whoever builds names one, with the key of its lists', () => {
  expect(withMachine(config, runtime, {})).not.toHaveProperty('publish')
  expect(withMachine(config, runtime, {})).not.toHaveProperty('extraMetadata')

  const url = 'https://films.example/feed/'
  expect(withMachine(config, runtime, FEED)).toMatchObject({
    publish: [{ provider: 'generic', url }],
    extraMetadata: { updates: { url, key: publicKey, page: url } },
  })
  expect(() => withMachine(config, runtime, { REELWRIGHT_UPDATES: url })).toThrow('REELWRIGHT_UPDATES_KEY')
  expect(() => withMachine(config, runtime, { ...FEED, REELWRIGHT_UPDATES_KEY: 'bm90IGEga2V5' })).toThrow()
  expect(() => withMachine(config, runtime, { ...FEED, REELWRIGHT_UPDATES: 'http://films.example' })).toThrow('https')
})

it('is installed for one person on Windows, leaves their projects when it goes, and takes only signed updates', () => {
  expect(config.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false })
  expect(config.win).toMatchObject({ verifyUpdateCodeSignature: true })
})

it('runs hardened on macOS, with rights that its system can read', async () => {
  expect(config.mac).toMatchObject({ hardenedRuntime: true, entitlementsInherit: config.mac.entitlements })
  const rights = parsePlist(await readFile(config.mac.entitlements, 'utf8'))
  expect(Object.values(rights)).toEqual(Object.keys(rights).map(() => true))
})

interface Step {
  readonly uses?: string
  readonly run?: string
}
interface Workflow {
  readonly permissions: unknown
  readonly jobs: Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>
}

async function workflows(): Promise<readonly { text: string; workflow: Workflow }[]> {
  const names = await readdir('.github/workflows')
  const texts = await Promise.all(names.map((name) => readFile(join('.github/workflows', name), 'utf8')))
  return texts.map((text) => ({ text, workflow: parseYaml(text) as Workflow }))
}

it('has workflows that start with the right to read and use nobody’s actions but those of the house', async () => {
  for (const { workflow } of await workflows()) {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
    expect(steps.length).toBeGreaterThan(0)
    for (const { uses, run } of steps) {
      expect([uses, run].filter(Boolean)).toHaveLength(1)
      if (uses) expect(uses).toMatch(/^actions\/(checkout|setup-node|upload-artifact|download-artifact)@[0-9a-f]{40}$/)
    }
  }
})

it('has workflows that run what is there', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const { text } of await workflows()) {
    for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([name ?? ''])
    for (const [, path] of text.matchAll(/node (scripts\/[\w-]+\.mjs)/g)) await readFile(path ?? '')
  }
})

it('explains every secret and variable of the workflows to whoever releases', async () => {
  const releasing = await readFile('RELEASING.md', 'utf8')
  const named = (await workflows()).flatMap(({ text }) => [...text.matchAll(/(?:secrets|vars)\.(\w+)/g)])

  expect(named.length).toBeGreaterThan(5)
  for (const [, name] of named) expect(releasing).toContain(`\`${name}\``)
})

it('takes a secret that is set to nothing for one that is not there, and keeps the others', () => {
  const environment = { CSC_LINK: '', APPLE_API_KEY: ' ', CSC_KEY_PASSWORD: 'secret', HOME: '' }

  forgetEmptySecrets(environment)

  expect(environment).toEqual({ CSC_KEY_PASSWORD: 'secret', HOME: '' })
})

it('has the key of the notary in a file of this user alone while it packs, and nowhere afterwards', async () => {
  const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'
  const environment = { APPLE_API_KEY: key }

  const path = await withKeyFile(environment, async () => {
    expect(await readFile(environment.APPLE_API_KEY, 'utf8')).toBe(`${key}\n`)
    expect((await stat(environment.APPLE_API_KEY)).mode & 0o777).toBe(0o600)
    return environment.APPLE_API_KEY
  })
  await expect(withKeyFile(environment, () => Promise.reject(new Error('no packages')))).rejects.toThrow('no packages')

  expect(environment.APPLE_API_KEY).toBe(key)
  await expect(stat(dirname(path))).rejects.toMatchObject({ code: 'ENOENT' })
})

it('leaves the path of a key as it is', async () => {
  const environment = { APPLE_API_KEY: '/keys/key.p8' }

  expect(await withKeyFile(environment, () => Promise.resolve(environment.APPLE_API_KEY))).toBe('/keys/key.p8')
})
