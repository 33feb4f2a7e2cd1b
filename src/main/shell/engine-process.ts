import { type UtilityProcess, utilityProcess } from 'electron'
import { ReelwrightError } from '../../shared/failures/failure'
import { EngineAnswer, type EngineOrder } from '../engine/process-protocol'
import { inheritedEnvironment } from '../host/node-host'
import type { Host } from '../host/ports'
import { makeSocketPlace } from '../host/socket-folder'
import { log } from './log'

/** A started engine takes a moment to bind its socket; one that says nothing for this long will not. */
const START_LIMIT_MS = 20_000

export interface RunningEngine {
  readonly baseUrl: string
  readonly socketPath: string
  readonly token: string
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export interface EngineFolders {
  readonly enginePath: string
  readonly dataFolder: string
  readonly resourcesFolder: string
}

/**
 * Starts the engine in a process of its own and waits until it listens, on a socket in a fresh folder that only this
 * user may enter.
 *
 * @throws {ReelwrightError} `engine.ffmpeg-missing`, `engine.stopped`
 */
export async function startEngineProcess(host: Host, folders: EngineFolders): Promise<RunningEngine> {
  const place = await makeSocketPlace(host, folders.dataFolder)
  const { socketPath } = place
  const order: EngineOrder = {
    listen: { socketPath },
    token: host.random.secret(32),
    dataFolder: folders.dataFolder,
    resourcesFolder: folders.resourcesFolder,
  }
  const child = utilityProcess.fork(folders.enginePath, [], {
    serviceName: 'Reelwright engine',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: inheritedEnvironment(),
  })
  child.stderr?.on('data', (text: Buffer) => log.warn('engine:', text.toString('utf8').trimEnd()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
    await place.remove()
  }
  try {
    const answer = await ask(host, child, order, ended)
    return { baseUrl: answer.baseUrl, socketPath, token: order.token, ended, stop }
  } catch (thrown) {
    void stop()
    throw thrown
  }
}

type Ready = Extract<EngineAnswer, { phase: 'ready' }>

async function ask({ clock }: Host, child: UtilityProcess, order: EngineOrder, ended: Promise<void>): Promise<Ready> {
  const answered = new Promise<unknown>((resolve) => child.once('message', resolve))
  const waiting = new AbortController()
  child.postMessage(order)
  const raw = await Promise.race([answered, ended, clock.sleep(START_LIMIT_MS, waiting.signal).catch(() => undefined)])
  waiting.abort()
  const answer = EngineAnswer.safeParse(raw).data
  if (answer?.phase === 'ready') return answer
  log.error('The engine did not start.', answer?.log ?? 'It gave no answer.')
  throw new ReelwrightError(answer?.code ?? 'engine.stopped', {}, answer ? { log: answer.log } : {})
}
