import { app, powerSaveBlocker } from 'electron'
import type { ExportState } from '../../shared/states/export-state'
import type { Language } from '../../shared/language'
import { type EndedExport, createExportWatch } from './export-watch'
import type { MainWindow } from './main-window'
import { createNotices } from './notices'

interface DesktopParts {
  readonly window: MainWindow
  readonly language: () => Language
  readonly showFile: (exportId: string) => void
  readonly play: (exportId: string) => void
  /** Shows the export in the window. */
  readonly goTo: (exportId: string) => void
}

export interface Desktop {
  exportsChanged(exports: readonly ExportState[]): void
  /** A person looks at the window: what the desktop pointed at has been seen. */
  seen(): void
  /** Takes every sign off the desktop and lets the computer sleep. */
  clear(): void
}

/** What the desktop hears of exports: the taskbar's bar, wakefulness while rendering, and a word when one has ended. */
export function createDesktop({ window, language, showFile, play, goTo }: DesktopParts): Desktop {
  const watch = createExportWatch()
  const wakefulness = createWakefulness()
  const notices = createNotices(language, (action, { id, phase }) => {
    if (action === 'play') return play(id)
    goTo(id)
    if (action === 'show-file' && phase === 'done') showFile(id)
  })
  let unseen: readonly EndedExport[] = []
  let progress: number | undefined

  /** A failed export stays to be seen in the bar, where the system has a colour for that. */
  function draw(): void {
    const failed = process.platform === 'win32' && unseen.some(({ phase }) => phase === 'failed')
    if (failed) window.current()?.setProgressBar(progress ?? 1, { mode: 'error' })
    else window.current()?.setProgressBar(progress ?? -1)
    if (app.badgeCount !== unseen.length) app.setBadgeCount(unseen.length)
  }

  function callForAttention(): void {
    if (process.platform === 'win32') window.current()?.flashFrame(true)
    if (process.platform === 'darwin') app.dock?.bounce('informational')
  }

  return {
    exportsChanged(exports) {
      const now = watch(exports)
      progress = now.progress
      wakefulness.keep(progress !== undefined)
      if (now.ended.length > 0 && !window.current()?.isFocused()) {
        unseen = [...unseen, ...now.ended]
        now.ended.forEach((job) => notices.tell(job))
        callForAttention()
      }
      draw()
    },
    seen() {
      if (unseen.length === 0) return
      unseen = []
      window.current()?.flashFrame(false)
      draw()
    },
    clear() {
      progress = undefined
      unseen = []
      draw()
      wakefulness.keep(false)
    },
  }
}

function createWakefulness(): { keep(awake: boolean): void } {
  let blocker: number | undefined
  return {
    keep(awake) {
      if (awake) blocker ??= powerSaveBlocker.start('prevent-app-suspension')
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker)
        blocker = undefined
      }
    },
  }
}
