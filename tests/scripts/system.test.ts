import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ensureSystem } from '../../scripts/lib/system.mjs'
import { purposesOfTests } from '../../scripts/lib/test-runners.mjs'
import { tempFolder, writeProgram } from './temp-folder'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** A machine whose PATH knows these programs only, used by an ordinary person or by root. */
async function machineWith(programs: Record<string, string>, userId = 1000): Promise<string> {
  const bin = await tempFolder()
  for (const [name, body] of Object.entries(programs)) await writeProgram(bin, name, body)
  vi.stubEnv('PATH', bin)
  vi.stubEnv('LC_ALL', 'C.UTF-8')
  vi.spyOn(process, 'getuid').mockReturnValue(userId)
  return bin
}

const EVERY_CANDIDATE = 'echo "$2:"; echo "  Candidate: 1.0"'

/** An apt that writes down what it is asked and, asked to install, puts ffmpeg and ffprobe beside itself. */
const APT = {
  'dpkg-query': 'exit 1',
  'apt-cache': EVERY_CANDIDATE,
  env: 'shift; exec "$@"',
  'apt-get': `
here=\${0%/*}
echo "$*" >> "$here/asked"
case "$*" in *" install "*) for name in ffmpeg ffprobe; do echo '#!/bin/sh' > "$here/$name"; /bin/chmod +x "$here/$name"; done ;; esac`,
}

describe.runIf(process.platform === 'linux')('what films need from the system', () => {
  it('is left alone when it is there', async () => {
    const bin = await machineWith({ ...APT, ffmpeg: '', ffprobe: '' }, 0)

    await ensureSystem(['films'])

    await expect(readFile(join(bin, 'asked'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is installed with apt by root', async () => {
    const bin = await machineWith(APT, 0)

    await ensureSystem(['films'])

    expect(await readFile(join(bin, 'asked'), 'utf8')).toMatch(/^\S.* install -y --no-install-recommends ffmpeg\n$/)
  })

  it('is installed with apt by a person whose sudo asks for nothing', async () => {
    const bin = await machineWith({ ...APT, sudo: 'shift; [ "$1" = true ] || exec "$@"' })

    await ensureSystem(['films'])

    expect(await readFile(join(bin, 'asked'), 'utf8')).toContain('install')
  })

  it('is named in one line with the command to type, where only a password could install it', async () => {
    const bin = await machineWith({ ...APT, sudo: 'exit 1' })

    await expect(ensureSystem(['films'])).rejects.toThrow(
      /^ffmpeg is needed .* sudo apt-get install -y --no-install-recommends ffmpeg$/,
    )
    await expect(readFile(join(bin, 'asked'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is named with the command of another system', async () => {
    await machineWith({ brew: '' })

    await expect(ensureSystem(['films'])).rejects.toThrow(/^ffmpeg is needed .* brew install ffmpeg$/)
  })

  it('is named alone where no way to install it is known', async () => {
    await machineWith({})

    await expect(ensureSystem(['films'])).rejects.toThrow(/^Not found: ffmpeg\./)
  })

  it('is named in Chinese in a Chinese terminal', async () => {
    await machineWith({})
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')

    await expect(ensureSystem(['films'])).rejects.toThrow(/^未找到：ffmpeg。/)
  })
})

describe.runIf(process.platform === 'linux')('what trying an installed package needs', () => {
  it('is installed for those tests, and for no others', async () => {
    const bin = await machineWith(APT, 0)
    expect(purposesOfTests([])).not.toContain('package')
    expect(purposesOfTests(['unit', 'e2e'])).not.toContain('package')
    expect(purposesOfTests(['installed'])).toContain('package')

    // This apt installs nothing of it, which is told.
    await expect(ensureSystem(['package'])).rejects.toThrow(/ debootstrap /)

    expect(await readFile(join(bin, 'asked'), 'utf8')).toMatch(
      / install .* debootstrap debian-archive-keyring lintian appstream desktop-file-utils\n/,
    )
  })
})

describe.runIf(process.platform === 'linux')('the libraries of the window', () => {
  it('are asked for by the names of this release', async () => {
    const onlyNew = 'case "$2" in libgtk-3-0|libasound2) ;; *) echo "  Candidate: 1.0" ;; esac'
    await machineWith({ ...APT, 'apt-cache': onlyNew })

    await expect(ensureSystem(['window'])).rejects.toThrow(/ libgtk-3-0t64 .* libasound2t64 /)
  })

  it('are found under either name', async () => {
    const old = 'libgtk-3-0 libnss3 libasound2 libgbm1 libnotify4 libsecret-1-0 fonts-dejavu-core'
    const listed = `for name in ${old}; do echo "installed $name"; done; exit 1`
    await machineWith({ ...APT, 'dpkg-query': listed, 'dbus-run-session': '' })

    await expect(ensureSystem(['window'])).resolves.toBeUndefined()
  })
})
