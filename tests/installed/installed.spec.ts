import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium, expect, test } from '@playwright/test'
import { readFileSync, readdirSync } from 'node:fs'
import { copyFile, cp, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkPackage } from '../../scripts/lib/dist/check.mjs'
import { measureFilm } from './measure-film'
import { type CleanRoot, openCleanRoot } from './clean-root'

const PACKAGES = 'dist/packages'
const PROGRAM = 'opt/reelwright/reelwright'
const WISH = 'create a 30-second promotional video with transitions and text overlays'

test.describe.configure({ mode: 'serial' })

let root: CleanRoot
let remove: (() => Promise<void>) | undefined
let before: ReadonlySet<string>
let deb: string
test.beforeAll(async () => {
  test.setTimeout(600_000)
  root = await openCleanRoot()
  remove = () => root.remove()
  before = await filesOf(root)
  const name = (await readdir(PACKAGES)).find((each) => each.endsWith('.deb'))
  if (!name) throw new Error('There is no package: npm run dist')
  deb = join(PACKAGES, name)
  await copyFile(deb, join(root.folder, 'tmp', name))
  await root.asRoot('apt-get', 'install', '--yes', '--no-install-recommends', `/tmp/${name}`)
  await cp('resources/samples', join(root.folder, 'home/ann/photos'), { recursive: true })
  await root.asRoot('chown', '-R', 'ann', '/home/ann/photos')
})
test.afterAll(() => remove?.())

/** Everything outside the folders in which packages are looked after. */
async function filesOf({ asRoot }: CleanRoot): Promise<Set<string>> {
  const own = ['/proc', '/dev', '/sys', '/tmp', '/run', '/var/lib/dpkg', '/var/lib/apt', '/var/cache', '/var/log']
  const prune = own.flatMap((path, index) => [...(index > 0 ? ['-o'] : []), '-path', path])
  return new Set((await asRoot('find', '/', '(', ...prune, ')', '-prune', '-o', '-print')).split('\n'))
}

test('is found without error by the tools of Debian', async () => {
  const checks = await checkPackage(deb)
  for (const { program, result, output } of checks) process.stdout.write(`${result} ${program}\n${output}\n`)

  expect(checks.filter(({ result }) => result !== 'passed')).toEqual([])
})

test('needs nothing that its dependencies do not bring', async () => {
  for (const file of [PROGRAM, 'opt/reelwright/libffmpeg.so', 'opt/reelwright/chrome-sandbox']) {
    expect(await root.asRoot('ldd', `/${file}`)).not.toContain('not found')
  }
})

test('is nobody’s tool: its fuses are as they should be, and what they forbid has no effect', async () => {
  const wire = await getCurrentFuseWire(join(root.folder, PROGRAM))
  const isOn = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse] ?? 0) === '1'
  const table = {
    RunAsNode: isOn(FuseV1Options.RunAsNode),
    EnableCookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    EnableNodeOptionsEnvironmentVariable: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    EnableNodeCliInspectArguments: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    EnableEmbeddedAsarIntegrityValidation: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    OnlyLoadAppFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    LoadBrowserProcessSpecificV8Snapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    GrantFileProtocolExtraPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }
  process.stdout.write(`${JSON.stringify(table, undefined, 2)}\n`)
  expect(table).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  })

  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const asNode = 'ELECTRON_RUN_AS_NODE=1 reelwright --version; echo "process.exit(7)" > evil.js'
  expect((await root.asUser(asNode)).trim()).toBe(version)
  const withOptions = 'NODE_OPTIONS="--require $HOME/evil.js" reelwright --version'
  expect((await root.asUser(withOptions)).trim()).toBe(version)
  await root.asUser('rm evil.js')
})

