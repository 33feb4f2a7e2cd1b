import { Menu, type NativeImage, Tray, nativeImage } from 'electron'
import type { Language } from '../../../shared/language'
import { appPaths } from '../app-paths'
import { WORDS } from '../words'

interface TrayActions {
  readonly language: () => Language
  readonly open: () => void
  readonly cancelAll: () => void
  readonly quit: () => void
}

/** The sign of a program that works without a window. */
export interface TraySign {
  show(progress: number | undefined): void
  remove(): void
}

const SIDE_PX = process.platform === 'darwin' ? 18 : 24

export function createTraySign(actions: TrayActions): TraySign {
  let tray: Tray | undefined
  let told = ''

  const menuFor = (status: string): Menu => {
    const words = WORDS[actions.language()]
    return Menu.buildFromTemplate([
      { label: status, enabled: false },
      { type: 'separator' },
      { label: words.trayOpen, click: actions.open },
      { label: words.trayCancel, click: actions.cancelAll },
      { label: words.trayQuit, click: actions.quit },
    ])
  }

  return {
    show(progress) {
      const status = WORDS[actions.language()].trayStatus(Math.floor((progress ?? 0) * 100))
      if (!tray) {
        tray = new Tray(icon())
        tray.on('click', actions.open)
      } else if (status === told) return
      told = status
      tray.setToolTip(`Reelwright: ${status}`)
      tray.setContextMenu(menuFor(status))
    },
    remove() {
      tray?.destroy()
      tray = undefined
      told = ''
    },
  }
}

function icon(): NativeImage {
  return nativeImage.createFromPath(appPaths.icon()).resize({ width: SIDE_PX, height: SIDE_PX })
}
