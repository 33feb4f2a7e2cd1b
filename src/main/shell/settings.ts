import { app, safeStorage } from 'electron'
import ElectronStore from 'electron-store'
import { existsSync } from 'node:fs'
import { parse } from 'node:path'
import { USUAL_FILM_NAME } from '../../shared/film-name'
import { toLanguage } from '../../shared/language'
import type { SettingsState } from '../../shared/states/settings-state'
import { createOfflineSwitch, type OfflineSwitch } from '../host/offline-switch'
import { putAsideIfDamaged } from './damaged-settings'
import { type Kept, readKept } from './kept-settings'
import { createKeychain } from './keychain'
import { createModelDesk, type ModelDesk } from './model-desk'
import { createProxyDesk, type ProxyDesk } from './proxy-desk'
import type { LastLook } from './updates/update-desk'
import type { WindowState } from './window-state'

export interface Settings {
  state(): SettingsState
  change(changes: Partial<Omit<SettingsState, 'model' | 'proxy' | 'language'>>): void
  readonly model: ModelDesk
  readonly proxy: ProxyDesk
  /** Follows the setting of that name. */
  readonly offline: OfflineSwitch
  window(): WindowState
  keepWindow(state: WindowState): void
  lastLook(): LastLook | undefined
  keepLook(look: LastLook): void
}

/** Settings on disk, in the person's own folder. A damaged file is put aside; exports and projects lie elsewhere. */
export function openSettings(filePath: string): Settings {
  putAsideIfDamaged(filePath)
  const { dir: cwd, name } = parse(filePath)
  const store = new ElectronStore<Kept>({ cwd, name, clearInvalidConfig: true })
  const kept = (): Kept => readKept(store.store)
  const vault = createKeychain(safeStorage)
  const proxy = createProxyDesk({
    vault,
    read: () => kept().proxy,
    write: (next) => store.set('proxy', next),
  })
  const model = createModelDesk({
    vault,
    proxies: proxy,
    read: () => kept().model,
    write: (next) => store.set('model', next),
  })
  proxy.onChange(() => model.refresh())
  const offline = createOfflineSwitch(kept().stayOffline)
  return {
    model,
    proxy,
    offline,
    state: () => {
      const { language, theme, scale, engine, exportFolder, cacheFolder, knowsExport, filmName, tellUpdates } = kept()
      return {
        language: language ?? toLanguage(app.getLocale()),
        languageChoice: language ?? 'system',
        theme: theme ?? 'system',
        scale: scale ?? 1,
        stayOffline: offline.isOn(),
        tellUpdates: tellUpdates ?? true,
        engine: engine ?? 'automatic',
        exportFolder: exportFolder ?? defaultExportFolder(),
        cacheFolder: cacheFolder ?? '',
        knowsExport: knowsExport ?? exportFolder !== undefined,
        filmName: filmName ?? USUAL_FILM_NAME,
        model: model.state(),
        proxy: proxy.state(),
      }
    },
    change: ({ languageChoice, ...changes }) => {
      store.set(changes)
      if (languageChoice === 'system') store.delete('language')
      else if (languageChoice !== undefined) store.set('language', languageChoice)
      offline.set(kept().stayOffline ?? false)
    },
    window: () => kept().window ?? { maximized: false },
    keepWindow: (state) => store.set('window', state),
    lastLook: () => kept().lastLook,
    keepLook: ({ atMs, version }) => store.set('lastLook', { atMs, ...(version !== undefined && { version }) }),
  }
}

/** Some systems have no folder for films, or name one that is not there. */
function defaultExportFolder(): string {
  try {
    const videos = app.getPath('videos')
    if (existsSync(videos)) return videos
  } catch {
    // No such folder on this system.
  }
  return app.getPath('home')
}
