import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const { load } = createRequire(require.resolve('electron-updater/package.json'))('js-yaml') as {
  load(text: string): unknown
}

interface Step {
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}
interface Job {
  readonly defaults?: { readonly run?: { readonly shell?: string } }
  readonly strategy?: { readonly matrix: unknown }
  readonly steps: readonly Step[]
}

async function jobsOf(name: string): Promise<Record<string, Job>> {
  const text = await readFile(join(import.meta.dirname, '../../.github/workflows', name), 'utf8')
  return (load(text) as { jobs: Record<string, Job> }).jobs
}

it('runs on Windows in a shell that hands the options behind -- to npm', async () => {
  const jobs = [...Object.values(await jobsOf('test.yml')), ...Object.values(await jobsOf('release.yml'))]
  const onWindows = jobs.filter(({ strategy }) => JSON.stringify(strategy ?? {}).includes('windows'))

  expect(onWindows.map(({ defaults }) => defaults?.run?.shell)).toEqual(['bash', 'bash'])
})

it('tries the packages that are published, and makes no others in their place', async () => {
  const { dist } = await jobsOf('release.yml')
  const made = dist?.steps.findIndex(({ run }) => run?.startsWith('npm run dist')) ?? NaN
  const tried = dist?.steps.findIndex(({ run }) => run?.includes('npm test installed')) ?? NaN

  expect(tried).toBeGreaterThan(made)
  expect(dist?.steps[tried]?.env).toEqual({ REELWRIGHT_PACKAGES: 'made' })
})
