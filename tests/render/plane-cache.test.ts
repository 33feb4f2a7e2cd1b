import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPlaneCache } from '../../src/main/engine/compositor/plane-cache'
import { createNodeHost } from '../../src/main/host/node-host'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rw-planes-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('makes a file anew for the second asker when the first gave up', async () => {
  const cache = createPlaneCache(createNodeHost(), folder)
  const first = cache.get('photo', () => Promise.reject(new Error('gave up')))
  const second = cache.get('photo', (partPath) => writeFile(partPath, 'planes'))

  await expect(first).rejects.toThrow('gave up')
  expect(await readFile(await second, 'utf8')).toBe('planes')
})

it('makes a file once for two who ask at the same time', async () => {
  const cache = createPlaneCache(createNodeHost(), folder)
  let made = 0
  const make = (partPath: string): Promise<void> => {
    made += 1
    return writeFile(partPath, 'planes')
  }

  const [first, second] = await Promise.all([cache.get('photo', make), cache.get('photo', make)])

  expect(first).toBe(second)
  expect(made).toBe(1)
})
