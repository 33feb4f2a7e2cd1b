import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { librariesAreFresh } from '../../scripts/lib/libraries.mjs'
import { tempFolder } from './temp-folder'

type Packages = Record<string, { version: string; optional?: boolean }>

async function checkoutWith(wanted: Packages, installed?: Packages): Promise<string> {
  const root = await tempFolder()
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  await mkdir(join(root, 'node_modules'))
  if (installed) {
    await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  }
  return root
}

const LOCK: Packages = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/@esbuild/win32-x64': { version: '0.28.0', optional: true },
}

describe('whether libraries have to be installed', () => {
  it('is over when every library is there in its version, whatever this platform left out', async () => {
    const root = await checkoutWith(LOCK, { 'node_modules/zod': { version: '4.6.7' } })

    expect(await librariesAreFresh(root)).toBe(true)
  })

  it('is so when the lock file names another version than is installed', async () => {
    const root = await checkoutWith(LOCK, { 'node_modules/zod': { version: '4.6.6' } })

    expect(await librariesAreFresh(root)).toBe(false)
  })

  it('is so when the lock file names a library that is not installed', async () => {
    const root = await checkoutWith({ ...LOCK, 'node_modules/tar': { version: '7.5.23' } }, LOCK)

    expect(await librariesAreFresh(root)).toBe(false)
  })

  it('is so when an earlier install was cut off before its last step', async () => {
    const root = await checkoutWith(LOCK)

    expect(await librariesAreFresh(root)).toBe(false)
  })
})
