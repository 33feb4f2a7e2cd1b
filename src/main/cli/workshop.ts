import { join } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Language } from '../../shared/language'
import type { EngineKind } from '../../shared/states/engine-state'
import { createLocalEngine } from '../engine/local-engine'
import type { ModelSource } from '../engine/model/model-settings'
import { type EngineChild, startEngineProcess } from '../engine/start-process'
import { lockDataFolder } from '../host/data-lock'
import { isThisComputer, type OfflineSwitch } from '../host/offline-switch'
import type { Host } from '../host/ports'
import type { MediaToolPaths } from '../media/facts'
import { findMediaTools } from '../media/tools'
import type { Attribution } from '../nemo/attribution'
import type { NemoClient } from '../nemo/client'
import { type CloudEnvironment, connectCloud } from '../nemo/connect-cloud'
import { connectLocal } from '../nemo/connect-local'
import { createStudio } from '../studio/create-studio'
import type { Studio } from '../studio/studio'
import { type Announcements, createAnnouncements } from './announcements'
import type { Output } from './output'

/** The studio with both engines, none of them started before it is needed. */
export interface Workshop {
  readonly studio: Studio
  readonly announcements: Announcements
  readonly client: (engine: EngineKind) => Promise<NemoClient>
  /** Puts everything down in an order that loses nothing, and lets others have the data folder. */
  close(): Promise<void>
}

export interface WorkshopParts {
  readonly host: Host
  readonly dataFolder: string
  readonly homeFolder: string
  readonly program: Program
  readonly cloud: CloudEnvironment
  /** A language model of the person's own. */
  readonly model: ModelSource | undefined
  /** As the person set it in the window. */
  readonly offline: OfflineSwitch
  readonly language: Language
  readonly backend: EngineKind
  readonly output: Output
  readonly signal: AbortSignal
  /** The data folder was taken by somebody else. */
  readonly onLost: () => void
}

/** Where the parts of the built program are, and who it says it is. */
export interface Program {
  /** Starts the built engine in a process of its own. `log` gets what it says about itself. */
  readonly forkEngine: (log: (text: string) => void) => EngineChild
  readonly heifDecoderPath: string
  readonly resourcesFolder: string
  readonly attribution: Attribution
}

export async function openWorkshop(parts: WorkshopParts): Promise<Workshop> {
  const { host, dataFolder, signal, onLost } = parts
  const unlock = await lockDataFolder(host, dataFolder, { signal, onLost })
  const engines = createEngines(parts)
  const announcements = createAnnouncements()
  try {
    const studio = await createStudio({
      host,
      dataFolder,
      client: engines.client,
      mediaTools: once<MediaToolPaths>(() => findMediaTools(host, { heifDecoder: parts.program.heifDecoderPath })),
      language: () => parts.language,
      announce: announcements.announce,
      defaultEngine: () => parts.backend,
    })
    const close = async (): Promise<void> => {
      await studio.close()
      await engines.stop()
      await unlock()
    }
    return { studio, announcements, client: engines.client, close }
  } catch (thrown) {
    await engines.stop()
    await unlock()
    throw thrown
  }
}

interface Engines {
  readonly client: (engine: EngineKind) => Promise<NemoClient>
  readonly stop: () => Promise<void>
}

function createEngines(parts: WorkshopParts): Engines {
  const { host, dataFolder, homeFolder, program, cloud: environment, model, offline, output, signal } = parts
  const { attribution, resourcesFolder } = program
  const fork = () => program.forkEngine(output.log)
  const start = { fork, resourcesFolder, dataFolder: join(dataFolder, 'engine'), offline, ...(model && { model }) }
  const local = createLocalEngine({
    clock: host.clock,
    start: () => startEngineProcess(host, start),
    connect: (engine) => connectLocal(host, attribution, engine),
  })
  const cloud = once(async () => {
    if (isOutOfReach(parts)) throw new ReelwrightError('nemo.no-connection', { byChoice: true })
    const client = await connectCloud({ host, environment, attribution, dataFolder, homeFolder })
    try {
      await client.signIn(signal)
      return client
    } catch (thrown) {
      await client.close()
      throw thrown
    }
  })
  const told = new Set<EngineKind>()
  return {
    async client(engine) {
      const client = await (engine === 'local' ? local.client() : cloud())
      if (!told.has(engine)) output.event({ type: 'connected', backend: engine })
      told.add(engine)
      return client
    },
    stop: () => local.stop(),
  }
}

/** The service, for a person who stays offline. */
export function isOutOfReach({ offline, cloud }: Pick<WorkshopParts, 'offline' | 'cloud'>): boolean {
  return offline.isOn() && !isThisComputer(new URL(cloud.apiUrl).hostname)
}

/** Remembers what worked; what failed is tried again the next time. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((thrown: unknown) => {
      made = undefined
      throw thrown
    })
    return made
  }
}
