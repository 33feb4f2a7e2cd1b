import { expect, test } from '@playwright/test'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { copyBase } from './clean-root'
import { openPrivateRoot } from './private-root.mjs'

const PRIVATE_ROOT = pathToFileURL(join(import.meta.dirname, 'private-root.mjs')).href
/** A run that opens the folder and then does not end by itself. */
const RUN = `
const { openPrivateRoot } = await import(${JSON.stringify(PRIVATE_ROOT)})
const { pid } = await openPrivateRoot(process.argv[1])
process.stdout.write(String(pid))
setInterval(() => {}, 1000)`

const mountsOfMachine = (): string => readFileSync('/proc/self/mounts', 'utf8')

test('a run that is killed in the middle leaves no mount, no process and no folder on the machine', async () => {
  const before = mountsOfMachine()
  const folder = await copyBase()
  const child = spawn(process.execPath, ['--input-type=module', '--eval', RUN, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const inside = `/proc/${String(said)}`

  // In the middle: it stands on its own devices, and the machine has nothing mounted.
  expect(statSync(`${inside}/root/dev/null`).isCharacterDevice()).toBe(true)
  expect(statSync(`${inside}/root/dev`).dev).not.toBe(statSync('/dev').dev)
  expect(readFileSync(`${inside}/mounts`, 'utf8')).not.toMatch(/devtmpfs/)
  expect(mountsOfMachine()).toBe(before)

  child.kill('SIGKILL')

  await expect.poll(() => existsSync(inside)).toBe(false)
  await expect.poll(() => existsSync(folder)).toBe(false)
  expect(mountsOfMachine()).toBe(before)
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('what ended inside without a parent does not look alive', async () => {
  const { inside, close } = await openPrivateRoot(await copyBase())
  try {
    const sh = async (line: string): Promise<string> =>
      (await promisify(execFile)('nsenter', [...inside, 'sh', '-c', line])).stdout.trim()
    const orphan = await sh('sleep 0.3 > /dev/null 2>&1 & echo $!')
    expect(await sh(`kill -0 ${orphan} && echo alive`)).toBe('alive')

    await expect.poll(() => sh(`kill -0 ${orphan} 2> /dev/null || echo gone`)).toBe('gone')
  } finally {
    await close()
  }
})
