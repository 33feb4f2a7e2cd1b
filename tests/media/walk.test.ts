import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { MAX_FILES, walkMedia, type WalkRow } from '../../src/main/media/walk'
import { temporaryFolder } from './workbench'

const base = temporaryFolder()
let folders = 0

function folderWith(...names: string[]): string {
  const folder = join(base, `folder${(folders += 1)}`)
  mkdirSync(folder)
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), 'x')
  }
  return folder
}

async function walk(...paths: string[]): Promise<WalkRow[]> {
  const rows: WalkRow[] = []
  for await (const row of walkMedia(createNodeHost(), paths)) rows.push(row)
  return rows
}

const namesIn = (folder: string, rows: WalkRow[]): string[] => rows.map((row) => row.path.slice(folder.length + 1))

it('goes through folders from top to bottom in natural order', async () => {
  const folder = folderWith('IMG_10.jpg', 'IMG_2.jpg', 'img_1.jpg', 'day 10/b.jpg', 'day 9/a2.jpg', 'day 9/a10.jpg')
  expect(namesIn(folder, await walk(folder))).toEqual([
    'day 9/a2.jpg',
    'day 9/a10.jpg',
    'day 10/b.jpg',
    'img_1.jpg',
    'IMG_2.jpg',
    'IMG_10.jpg',
  ])
})

it('keeps the order of the given paths, and says through which one a file was found', async () => {
  const folder = folderWith('b/1.jpg', 'a.jpg')
  const [first, second] = [join(folder, 'b'), join(folder, 'a.jpg')]
  expect(await walk(first, second)).toEqual([
    { path: join(first, '1.jpg'), from: first },
    { path: second, from: second },
  ])
})

it('passes over what systems leave behind, without a word', async () => {
  const folder = folderWith('a.jpg', '.DS_Store', '._a.jpg', 'Thumbs.db', 'desktop.ini', '__MACOSX/a.jpg', '.git/x.png')
  expect(namesIn(folder, await walk(folder))).toEqual(['a.jpg'])
})

it('takes a hidden file that was given by name', async () => {
  const folder = folderWith('.hidden.jpg')
  expect(await walk(join(folder, '.hidden.jpg'))).toHaveLength(1)
})

it('survives links that lead in circles or nowhere', async () => {
  const folder = folderWith('sub/a.jpg')
  symlinkSync(folder, join(folder, 'sub', 'up'))
  symlinkSync('self', join(folder, 'self'))
  symlinkSync('/nowhere/at/all', join(folder, 'dead'))
  symlinkSync(join(folder, 'sub', 'a.jpg'), join(folder, 'linked.jpg'))
  expect(namesIn(folder, await walk(folder))).toEqual(['linked.jpg', 'sub/a.jpg'])
})

it('says what is missing and goes on with the rest', async () => {
  const folder = folderWith('a.jpg')
  const [missing, found] = await walk(join(folder, 'gone.jpg'), folder)
  expect(missing).toMatchObject({ failure: { code: 'media.missing', facts: { name: 'gone.jpg' } } })
  expect(found).toEqual({ path: join(folder, 'a.jpg'), from: folder })
})

it('says of a folder that there is nothing in it', async () => {
  const folder = folderWith('.DS_Store')
  expect(await walk(folder)).toMatchObject([{ path: folder, failure: { code: 'media.folder-empty' } }])
})

it('stops at ten thousand files and says so', async () => {
  const names = Array.from({ length: MAX_FILES + 5 }, (_, index) => `${index}.jpg`)
  const rows = await walk(folderWith(...names))
  expect(rows).toHaveLength(MAX_FILES + 1)
  expect(rows.at(-1)).toMatchObject({ failure: { code: 'media.too-large' } })
})
