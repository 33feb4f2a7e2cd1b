import { join } from 'node:path'
import { lock as takeLock } from 'proper-lockfile'
import { z } from 'zod'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from './ports'

/** Another program of ours may be about to end. */
const WAIT_MS = 10_000
const LOOK_AGAIN_MS = 200
/** A lock whose owner cannot be told dead is only taken over after so long without a sign of life. */
const STALE_MS = 60_000
const SIGN_OF_LIFE_EVERY_MS = 10_000
/** Locking itself takes turns, so that two who find the same dead owner do not both take its place. */
const TURN_STALE_MS = 5_000

const Owner = z.object({ pid: z.int().positive() })

interface LockOptions {
  readonly signal?: AbortSignal
  readonly waitMs?: number
  /** The folder was taken by somebody else, who found no sign of life from here: nothing may be written any more. */
  readonly onLost?: () => void
}

/**
 * Takes the data folder for this process alone, and answers how to give it back. The lock of a process that died is
 * taken over at once.
 *
 * @throws {ReelwrightError} `store.in-use` after waiting, or the signal's reason.
 */
export async function lockDataFolder(
  host: Pick<Host, 'files' | 'clock'>,
  folder: string,
  { signal, waitMs = WAIT_MS, onLost = () => undefined }: LockOptions = {},
): Promise<() => Promise<void>> {
  await host.files.mkdir(folder, { recursive: true, mode: 0o700 })
  const untilMs = host.clock.elapsedMs() + waitMs
  for (;;) {
    signal?.throwIfAborted()
    const release = await inTurn(folder, () => tryToLock(host, folder, onLost))
    if (release) return release
    if (host.clock.elapsedMs() >= untilMs) throw new ReelwrightError('store.in-use')
    await host.clock.sleep(LOOK_AGAIN_MS, signal)
  }
}

type Release = () => Promise<void>

async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T | undefined> {
  const turnPath = join(folder, '.lock-turn')
  const options = { realpath: false, lockfilePath: turnPath, stale: TURN_STALE_MS, onCompromised: () => undefined }
  const endTurn = await takeLock(turnPath, options).catch(unlessTaken)
  if (!endTurn) return undefined
  try {
    return await work()
  } finally {
    await endTurn().catch(() => undefined)
  }
}

async function tryToLock(
  { files }: Pick<Host, 'files'>,
  folder: string,
  onLost: () => void,
): Promise<Release | undefined> {
  const lockPath = join(folder, '.lock')
  const ownerPath = join(folder, '.lock-owner')
  const owner = await readOwner(files, ownerPath)
  if (owner !== undefined && !isAlive(owner)) await files.rm(lockPath, { recursive: true, force: true })
  const release = await takeLock(lockPath, {
    realpath: false,
    lockfilePath: lockPath,
    stale: STALE_MS,
    update: SIGN_OF_LIFE_EVERY_MS,
    onCompromised: onLost,
  }).catch(unlessTaken)
  if (!release) return undefined
  await files.writeFile(ownerPath, JSON.stringify({ pid: process.pid }), { mode: 0o600 })
  return async () => {
    await files.rm(ownerPath, { force: true })
    await release().catch(() => undefined)
  }
}

async function readOwner(files: Host['files'], path: string): Promise<number | undefined> {
  try {
    return Owner.parse(JSON.parse(await files.readFile(path, 'utf8'))).pid
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    // A process of somebody else may not be signalled, but it is there.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}

function unlessTaken(thrown: unknown): undefined {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ELOCKED') return undefined
  throw thrown
}
