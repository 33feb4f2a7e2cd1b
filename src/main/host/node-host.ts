import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import * as files from 'node:fs/promises'
import { setPriority } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { Agent } from 'undici'
import type { Host, SpawnOptions } from './ports'
import { lookUpPublic } from './public-lookup'

/** What a child may know of our environment: where programs, fonts and temporary files are, and nothing secret. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE']

/** The machine itself. */
export function createNodeHost(): Host {
  return {
    clock: {
      nowMs: () => Date.now(),
      elapsedMs: () => performance.now(),
      sleep: async (delayMs, signal) => {
        try {
          await delay(delayMs, undefined, { ...(signal && { signal }) })
        } catch (thrown) {
          throw signal?.aborted ? signal.reason : thrown
        }
      },
    },
    random: {
      uuid: () => randomUUID(),
      secret: (sizeBytes) => randomBytes(sizeBytes).toString('base64url'),
      fraction: () => Math.random(),
    },
    files,
    processes: { spawn: spawnQuietly },
    // Timeouts are the caller's, by signal and on the injected clock; the pool's own are only a backstop.
    network: {
      dispatcher: ({ socketPath, publicOnly } = {}) =>
        new Agent({
          headersTimeout: 0,
          bodyTimeout: 0,
          connect: {
            timeout: 10_000,
            ...(socketPath !== undefined && { socketPath }),
            ...(publicOnly && { lookup: lookUpPublic }),
          },
        }),
    },
  }
}

/** The environment of every child of ours. */
export function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = process.env[name]
      return value ? [[name, value]] : []
    }),
  )
}

/** Starts a program without a shell and with only the inherited names of `INHERITED` in its environment. */
export function spawnQuietly(program: string, args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(program, args, {
    stdio: options.stdio ?? ['ignore', 'pipe', 'pipe'],
    env: inheritedEnvironment(),
    windowsHide: true,
    shell: false,
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  })
  if (options.niceness && child.pid) lowerPriority(child.pid, options.niceness)
  return child
}

/** A child that already ended cannot be reniced; that is no failure. */
function lowerPriority(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness)
  } catch {
    // Gone already.
  }
}
