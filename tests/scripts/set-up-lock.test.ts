import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { withSetUpLock } from '../../scripts/lib/set-up-lock.mjs'
import { run } from './run-node'
import { tempFolder } from './temp-folder'

afterEach(() => {
  vi.unstubAllEnvs()
})

async function inFreshCache(): Promise<string> {
  const cache = await tempFolder()
  vi.stubEnv('REELWRIGHT_CACHE', cache)
  return join(cache, 'locks')
}

it('lets one piece of work end before the next one begins, also when the first fails', async () => {
  await inFreshCache()
  const steps: string[] = []
  const second = () => {
    steps.push('second begins')
    return Promise.resolve('second')
  }
  let asked: Promise<string> | undefined
  // Asked for while the first one surely holds the lock: two that ask at once may take turns in either order.
  const first = async () => {
    steps.push('first begins')
    asked = withSetUpLock(second)
    await sleep(20)
    steps.push('first ends')
    throw new Error('first')
  }

  await expect(withSetUpLock(first)).rejects.toThrow('first')

  expect(await asked).toBe('second')
  expect(steps).toEqual(['first begins', 'first ends', 'second begins'])
})

it('does not wait for a holder that died', async () => {
  const locks = await inFreshCache()
  const { stdout: pid } = await run(process.execPath, ['-p', 'process.pid'])
  const name = await withSetUpLock(async () => (await readdir(locks))[0] ?? '')
  await writeFile(join(locks, name), pid.trim())

  expect(await withSetUpLock(() => Promise.resolve('done'))).toBe('done')
  expect(await readdir(locks)).toEqual([])
})
