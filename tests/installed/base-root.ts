import { execFile } from 'node:child_process'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '../../scripts/lib/paths.mjs'
import { withSetUpLock } from '../../scripts/lib/set-up-lock.mjs'

const run = promisify(execFile)
const DEBIAN = 'bookworm'
/** What stands around the package: a screen with windows, a session bus, and somebody who shows notifications. */
const DESKTOP = ['xvfb', 'xauth', 'openbox', 'xdotool', 'dbus', 'dunst', 'procps', 'libglib2.0-bin']
/** What root's programs know of the world in there. */
export const ROOTS = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LANG: 'C.UTF-8' }
/** What debootstrap mounts on its way is seen by itself alone, and gone with it. */
const ALONE = ['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child']

/**
 * The folder of the smallest Debian with a bare desktop, which nobody may change. Made once and kept where downloads are
 * kept. What was added to the list of packages since is added there.
 */
export const baseRoot = (): Promise<string> => withSetUpLock(findOrMake)

async function findOrMake(): Promise<string> {
  const base = join(cacheFolder(), `clean-${DEBIAN}`)
  if (await isThere(base)) {
    if (!(await isThere(join(base, 'usr/bin/gio')))) await installDesktop(base)
    return base
  }
  const making = `${base}.making`
  await mkdir(cacheFolder(), { recursive: true })
  // Of one that was cut off. Nothing can be mounted below.
  await rm(making, { recursive: true, force: true })
  await alone('debootstrap', '--variant=minbase', DEBIAN, making)
  await installDesktop(making)
  await rename(making, base)
  return base
}

const installDesktop = (folder: string): Promise<void> =>
  alone('chroot', folder, 'apt-get', 'install', '--yes', '--no-install-recommends', ...DESKTOP)

async function alone(...command: readonly string[]): Promise<void> {
  const env = { ...process.env, ...ROOTS }
  await run('unshare', [...ALONE, ...command], { env, maxBuffer: 2 ** 26 })
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
