import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/ipc/bridge'

/** The page gets three functions and the platform's name. What may be asked is decided in main, by the contract. */
const bridge: Bridge<File> = {
  ask: (name, input) => ipcRenderer.invoke(`ask:${name}`, input),
  listen: (name, callback) => {
    const receive = (_event: unknown, state: Parameters<typeof callback>[0]): void => callback(state)
    ipcRenderer.on(`tell:${name}`, receive)
    return () => void ipcRenderer.off(`tell:${name}`, receive)
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
}

contextBridge.exposeInMainWorld('reelwright', bridge)
