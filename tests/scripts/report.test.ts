import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addUp, judge, readReport, toSummary } from '../../scripts/lib/report.mjs'
import { ROOT, run } from './run-node'
import { tempFolder } from './temp-folder'

const ONE_OF_EACH = `
test('passes', () => {})
test('passes too', () => {})
test('fails', () => { throw new Error('on purpose') })
test.skip('is skipped', () => {})
`

/** A folder inside the checkout, where test files find the runners. */
async function folderWithTests(runner: string, name: string): Promise<string> {
  const parent = join(ROOT, 'artifacts')
  await mkdir(parent, { recursive: true })
  const folder = await tempFolder(parent)
  await writeFile(join(folder, name), `import { test } from '${runner}'\n${ONE_OF_EACH}`)
  return folder
}

describe('a runner’s report', () => {
  it('is read from vitest', async () => {
    const folder = await folderWithTests('vitest', 'some.test.mjs')
    const report = join(folder, 'report.json')
    await writeFile(join(folder, 'vitest.config.mjs'), 'export default {}')

    const args = ['run', '--root', folder, '--reporter=json', `--outputFile=${report}`]
    const { code } = await run(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args])

    expect(code).toBe(1)
    expect(await readReport('vitest', report)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  it('is read from Playwright', async () => {
    const folder = await folderWithTests('@playwright/test', 'some.spec.mjs')
    const report = join(folder, 'report.json')
    const config = { testDir: folder, outputDir: join(folder, 'out'), reporter: [['json', { outputFile: report }]] }
    await writeFile(join(folder, 'config.mjs'), `export default ${JSON.stringify(config)}`)

    const args = ['test', '-c', join(folder, 'config.mjs')]
    const { code } = await run(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), ...args])

    expect(code).toBe(1)
    expect(await readReport('playwright', report)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  it('is zeros when the runner ended before it wrote one', async () => {
    expect(await readReport('vitest', '/no/such/report.json')).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})

describe('a runner’s count', () => {
  it('is kept when it agrees with how the runner ended', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
    expect(judge({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 })
  })

  it('has a failure when the runner failed although every test passed', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('has a failure when nothing ran, skipped tests included', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 })
  })
})

it('sums up in one line that mentions skipped tests only when there are some', () => {
  const count = addUp([
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 0 },
  ])

  expect(toSummary(count)).toBe('7 passed, 1 failed')
  expect(toSummary({ ...count, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped')
})
