import { execFile, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOTS, baseRoot } from './base-root'
import { openPrivateRoot } from './private-root.mjs'

const run = promisify(execFile)
const USER = 'ann'

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

/** Opens one. It ends with `remove`, and with this process however that ends; its folder is gone then. */
export async function openCleanRoot(): Promise<CleanRoot> {
  const folder = await copyBase()
  const root = await openPrivateRoot(folder)
  const asRoot = async (...command: readonly string[]): Promise<string> =>
    (await run('nsenter', [...root.inside, ...command], { env: ROOTS, maxBuffer: 2 ** 26 })).stdout
  await asRoot('useradd', '--create-home', USER)
  const asUser = (line: string): string[] => [...root.inside, 'su', '-', USER, '-c', line]
  return {
    folder,
    asRoot,
    asUser: async (line) => (await run('nsenter', asUser(line), { maxBuffer: 2 ** 26 })).stdout,
    inSession: (line) => {
      const child = spawn('nsenter', asUser(`dbus-run-session -- xvfb-run -a sh -c '${line}'`), {
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      })
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
      const stop = async (): Promise<void> => {
        await asRoot('pkill', '-u', USER).catch(() => undefined)
        await ended
      }
      return { stop }
    },
    remove: () => root.close(),
  }
}

/** A copy with owners, rights and devices, which Node's own copy leaves behind. */
export async function copyBase(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-root-'))
  await run('cp', ['-a', `${await baseRoot()}/.`, folder])
  return folder
}
