import { access, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { makeSocketPlace } from '../../src/main/host/socket-folder'
import { tempFolder } from '../support/nemo-client'

const host = createNodeHost()

it('makes a folder that only this user may enter, and takes it away again', async () => {
  const { socketPath, remove } = await makeSocketPlace(host, await tempFolder())

  expect((await stat(dirname(socketPath))).mode & 0o777).toBe(0o700)
  await remove()
  await expect(access(dirname(socketPath))).rejects.toThrow()
})

it('sweeps what a start that died left behind', async () => {
  const notes = await tempFolder()
  const left = await makeSocketPlace(host, notes)

  const next = await makeSocketPlace(host, notes)

  await expect(access(dirname(left.socketPath))).rejects.toThrow()
  await access(dirname(next.socketPath))
  await next.remove()
})

it('removes nothing else, whatever the note says', async () => {
  const notes = await tempFolder()
  const precious = join(await tempFolder(), 'reelwright-abcdef')
  await mkdir(precious)
  await writeFile(join(notes, 'socket-folder'), precious)

  await (await makeSocketPlace(host, notes)).remove()

  await access(precious)
})
