import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newUpdateKeys, signUpdates } from '../../scripts/sign-updates.mjs'
import { createNetwork } from '../../src/main/host/open-network'
import { createOfflineSwitch } from '../../src/main/host/offline-switch'
import { readNewest } from '../../src/main/shell/updates/read-newest'
import { LIST, listOf } from '../shell/updates/feed-server'
import { tempFolder } from './temp-folder'

it('signs the lists of a release so that a program with the other half of the key believes them', async () => {
  const folder = await tempFolder()
  const { privateKey, publicKey } = newUpdateKeys()
  await writeFile(join(folder, LIST), listOf('1.2.0', 'the program'))
  await writeFile(join(folder, 'Reelwright.AppImage'), 'the program')

  expect(await signUpdates(folder, privateKey)).toEqual([LIST])

  const server = createServer((request, response) => {
    void readFile(join(folder, request.url ?? '')).then((content) => response.end(content))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const network = createNetwork(createOfflineSwitch())
  const newest = await readNewest(
    { network, feed: { url, key: publicKey, page: url }, list: LIST },
    new AbortController().signal,
  )
  expect(newest.version).toBe('1.2.0')
})
