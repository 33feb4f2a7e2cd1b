import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { run } from './run-node'
import { tempFolder } from './temp-folder'

const SESSION = 'scripts/desktop-session.sh'

describe.runIf(process.platform === 'linux')('a desktop for a command', () => {
  it('has a screen, a bus with notifications, UTF-8 and folders of its own, all gone afterwards', async () => {
    const temporary = await tempFolder()
    const environment = { ...process.env, CI: '1', LC_ALL: 'C', TMPDIR: temporary }
    const look = 'echo "$DISPLAY|$(locale charmap)|$(dunstctl count displayed)|$XDG_CONFIG_HOME"; exit 3'

    const { code, stdout } = await run(SESSION, ['sh', '-c', look], environment)

    const [display, charset, notifications, configFolder] = stdout.trim().split('|')
    expect(code).toBe(3)
    expect(display).toMatch(/^:\d+$/)
    expect({ charset, notifications }).toEqual({ charset: 'UTF-8', notifications: '0' })
    expect(configFolder?.startsWith(temporary)).toBe(true)
    expect(existsSync(configFolder ?? '')).toBe(false)
    expect(await readdir(temporary)).toEqual([])
  })

  it('is the person’s own where there is one', async () => {
    const environment = { ...process.env, CI: '', DISPLAY: ':77', REELWRIGHT_DESKTOP_SESSION: '' }

    const { stdout } = await run(SESSION, ['sh', '-c', 'echo "$DISPLAY|$REELWRIGHT_DESKTOP_SESSION"'], environment)

    expect(stdout).toBe(':77|\n')
  })
})
