import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import * as files from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { tidyDumps } from '../../src/main/shell/crashes'
import { tempFolder } from '../scripts/temp-folder'

vi.mock('electron', () => ({}))

it('keeps the newest notes of crashes and removes the older ones', async () => {
  const folder = await tempFolder()
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
    const place = join(folder, index % 2 === 0 ? 'pending' : 'completed')
    await mkdir(place, { recursive: true })
    for (const suffix of ['dmp', 'meta']) {
      await writeFile(join(place, `${name}.${suffix}`), '')
      await utimes(join(place, `${name}.${suffix}`), index, index)
    }
  }

  expect(await tidyDumps(files, folder, 2)).toBe(2)

  const left = await readdir(folder, { recursive: true })
  expect(left.filter((name) => name.includes('.')).sort()).toEqual([
    join('completed', 'd.dmp'),
    join('completed', 'd.meta'),
    join('pending', 'c.dmp'),
    join('pending', 'c.meta'),
  ])
})

it('is content where nothing has ever crashed', async () => {
  expect(await tidyDumps(files, join(await tempFolder(), 'none'), 2)).toBe(0)
})
