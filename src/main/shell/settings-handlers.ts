import { app, nativeTheme, shell } from 'electron'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Handlers, Input } from '../../shared/ipc/contract'
import { testModel } from '../engine/model/test-model'
import { testConnection } from '../host/connection-test'
import { appPaths } from './app-paths'
import { clearCache, measureCache } from './cache'
import { choosePaths } from './dialogs'
import type { HandlerParts } from './handler-parts'
import { drawAtScale } from './scale'
import { readFfmpegVersion, toHosts } from './program-facts'
import { toThemeSource } from './theme-source'

type SettingsHandlers = Pick<Handlers, Extract<keyof Handlers, `${'engine' | 'settings'}.${string}`>>

const DONE = {}
/** Who waits for a test wants to hear of a dead end soon. */
const CONNECTION_LIMIT_MS = 15_000

/** The engine, and everything in the settings. */
export function createSettingsHandlers(parts: HandlerParts): SettingsHandlers {
  return { ...choiceHandlers(parts), ...modelHandlers(parts), ...factHandlers(parts) }
}

function choiceHandlers(parts: HandlerParts) {
  const { engines, settings, studio } = parts
  return {
    'engine.connect': () => {
      engines.connect()
      studio.wake()
      return Promise.resolve(DONE)
    },
    'engine.choose': ({ choice }) => {
      settings.change({ engine: choice })
      engines.choose(choice)
      return Promise.resolve(DONE)
    },
    'engine.sign-out': async () => {
      await engines.signOut()
      settings.change({ engine: 'local' })
      return DONE
    },
    'settings.change': (wish) => {
      change(parts, wish)
      return Promise.resolve(DONE)
    },
  } satisfies Partial<SettingsHandlers>
}

/** Keeps what was wished for, and has it everywhere at once. */
function change(
  { studio, engines, settings, window, menu, updates }: HandlerParts,
  wish: Input<'settings.change'>,
): void {
  const { theme, language, scale, stayOffline, filmName, tellUpdates } = wish
  settings.change({
    ...(theme !== undefined && { theme }),
    ...(language !== undefined && { languageChoice: language }),
    ...(scale !== undefined && { scale }),
    ...(stayOffline !== undefined && { stayOffline }),
    ...(filmName !== undefined && { filmName }),
    ...(tellUpdates !== undefined && { tellUpdates }),
  })
  const now = settings.state()
  nativeTheme.themeSource = toThemeSource(now.theme)
  menu.refresh()
  if (scale !== undefined) drawAtScale(window, now.scale)
  window.tell('settings.changed', now)
  // What failed and what was done is told in sentences of main: they are said anew.
  if (language !== undefined) studio.announceAll()
  if (tellUpdates !== undefined) updates.desk.tell()
  if (stayOffline === undefined) engines.tell()
  else engines.connect()
}

function modelHandlers({ host, settings, window }: HandlerParts) {
  let testing = new AbortController()
  return {
    'settings.set-model': async (wish) => {
      await settings.model.set(wish)
      window.tell('settings.changed', settings.state())
      return DONE
    },
    'settings.test-model': async (wish) => {
      testing.abort(new ReelwrightError('interrupted'))
      testing = new AbortController()
      const { signal } = testing
      return testModel(host, await settings.model.toSettings(wish), signal)
    },
  } satisfies Partial<SettingsHandlers>
}

function factHandlers({ host, settings, engines, window, places, accountKind, updates }: HandlerParts) {
  return {
    'settings.facts': async () => {
      const ffmpeg = await readFfmpegVersion(host)
      return {
        version: app.getVersion(),
        ...(ffmpeg !== undefined && { ffmpeg }),
        dataFolder: places.dataFolder,
        cacheFolder: places.cache.folder,
        isCacheStandIn: places.cache.isStandIn,
        cacheChoice: places.cache.choice,
        cacheBytes: await measureCache(host.files, places.cache),
        account: await accountKind(),
        hosts: toHosts(places, settings.state().model, updates.feed),
      }
    },
    'settings.test-connection': async () => {
      const url = new URL(places.apiUrl)
      const { offline, proxy: proxies } = settings
      const result = await testConnection(url, { offline, proxies, signal: AbortSignal.timeout(CONNECTION_LIMIT_MS) })
      return { host: url.host, ...result }
    },
    'settings.set-proxy': async (wish) => {
      await settings.proxy.set(wish)
      window.tell('settings.changed', settings.state())
      engines.connect()
      return DONE
    },
    'settings.clear-cache': async () => ({ freedBytes: await clearCache(host, places.cache) }),
    'settings.choose-cache-folder': async ({ usual }) => {
      const [folder] = usual ? [''] : await choosePaths(window.current(), 'cache-folder', settings.state().language)
      if (folder === undefined || folder === settings.state().cacheFolder) return DONE
      settings.change({ cacheFolder: folder })
      window.tell('settings.changed', settings.state())
      // What is kept where it will not be looked for any more would only lie there; what is in use stays until the end.
      if (folder !== places.cache.choice) await clearCache(host, places.cache)
      return DONE
    },
    'settings.open-data-folder': async () => {
      await shell.openPath(places.dataFolder)
      return DONE
    },
    'settings.licences': async () => ({ text: await host.files.readFile(appPaths.licences(), 'utf8') }),
  } satisfies Partial<SettingsHandlers>
}
