import {
  type AppUpdater,
  AppImageUpdater,
  CancellationToken,
  MacUpdater,
  NsisUpdater,
  type ResolvedUpdateFileInfo,
  type UpdateInfo,
} from 'electron-updater'
import { Provider, type ProviderRuntimeOptions, resolveFiles } from 'electron-updater/out/providers/Provider'
import { ReelwrightError } from '../../../shared/failures/failure'

/** Fetches a release and puts it in place, with electron-updater, which compares what arrived with the signed list. */
export interface Updater {
  /** @throws {ReelwrightError} `update.not-genuine` or `update.not-fetched`; what arrived is removed then */
  fetch(release: UpdateInfo, onProgress: (progress: number) => void, signal: AbortSignal): Promise<void>
  /** Has what was fetched put in place when the program ends; what is gone meanwhile is fetched again. @throws as `fetch` */
  installAtQuit(release: UpdateInfo, signal: AbortSignal): Promise<void>
}

/** The one of electron-updater's that fits the system. */
export function systemUpdater(platform: string): AppUpdater {
  if (platform === 'win32') return new NsisUpdater()
  return platform === 'darwin' ? new MacUpdater() : new AppImageUpdater()
}

/** @param feedUrl what the names in a list are relative to */
export function createUpdater(updater: AppUpdater, feedUrl: string): Updater {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  // One way in, and every byte of it under the hash of the list.
  updater.disableDifferentialDownload = true
  updater.disableWebInstaller = true

  async function download(release: UpdateInfo, signal: AbortSignal): Promise<void> {
    const canceller = new CancellationToken()
    const cancel = (): void => canceller.cancel()
    updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(release, new URL(feedUrl)) })
    signal.addEventListener('abort', cancel)
    try {
      const found = await updater.checkForUpdates()
      signal.throwIfAborted()
      if (!found?.isUpdateAvailable) throw new Error(`${release.version} is not taken for newer.`)
      await updater.downloadUpdate(canceller)
    } catch (thrown) {
      signal.throwIfAborted()
      throw toUpdateError(thrown)
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  return {
    async fetch(release, onProgress, signal) {
      const tell = ({ percent }: { percent: number }): void => onProgress(Math.min(percent / 100, 1))
      updater.on('download-progress', tell)
      try {
        await download(release, signal)
      } finally {
        updater.off('download-progress', tell)
      }
    },
    async installAtQuit(release, signal) {
      updater.autoInstallOnAppQuit = true
      try {
        await download(release, signal)
      } catch (thrown) {
        updater.autoInstallOnAppQuit = false
        throw thrown
      }
    },
  }
}

/** Offers the one release whose list was checked. Asks nobody, and so tells nobody who this is. */
function providerOf(release: UpdateInfo, feedUrl: URL) {
  return class CheckedRelease extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime)
    }

    getLatestVersion(): Promise<UpdateInfo> {
      return Promise.resolve(release)
    }

    resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
      return resolveFiles(info, feedUrl)
    }
  }
}

const REFUSED = new Set(['ERR_CHECKSUM_MISMATCH', 'ERR_UPDATER_NO_CHECKSUM', 'ERR_UPDATER_INVALID_SIGNATURE'])

function toUpdateError(thrown: unknown): ReelwrightError {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return new ReelwrightError(REFUSED.has(code) ? 'update.not-genuine' : 'update.not-fetched', {}, { cause: thrown })
}
