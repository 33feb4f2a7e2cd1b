import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { UpdateState } from '../../../shared/states/update-state'
import type { Host } from '../../host/ports'
import { log } from '../log'
import type { Settings } from '../settings'
import { listName, readFeed, type UpdateFeed } from './feed'
import { createUpdateDesk, NO_UPDATES, type UpdateDesk } from './update-desk'
import type { Updater } from './updater'

interface UpdatesParts {
  readonly host: Pick<Host, 'clock'>
  readonly wholeHost: () => Promise<Pick<Host, 'network'>>
  readonly settings: Settings
  readonly announce: (state: UpdateState) => void
}

export interface Updates {
  readonly desk: UpdateDesk
  readonly feed: UpdateFeed | undefined
}

/** The feed that this build was made with, and the desk that asks it. */
export function openUpdates({ host, wholeHost, settings, announce }: UpdatesParts): Updates {
  const feed = readFeed(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'))
  if (!feed) return { desk: NO_UPDATES, feed }
  const list = listName(process.platform, process.arch)
  const desk = createUpdateDesk({
    clock: host.clock,
    offline: settings.offline,
    language: () => settings.state().language,
    version: app.getVersion(),
    isWanted: () => settings.state().tellUpdates,
    lastLook: () => settings.lastLook(),
    keepLook: (look) => settings.keepLook(look),
    readNewest: async (signal) => {
      const { readNewest } = await import('./read-newest')
      return readNewest({ network: (await wholeHost()).network, feed, list }, signal)
    },
    ...(isOurs() && { updater: updaterOf(feed, settings) }),
    announce,
    note: (words, thrown) => log.info(words, thrown),
  })
  return { desk, feed }
}

/** One for the whole run: it holds what was fetched. */
function updaterOf({ url }: UpdateFeed, settings: Settings): () => Promise<Updater> {
  let opened: Promise<Updater> | undefined
  return () => (opened ??= load(url, settings))
}

async function load(feedUrl: string, settings: Settings): Promise<Updater> {
  const { createUpdater, systemUpdater } = await import('./updater')
  const updater = systemUpdater(process.platform)
  updater.logger = log
  settings.proxy.start(updater.netSession)
  updater.forceDevUpdateConfig = !app.isPackaged
  return createUpdater(updater, feedUrl)
}

/**
 * Whether what runs is ours to put another in the place of. Packages of a system are that system's. An AppImage names itself in
 * the environment, which a program inherits from whoever started it: it counts only if we run from inside of it.
 */
function isOurs(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return app.isPackaged
  const { APPIMAGE, APPDIR } = process.env
  return Boolean(APPIMAGE && APPDIR && process.execPath.startsWith(APPDIR.endsWith(sep) ? APPDIR : APPDIR + sep))
}
