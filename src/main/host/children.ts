import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import type { SpawnOptions } from './ports'

/** What a child may know of our environment: where programs, fonts and temporary files are, and nothing secret. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE']

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
