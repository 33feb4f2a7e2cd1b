import fc from 'fast-check'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readFirstSettings } from '../../../src/main/shell/first/first-settings'
import { readKept } from '../../../src/main/shell/kept-settings'

const DEFAULTS = { theme: 'system', scale: 1, window: { maximized: false } }

let folder: string
let filePath: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-test-'))
  filePath = join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('opens the window as it was left', async () => {
  const window = { bounds: { x: -1200, y: 40, width: 1400, height: 900 }, maximized: true, fullScreen: true }
  await writeFile(filePath, JSON.stringify({ theme: 'dark', scale: 1.25, language: 'zh-CN', window }))

  expect(readFirstSettings(filePath)).toEqual({ theme: 'dark', scale: 1.25, window })
})

it.each([
  ['half-written', '{"theme":"dark","window":{"bou'],
  ['empty', ''],
  ['filled with zeroes by a power cut', '\0'.repeat(512)],
  ['a list', '["dark"]'],
  ['nothing', 'null'],
  ['of another program', '{"theme":{"name":"dark"},"scale":"200 %","window":"left"}'],
])('opens the window as usual when the file is %s', async (_name, text) => {
  await writeFile(filePath, text)

  expect(readFirstSettings(filePath)).toEqual(DEFAULTS)
})

it('opens the window as usual when there is no file, or a folder in its place', async () => {
  expect(readFirstSettings(filePath)).toEqual(DEFAULTS)
  await mkdir(filePath)
  expect(readFirstSettings(filePath)).toEqual(DEFAULTS)
})

it('understands exactly what the settings understand', async () => {
  const odd = fc.jsonValue()
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), odd)
  const bounds = fc.oneof(fc.record({ x: number, y: number, width: number, height: number }, { requiredKeys: [] }), odd)
  const flag = fc.oneof(fc.boolean(), odd)
  const kept = fc.record(
    {
      theme: fc.oneof(fc.constantFrom('system', 'light', 'dark', 'contrast', 'constructor'), odd),
      scale: fc.oneof(fc.double({ min: 0.5, max: 3, noNaN: true }), odd),
      window: fc.oneof(fc.record({ bounds, maximized: flag, fullScreen: flag }, { requiredKeys: [] }), odd),
      exportFolder: odd,
      filmName: odd,
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(kept, async (settings) => {
      const text = JSON.stringify(settings)
      await writeFile(filePath, text)
      const {
        theme = 'system',
        scale = 1,
        window = { maximized: false },
      } = readKept(JSON.parse(text) as typeof settings)
      expect(readFirstSettings(filePath)).toEqual({ theme, scale, window })
    }),
    { numRuns: 300 },
  )
})
