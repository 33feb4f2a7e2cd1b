import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { clearCache, measureCache } from '../../src/main/shell/cache'
import { openCachePlace } from '../../src/main/shell/cache-place'

let folder = ''
const host = createNodeHost()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-cache-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(path: string, agoS: number): Promise<string> {
  const at = join(folder, path)
  await mkdir(join(at, '..'), { recursive: true })
  await writeFile(at, 'x'.repeat(100))
  const when = Date.now() / 1000 - agoS
  await utimes(at, when, when)
  return at
}

it('removes what can be made again, and neither projects nor films nor what is in use', async () => {
  await put('thumbnails/a.png', 3600)
  await put('engine/cache/pieces/a.piece', 3600)
  await put('engine/cache/pieces/now.piece', 0)
  const project = await put('projects/one/project.json', 3600)
  await put('engine/renders/film.mp4', 3600)
  await symlink(project, join(folder, 'thumbnails', 'link'))

  const place = await openCachePlace(host.files, folder, '')
  expect(place).toMatchObject({ folder, isStandIn: false })
  expect(await measureCache(host.files, place)).toBe(300)
  expect(await clearCache(host, place)).toBe(200)

  expect(await readdir(join(folder, 'engine/cache/pieces'))).toEqual(['now.piece'])
  expect(await readdir(join(folder, 'thumbnails'))).toEqual(['link'])
  expect(await readdir(join(folder, 'projects/one'))).toEqual(['project.json'])
  expect(await readdir(join(folder, 'engine/renders'))).toEqual(['film.mp4'])
  expect(await measureCache(host.files, place)).toBe(100)
})

it('finds nothing where nothing was made yet', async () => {
  expect(await measureCache(host.files, await openCachePlace(host.files, join(folder, 'none'), ''))).toBe(0)
})

it('touches nothing of a chosen folder but the folder that it made in there', async () => {
  const chosen = join(folder, 'drive')
  await put('drive/thumbnails/holiday.png', 3600)
  await put('drive/pieces/of-mine.txt', 3600)
  const place = await openCachePlace(host.files, folder, chosen)
  expect(place).toMatchObject({ folder: join(chosen, 'Reelwright cache'), isStandIn: false })
  await put('drive/Reelwright cache/thumbnails/a.png', 3600)
  await put('drive/Reelwright cache/films/pieces/a.piece', 3600)
  expect(await measureCache(host.files, place)).toBe(200)
  expect(await clearCache(host, place)).toBe(200)
  expect(await readdir(join(chosen, 'thumbnails'))).toEqual(['holiday.png'])
  expect(await readdir(join(chosen, 'pieces'))).toEqual(['of-mine.txt'])
})

it('uses the usual place when the chosen one is gone or no folder, and makes none in its name', async () => {
  const gone = join(folder, 'unplugged')
  expect(await openCachePlace(host.files, folder, gone)).toMatchObject({ folder, isStandIn: true })
  expect(await readdir(folder)).not.toContain('unplugged')
  const file = await put('a-file', 0)
  expect(await openCachePlace(host.files, folder, file)).toMatchObject({ folder, isStandIn: true })
})