test('opens by its desktop entry with the sandbox on, makes the sample film, and tells of it', async () => {
  const entry = await root.asRoot('cat', '/usr/share/applications/reelwright.desktop')
  expect(entry).toMatch(/^Exec=.* %U$/m)
  expect(entry).not.toContain('--no-sandbox')
  const port = 20_000 + (process.pid % 10_000)
  const session = root.inSession(
    [
      'export -p > display; openbox & dunst & dbus-monitor --session interface=org.freedesktop.Notifications > bus.log &',
      // The entry as it is, but for the door through which this test looks in; started as a desktop starts it.
      `sed "s| %U| --remote-debugging-port=${port} %U|" /usr/share/applications/reelwright.desktop > entry.desktop;`,
      'gio launch ~/entry.desktop 2> window.log;',
      // The session lasts as long as the program does.
      'until pgrep -u ann -x reelwright > running; do sleep 0.2; done;',
      'while pgrep -u ann -x reelwright > running; do sleep 1; done',
    ].join(' '),
  )
  try {
    const browser = await test.step('the window answers', () => connect(port))
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('There is no window.')
    expect(sandboxOf('reelwright')).toEqual({ withoutSandbox: [], renderersFiltered: true })
    await page.getByRole('button', { name: 'Try with sample photos' }).click()
    await expect(page.getByText(/^Added 6 files/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Message' }).fill(WISH)
    await page.getByRole('button', { name: 'Send' }).click()
    const exporting = page.getByRole('button', { name: 'Export', exact: true })
    await expect(exporting).toBeEnabled({ timeout: 60_000 })
    await exporting.click()
    await page.getByRole('button', { name: 'Export now' }).click()
    await expect(page.getByRole('progressbar').first()).toBeVisible()
    // Whoever looks at the window sees for herself that the film is there.
    await root.asUser('. ./display; xdotool search --name Reelwright windowminimize %@')
    await expect(page.getByRole('button', { name: 'Show in folder' }).first()).toBeVisible({ timeout: 120_000 })
    await expect.poll(() => root.asUser('cat bus.log')).toContain('member=Notify')
    await browser.close()
  } finally {
    await session.stop()
  }
  const films = (await root.asUser('find . -name "*.mp4" -not -path "*/.*"')).trim().split('\n')
  expect(films).toHaveLength(1)
  const film = join(root.folder, 'home/ann', films[0] ?? '')
  expect(await measureFilm(film)).toEqual({ widthPx: 1920, heightPx: 1080, frames: 900 })
})

async function connect(port: number) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    } catch (thrown) {
      if (tries === 100) throw thrown
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

/** What the kernel says of the program's processes: 2 means that a filter holds their system calls. */
function sandboxOf(program: string) {
  const processes = procs().filter(({ command }) => command[0]?.endsWith(`/${program}`))
  const renderers = processes.filter(({ command }) => command.includes('--type=renderer'))
  return {
    withoutSandbox: processes.filter(({ command }) => command.includes('--no-sandbox')).map(({ command }) => command),
    renderersFiltered: renderers.length > 0 && renderers.every(({ status }) => /^Seccomp:\t2$/m.test(status)),
  }
}

function procs() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    try {
      // What comes from the zygote writes its words with blanks between them.
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
      return [{ command, status: readFileSync(`/proc/${pid}/status`, 'utf8') }]
    } catch {
      return []
    }
  })
}

test('makes the sample film from the command line, for an ordinary user and without a display', async () => {
  await root.asUser(`reelwright make photos --prompt "${WISH}" --output line.mp4`)

  expect(await measureFilm(join(root.folder, 'home/ann/line.mp4'))).toEqual({
    widthPx: 1920,
    heightPx: 1080,
    frames: 900,
  })
})

test('leaves the person’s films and projects behind, and nothing else', async () => {
  await root.asRoot('apt-get', 'purge', '--yes', '--autoremove', 'reelwright')
  const left = [...(await filesOf(root))].filter((path) => !before.has(path))
  const ours = left.filter((path) => /reelwright/i.test(path))
  process.stdout.write(`left: ${[...new Set(ours.map((path) => path.split('/').slice(0, 5).join('/')))].join(', ')}\n`)
  expect(ours.filter((path) => !path.startsWith('/home/ann/'))).toEqual([])
  expect(ours.some((path) => path.endsWith('.mp4') || path.includes('/projects/'))).toBe(true)
})
