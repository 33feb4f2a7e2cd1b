import type { ChildProcess } from 'node:child_process'
import type * as fs from 'node:fs/promises'
import type { Dispatcher } from 'undici'

/**
 * Everything the core takes from the machine, so that a test can hand it another machine:
 * a clock that jumps, a disk that is full, a network that stalls, a process that dies.
 * `node-host.ts` is the real one. Nothing else in nemo, studio, engine or media reaches past these.
 */
export interface Host {
  readonly clock: Clock
  readonly random: Random
  readonly files: Files
  readonly processes: Processes
  readonly network: Network
}

export interface Clock {
  /** Wall time in milliseconds since 1970. For what is written down and for token age only. */
  nowMs(): number
  /** Monotonic milliseconds from an arbitrary start. For every interval. */
  elapsedMs(): number
  /** Resolves after the delay. Rejects with the signal's reason when aborted. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>
}

export interface Random {
  uuid(): string
  /** Unguessable text of `sizeBytes` random bytes, in base64url. */
  secret(sizeBytes: number): string
  /** From 0 (included) to 1 (excluded). For jitter, never for secrets. */
  fraction(): number
}

export type Files = Pick<
  typeof fs,
  | 'access'
  | 'appendFile'
  | 'chmod'
  | 'copyFile'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'mkdtemp'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'statfs'
  | 'unlink'
  | 'writeFile'
>

export interface SpawnOptions {
  /** What each of the child's first streams is. Default: nothing in, both outputs piped. */
  readonly stdio?: ('ignore' | 'pipe')[]
  readonly cwd?: string
  /** 0 is normal, 10 yields to the person's own work. */
  readonly niceness?: number
}

export interface Processes {
  /** Starts a program with a list of arguments, never through a shell, with an environment that holds no secret of ours. */
  spawn(program: string, args: readonly string[], options?: SpawnOptions): ChildProcess
}

export interface Network {
  /**
   * A connection pool for the open network, or for one Unix socket / named pipe when `socketPath` is given.
   * `publicOnly`: names that lead into this computer or its network are not connected to. `proxy`: the way out, where
   * somebody else has found it already.
   */
  dispatcher(options?: { socketPath?: string; publicOnly?: boolean; proxy?: string }): Dispatcher
}
