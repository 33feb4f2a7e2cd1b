import { spawn } from 'node:child_process'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findDataFolder } from '../../src/main/host/data-folder'
import { lockDataFolder } from '../../src/main/host/data-lock'
import { createNodeHost } from '../../src/main/host/node-host'
import { tempFolder } from '../support/nemo-client'

const host = createNodeHost()

it('keeps the folder for one at a time, and leaves nothing behind when it is given back', async () => {
  const folder = join(await tempFolder(), 'data')
  const unlock = await lockDataFolder(host, folder)

  await expect(lockDataFolder(host, folder, { waitMs: 300 })).rejects.toMatchObject({ code: 'store.in-use' })
  await unlock()

  expect(await readdir(folder)).toEqual([])
  await (
    await lockDataFolder(host, folder, { waitMs: 0 })
  )()
})

it('waits for the one before', async () => {
  const folder = await tempFolder()
  const unlock = await lockDataFolder(host, folder)
  const second = lockDataFolder(host, folder)

  await unlock()

  await (
    await second
  )()
})

it('takes over at once from a process that died', async () => {
  const folder = await tempFolder()
  await mkdir(join(folder, '.lock'))
  await writeFile(join(folder, '.lock-owner'), JSON.stringify({ pid: await deadPid() }))

  const unlock = await lockDataFolder(host, folder, { waitMs: 0 })

  expect(await readFile(join(folder, '.lock-owner'), 'utf8')).toBe(JSON.stringify({ pid: process.pid }))
  await unlock()
})

it('lets only one of many in when they find the lock of a dead process together', async () => {
  const folder = await tempFolder()
  await mkdir(join(folder, '.lock'))
  await writeFile(join(folder, '.lock-owner'), JSON.stringify({ pid: await deadPid() }))

  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => lockDataFolder(host, folder, { waitMs: 1_000 })),
  )

  const unlocks = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  expect(unlocks).toHaveLength(1)
  await unlocks[0]?.()
})

it('stops waiting when it is told to', async () => {
  const folder = await tempFolder()
  const unlock = await lockDataFolder(host, folder)

  await expect(lockDataFolder(host, folder, { signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/)
  await unlock()
})

it('finds the same folder as the window on every system', () => {
  const found = (platform: NodeJS.Platform, environment = {}): string =>
    findDataFolder({ platform, environment, homeFolder: '/home/ada' })

  expect(found('linux')).toBe('/home/ada/.config/Reelwright')
  expect(found('linux', { XDG_CONFIG_HOME: '/conf' })).toBe('/conf/Reelwright')
  expect(found('darwin')).toBe('/home/ada/Library/Application Support/Reelwright')
  expect(found('win32', { APPDATA: '/roaming' })).toBe('/roaming/Reelwright')
  expect(found('linux', { REELWRIGHT_DATA_DIR: '/mine' })).toBe('/mine')
})

/** The id of a process that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  return child.pid ?? 0
}
