import { ReelwrightError } from '../../shared/failures/failure'
import type { OfflineSwitch } from '../host/offline-switch'
import type { Host } from '../host/ports'
import { makeSocketPlace } from '../host/socket-folder'
import type { ModelSource } from './model/model-settings'
import { EngineAnswer, type EngineNotice, type EngineOrder } from './process-protocol'

/** A process of the built engine, as far as starting and ending one needs it. Node and Electron each have their own kind. */
export interface EngineChild {
  send(message: EngineOrder | EngineNotice): void
  /** The first thing the process says. */
  readonly answered: Promise<unknown>
  /** Resolves when the process is gone, for whatever reason. */
  readonly ended: Promise<void>
  /** Asks the process to put its work down and end. */
  stop(): void
  /** Ends it at once. */
  kill(): void
}

export interface RunningEngine {
  readonly baseUrl: string
  /** Missing when it listens on a port. */
  readonly socketPath?: string
  readonly token: string
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export interface EngineStart {
  readonly fork: () => EngineChild
  /** Where the engine keeps its sessions and renders. */
  readonly dataFolder: string
  /** Where it keeps finished pieces of films. Missing: with the data. */
  readonly cacheFolder?: string
  readonly resourcesFolder: string
  /** A language model of the person's own. Missing: there is none. */
  readonly model?: ModelSource
  /** Whether the engine may ask anything beyond this computer. Missing: it may. */
  readonly offline?: OfflineSwitch
  /** On 127.0.0.1, 0 for a free one. Missing: a socket, which no other user can reach. */
  readonly port?: number
}

const START_LIMIT_MS = 30_000
/** An engine that is asked to end puts its work down first. */
const STOP_LIMIT_MS = 5_000

/**
 * Starts the engine in a process of its own: on a socket in a fresh folder that only this user may enter, or on a port of
 * 127.0.0.1. Resolves when it listens.
 *
 * @throws {ReelwrightError} `engine.ffmpeg-missing`, `engine.stopped`
 */
export async function startEngineProcess(
  host: Host,
  { fork, dataFolder, cacheFolder, resourcesFolder, port, model, offline }: EngineStart,
): Promise<RunningEngine> {
  const place = port === undefined ? await makeSocketPlace(host, dataFolder) : undefined
  const token = `nmv_usr_local_${host.random.secret(32)}`
  const listen = place ? { socketPath: place.socketPath } : { port: port ?? 0 }
  const settings = await model?.current()
  const child = fork()
  const { ended } = child
  const stop = async (): Promise<void> => {
    await endChild(host, child)
    await place?.remove()
  }
  const order = {
    ...{ listen, token, dataFolder, resourcesFolder },
    ...(cacheFolder !== undefined && { cacheFolder }),
    ...(settings && { model: settings }),
    ...(offline?.isOn() && { stayOffline: true }),
  }
  try {
    const asking = ask(host, child, order)
    // After the order, which has to come first.
    const stopTelling = model?.onChange((next) => child.send({ model: next ?? null }))
    const stopTellingOffline = offline?.onChange((stayOffline) => child.send({ stayOffline }))
    void ended.then(stopTelling).then(stopTellingOffline)
    const { baseUrl } = await asking
    return { baseUrl, token, ended, stop, ...(place && { socketPath: place.socketPath }) }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

async function endChild({ clock }: Host, child: EngineChild): Promise<void> {
  child.stop()
  const waiting = new AbortController()
  const limit = clock.sleep(STOP_LIMIT_MS, waiting.signal).then(
    () => child.kill(),
    () => undefined,
  )
  await child.ended
  waiting.abort()
  await limit
}

type Ready = Extract<EngineAnswer, { phase: 'ready' }>

async function ask({ clock }: Host, child: EngineChild, order: EngineOrder): Promise<Ready> {
  const waiting = new AbortController()
  child.send(order)
  const limit = clock.sleep(START_LIMIT_MS, waiting.signal).catch(() => undefined)
  const raw = await Promise.race([child.answered, child.ended, limit])
  waiting.abort()
  const answer = EngineAnswer.safeParse(raw).data
  if (answer?.phase === 'ready') return answer
  throw new ReelwrightError(answer?.code ?? 'engine.stopped', {}, { log: answer?.log ?? 'The engine gave no answer.' })
}
