import { describe, expect, it } from 'vitest'
import { run } from './run-node'

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it('says so in one line that names the command line, and ends at once', async () => {
    const environment = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', LC_ALL: 'C.UTF-8' }

    const { code, stdout, stderr } = await run(process.execPath, ['scripts/start.mjs'], environment)

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^There is no display here.*npm run cli -- make .*\n$/)
  })
})
