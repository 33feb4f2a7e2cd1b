import { execFile, spawn } from 'node:child_process'
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '../../scripts/lib/paths.mjs'

const run = promisify(execFile)
const DEBIAN = 'bookworm'
/** What stands around the package: a screen with windows, a session bus, and somebody who shows notifications. */
const DESKTOP = ['xvfb', 'xauth', 'openbox', 'xdotool', 'dbus', 'dunst', 'procps', 'libglib2.0-bin']
const USER = 'ann'
const ROOTS = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LANG: 'C.UTF-8' }

/** A Debian in which nothing was ever installed but what its smallest form and a bare desktop need. */
export interface CleanRoot {
  readonly folder: string
  /** Runs a program inside as root and answers what it printed. */
  asRoot(program: string, ...args: readonly string[]): Promise<string>
  /** Runs a line of shell inside, as an ordinary user in her home folder. */
  asUser(line: string): Promise<string>
  /** The same in a desktop session of its own, which goes on until `stop`. */
  inSession(line: string): { stop(): Promise<void> }
  remove(): Promise<void>
}

export async function openCleanRoot(): Promise<CleanRoot> {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-root-'))
  // With owners, rights and devices, which Node's own copy leaves behind.
  await run('cp', ['-a', `${await baseRoot()}/.`, folder])
  await run('mount', ['-t', 'proc', 'proc', join(folder, 'proc')])
  await run('mount', ['--rbind', '/dev', join(folder, 'dev')])
  const asRoot = async (program: string, ...args: readonly string[]): Promise<string> => {
    const { stdout } = await run('chroot', [folder, program, ...args], { env: ROOTS, maxBuffer: 2 ** 26 })
    return stdout
  }
  await asRoot('useradd', '--create-home', USER)
  const userArgs = (line: string): string[] => [folder, 'su', '-', USER, '-c', line]
  return {
    folder,
    asRoot,
    asUser: async (line) => (await run('chroot', userArgs(line), { maxBuffer: 2 ** 26 })).stdout,
    inSession: (line) => {
      const child = spawn('chroot', userArgs(`dbus-run-session -- xvfb-run -a sh -c '${line}'`), {
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      })
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
      const stop = async (): Promise<void> => {
        await run('chroot', [folder, 'pkill', '-u', USER]).catch(() => undefined)
        await ended
      }
      return { stop }
    },
    remove: async () => {
      await run('umount', ['--recursive', join(folder, 'dev')])
      await run('umount', [join(folder, 'proc')])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Made once and kept where downloads are kept. What was added to the list of packages since is added there. */
async function baseRoot(): Promise<string> {
  const base = join(cacheFolder(), `clean-${DEBIAN}`)
  if (await isThere(base)) {
    if (!(await isThere(join(base, 'usr/bin/gio')))) await installDesktop(base)
    return base
  }
  await mkdir(cacheFolder(), { recursive: true })
  const making = `${base}.making-${process.pid}`
  await run('debootstrap', ['--variant=minbase', DEBIAN, making], { maxBuffer: 2 ** 26 })
  await installDesktop(making)
  await rename(making, base)
  return base
}

async function installDesktop(folder: string): Promise<void> {
  const args = [folder, 'apt-get', 'install', '--yes', '--no-install-recommends', ...DESKTOP]
  await run('chroot', args, { env: ROOTS, maxBuffer: 2 ** 26 })
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
