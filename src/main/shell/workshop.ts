import { app, safeStorage } from 'electron'
import { join } from 'node:path'
import type { Announcement, EventName } from '../../shared/ipc/contract'
import { lockDataFolder } from '../host/data-lock'
import type { Host } from '../host/ports'
import { findMediaTools } from '../media/tools'
import { createAttribution } from '../nemo/attribution'
import { createLocalEngine } from '../engine/local-engine'
import { startEngineProcess } from '../engine/start-process'
import { accountKind, accountSecrets, connectCloud, takeCloudEnvironment } from '../nemo/connect-cloud'
import { connectLocal } from '../nemo/connect-local'
import { createStudio } from '../studio/create-studio'
import type { Studio } from '../studio/studio'
import { appPaths } from './app-paths'
import { type CachePlace, openCachePlace } from './cache-place'
import { forkEngine } from './fork-engine'
import { type Engines, createEngines } from './engines'
import { createKeychain } from './keychain'
import { log } from './log'
import { onceUntilItWorks } from './once-until-it-works'
import { toThumbnailUrl } from './page-address'
import { placeOfData } from './place-of-data'
import type { Settings } from './settings'

/** Where everything is. */
export interface WorkshopPlaces {
  readonly dataFolder: string
  readonly cache: CachePlace & { readonly choice: string }
  readonly apiUrl: string
  /** Where pages of the service are. */
  readonly webUrl: string
}

export interface Workshop {
  readonly studio: Studio
  readonly engines: Engines
  readonly places: WorkshopPlaces
  /** What must be in no text that is handed to others: keys and ids of the person's accounts. */
  readonly secrets: () => Promise<readonly string[]>
  readonly accountKind: () => Promise<'given' | 'free' | 'none'>
  close(): Promise<void>
}

interface WorkshopParts {
  readonly host: Host
  readonly settings: Settings
  /** As the program was started with, secrets included. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly announce: <N extends EventName>(name: N, state: Announcement<N>) => void
  readonly isWatched: () => boolean
}

/** Takes the data folder for this program alone, and opens everything in it. @throws `store.in-use` */
export async function openWorkshop(parts: WorkshopParts): Promise<Workshop> {
  const dataFolder = placeOfData()
  const unlock = await lockDataFolder(parts.host, dataFolder)
  try {
    const assembled = await assemble(parts, dataFolder)
    const { studio, engines } = assembled
    const close = async (): Promise<void> => {
      await studio.close()
      await engines.stop()
      await unlock()
    }
    return { ...assembled, close }
  } catch (thrown) {
    await unlock()
    throw thrown
  }
}

/** Puts the studio and both engines together. Nothing of them is started before it is needed. */
async function assemble(
  { host, settings, announce, isWatched, environment: firstEnvironment }: WorkshopParts,
  dataFolder: string,
): Promise<Omit<Workshop, 'close'>> {
  const environment = takeCloudEnvironment({ ...firstEnvironment })
  const choice = settings.state().cacheFolder
  const cache = { ...(await openCachePlace(host.files, dataFolder, choice)), choice }
  const attribution = createAttribution(app.getVersion(), app.getAppPath(), process.env['SKILL_SOURCE'])
  const account = {
    host,
    environment,
    dataFolder,
    homeFolder: app.getPath('home'),
    vault: createKeychain(safeStorage),
  }
  const local = createLocalEngine({
    clock: host.clock,
    start: () =>
      startEngineProcess(host, {
        fork: () => forkEngine(appPaths.engine(), (text) => log.warn('engine:', text)),
        resourcesFolder: appPaths.resources(),
        model: settings.model,
        offline: settings.offline,
        dataFolder: join(dataFolder, 'engine'),
        cacheFolder: cache.engineFolder,
      }),
    connect: (engine) => connectLocal(host, attribution, engine),
  })
  const engines = createEngines({
    clock: host.clock,
    local,
    cloud: () => connectCloud({ ...account, attribution }),
    choice: settings.state().engine,
    webHost: new URL(environment.webUrl).host,
    language: () => settings.state().language,
    announce: (state) => announce('engine.changed', state),
    note: (words, thrown) => log.info(words, thrown),
  })
  const studio = await createStudio({
    host,
    dataFolder,
    cacheFolder: cache.mediaFolder,
    announce,
    isWatched,
    client: (engine) => engines.client(engine),
    mediaTools: onceUntilItWorks(() => findMediaTools(host, { heifDecoder: appPaths.heifDecoder() })),
    language: () => settings.state().language,
    defaultEngine: () => engines.forNewProject(),
    onCredits: (credits) => engines.creditsChanged(credits),
    thumbnailUrl: toThumbnailUrl,
  })
  studio.resume().catch((thrown: unknown) => log.error('Unfinished work could not be picked up.', thrown))
  const { apiUrl, webUrl } = environment
  const secrets = async (): Promise<readonly string[]> => {
    const modelKey = await settings.model.key()
    const own = [...(modelKey === undefined ? [] : [modelKey]), ...(await settings.proxy.secrets())]
    return [...(await accountSecrets(account)), ...own]
  }
  return {
    studio,
    engines,
    secrets,
    accountKind: () => accountKind(account),
    places: { dataFolder, cache, apiUrl, webUrl },
  }
}
