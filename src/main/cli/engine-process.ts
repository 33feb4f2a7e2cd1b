import { type ChildProcess, fork } from 'node:child_process'
import { ReelwrightError } from '../../shared/failures/failure'
import { EngineAnswer, type EngineOrder } from '../engine/process-protocol'
import { inheritedEnvironment } from '../host/node-host'
import type { Host } from '../host/ports'
import { makeSocketPlace } from '../host/socket-folder'

export interface EngineFolders {
  /** The built engine. */
  readonly enginePath: string
  readonly dataFolder: string
  readonly resourcesFolder: string
}

export interface RunningEngine {
  readonly baseUrl: string
  readonly socketPath?: string
  readonly token: string
  readonly ended: Promise<void>
  stop(): Promise<void>
}

const START_LIMIT_MS = 30_000
/** An engine that is asked to end puts its work down first. */
const STOP_LIMIT_MS = 5_000

interface StartOptions {
  /** On 127.0.0.1, 0 for a free one. Missing: a socket, which no other user can reach. */
  readonly port?: number
  /** Gets what the engine says about itself. */
  readonly log: (text: string) => void
}

/**
 * Starts the engine in a process of its own: on a socket in a fresh folder that only this user may enter, or on a port of
 * 127.0.0.1. Resolves when it listens.
 *
 * @throws {ReelwrightError} `engine.ffmpeg-missing`, `engine.stopped`
 */
export async function startEngineProcess(
  host: Host,
  folders: EngineFolders,
  { port, log }: StartOptions,
): Promise<RunningEngine> {
  const place = port === undefined ? await makeSocketPlace(host, folders.dataFolder) : undefined
  const order: EngineOrder = {
    listen: place ? { socketPath: place.socketPath } : { port: port ?? 0 },
    token: `nmv_usr_local_${host.random.secret(32)}`,
    dataFolder: folders.dataFolder,
    resourcesFolder: folders.resourcesFolder,
  }
  const child = fork(folders.enginePath, [], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: inheritedEnvironment(),
    execArgv: [],
    // Ctrl-C reaches every process of the terminal's group; this one is ended by us, once its work is put down.
    detached: process.platform !== 'win32',
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => log(text.trimEnd()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  const stop = async (): Promise<void> => {
    await endChild(host, child, ended)
    await place?.remove()
  }
  try {
    const { baseUrl } = await ask(host, child, order, ended)
    return { baseUrl, token: order.token, ended, stop, ...(place && { socketPath: place.socketPath }) }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

async function endChild({ clock }: Host, child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const waiting = new AbortController()
  const limit = clock.sleep(STOP_LIMIT_MS, waiting.signal).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  )
  await ended
  waiting.abort()
  await limit
}

type Ready = Extract<EngineAnswer, { phase: 'ready' }>

async function ask({ clock }: Host, child: ChildProcess, order: EngineOrder, ended: Promise<void>): Promise<Ready> {
  const answered = new Promise<unknown>((resolve) => child.once('message', resolve))
  const waiting = new AbortController()
  child.send(order, () => undefined)
  const limit = clock.sleep(START_LIMIT_MS, waiting.signal).catch(() => undefined)
  const raw = await Promise.race([answered, ended, limit])
  waiting.abort()
  const answer = EngineAnswer.safeParse(raw).data
  if (answer?.phase === 'ready') return answer
  throw new ReelwrightError(answer?.code ?? 'engine.stopped', {}, { log: answer?.log ?? 'The engine gave no answer.' })
}
