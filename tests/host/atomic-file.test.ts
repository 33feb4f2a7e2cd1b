import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readKeptFile, writeFileAtomically } from '../../src/main/host/atomic-file'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Files } from '../../src/main/host/ports'
import { tempFolder } from '../support/nemo-client'

const { files } = createNodeHost()
const read = (path: string) => readKeptFile(files, path, (text) => JSON.parse(text) as unknown)

/** A disk on which nothing happens any more from the given call on. */
function diskDyingAt(call: number): Files {
  let calls = 0
  const handler: ProxyHandler<Files> = {
    get(target, name) {
      const value = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>
      return async (...args: unknown[]): Promise<unknown> => {
        calls += 1
        if (calls >= call) throw new Error('dead')
        return value.apply(target, args)
      }
    },
  }
  return new Proxy(files, handler)
}

it('replaces the content, keeps the version before, and leaves nothing else behind', async () => {
  const folder = await tempFolder()
  const path = join(folder, 'a.json')
  for (const version of [1, 2, 3]) await writeFileAtomically(files, path, JSON.stringify({ version }))

  expect(await read(path)).toEqual({ value: { version: 3 } })
  expect(await readFile(`${path}.bak`, 'utf8')).toBe('{"version":2}')
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.bak'])
})

it('leaves the old or the new content wherever it is cut off', async () => {
  const folder = await tempFolder()
  const outcomes = new Set<unknown>()
  for (let call = 1; call < 20; call += 1) {
    const path = join(folder, `${call}.json`)
    await writeFileAtomically(files, path, '"old"')
    await writeFileAtomically(diskDyingAt(call), path, '"new"').catch(() => undefined)
    outcomes.add((await read(path)).value)
  }
  expect([...outcomes].sort()).toEqual(['new', 'old'])
})

it.each(['', '{"cut', '\0\0\0'])(
  'reads the last good version and keeps the damaged file when it says %j',
  async (bad) => {
    const path = join(await tempFolder(), 'a.json')
    await writeFileAtomically(files, path, '"first"')
    await writeFileAtomically(files, path, '"second"')
    await writeFile(path, bad)

    expect(await read(path)).toEqual({ value: 'first', damagedPath: `${path}.damaged-1` })
    expect(await readFile(`${path}.damaged-1`, 'utf8')).toBe(bad)
  },
)

it('moves a folder in the place of the file aside', async () => {
  const path = join(await tempFolder(), 'a.json')
  await mkdir(path)

  expect(await read(path)).toEqual({ value: undefined, damagedPath: `${path}.damaged-1` })
  await writeFileAtomically(files, path, '"fresh"')
  expect(await read(path)).toEqual({ value: 'fresh' })
})

it('says that nothing is there when nothing is there', async () => {
  expect(await read(join(await tempFolder(), 'a.json'))).toEqual({ value: undefined })
})
