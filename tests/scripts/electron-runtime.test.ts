import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveRuntime, runtimeEnvironment } from '../../scripts/electron-runtime.mjs'
import { setFuses } from '../../scripts/lib/runtime/fuses.mjs'
import { tempFolder, writeProgram } from './temp-folder'

const MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const binaryWith = (fuses: string, version = 1): Buffer =>
  Buffer.concat([Buffer.from(`code${MARKER}`), Buffer.from([version, fuses.length]), Buffer.from(`${fuses}more code`)])

describe('the fuses of a binary', () => {
  it('are set in place and nothing else is touched', () => {
    const binary = binaryWith('10100011')

    setFuses(binary, { nodeCliInspect: true, loadBrowserProcessSpecificV8Snapshot: false })

    expect(binary.equals(binaryWith('10110001'))).toBe(true)
  })

  it.each([
    ['a binary without any', Buffer.from('no marker here')],
    ['another layout', binaryWith('10100011', 2)],
    ['a row that is too short', binaryWith('101')],
  ])('are refused in %s', (_case, binary) => {
    expect(() => setFuses(binary, { nodeCliInspect: true })).toThrow(/fuse/i)
  })
})

describe.runIf(process.platform === 'linux')('the runtime a person names', () => {
  it('is used, whatever else there is', async () => {
    const dist = await tempFolder()
    const program = await writeProgram(dist, 'electron')
    await writeFile(join(dist, 'version'), 'v45.0.0\n')

    const runtime = await resolveRuntime({ REELWRIGHT_ELECTRON_DIST: dist })

    expect(runtime).toEqual({ source: 'named', version: '45.0.0', distPath: dist, executablePath: program })
    expect(runtimeEnvironment(runtime, {})).toMatchObject({
      ELECTRON_EXEC_PATH: program,
      ELECTRON_OVERRIDE_DIST_PATH: dist,
    })
  })

  it('is refused, with its folder, when there is none', async () => {
    const empty = await tempFolder()

    await expect(resolveRuntime({ ELECTRON_OVERRIDE_DIST_PATH: empty })).rejects.toThrow(empty)
  })
})
