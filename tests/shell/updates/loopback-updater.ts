import { type AppUpdater, AppImageUpdater } from 'electron-updater'
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor'
import { writeFile } from 'node:fs/promises'
import { type IncomingMessage, request, type RequestOptions } from 'node:http'
import { join } from 'node:path'

/** electron-updater's own, but for the socket: outside Electron it is Node's. */
function loopbackExecutor(): ElectronHttpExecutor {
  const createRequest = (options: RequestOptions, callback: (response: IncomingMessage) => void) =>
    request(options, callback)
  return Object.assign(new ElectronHttpExecutor(), { createRequest })
}

export interface LoopbackUpdater {
  readonly updater: AppUpdater
  /** Ends the program, as a person does. */
  quit(): void
}

/** The updater of an AppImage, with a program around it that lies in a folder. */
export async function loopbackUpdater(folder: string, version: string): Promise<LoopbackUpdater> {
  const config = join(folder, 'app-update.yml')
  await writeFile(config, 'provider: generic\nurl: http://127.0.0.1:9/\nupdaterCacheDirName: reelwright-updater\n')
  const atQuit: ((exitCode: number) => void)[] = []
  const updater = new AppImageUpdater(null, {
    version,
    name: 'Reelwright',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: (exitCode: number) => void) => void atQuit.push(handler),
  })
  updater.logger = null
  Object.assign(updater, { httpExecutor: loopbackExecutor() })
  return { updater, quit: () => atQuit.forEach((handler) => handler(0)) }
}
