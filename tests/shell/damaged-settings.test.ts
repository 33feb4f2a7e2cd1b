import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { putAsideIfDamaged } from '../../src/main/shell/damaged-settings'

let folder: string
let filePath: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-test-'))
  filePath = join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it.each([
  ['half-written', '{"exportFolder":"/home/anna/Films","langu'],
  ['empty', ''],
  ['no settings at all', '"hello"'],
])('keeps every byte of a file that is %s, under another name', async (_name, text) => {
  await writeFile(filePath, text)

  const aside = putAsideIfDamaged(filePath)

  expect(aside).toBe(join(folder, 'settings.damaged.json'))
  expect(await readFile(join(folder, 'settings.damaged.json'), 'utf8')).toBe(text)
  expect(await readdir(folder)).toEqual(['settings.damaged.json'])
})

it('leaves settings where they are, also when a newer version or another program wrote them', async () => {
  const text = '{"theme":"sepia","somebodyElses":true}'
  await writeFile(filePath, text)

  expect(putAsideIfDamaged(filePath)).toBeUndefined()
  expect(await readFile(filePath, 'utf8')).toBe(text)
})

it('does nothing at a first start', () => {
  expect(putAsideIfDamaged(filePath)).toBeUndefined()
})
