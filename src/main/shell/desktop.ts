import { Notification, powerSaveBlocker } from 'electron'
import type { ExportState } from '../../shared/states/export-state'
import type { Language } from '../../shared/language'
import { type EndedExport, createExportWatch } from './export-watch'
import type { MainWindow } from './main-window'
import { WORDS } from './words'

interface DesktopParts {
  readonly window: MainWindow
  readonly language: () => Language
  readonly showFile: (exportId: string) => void
}

export interface Desktop {
  exportsChanged(exports: readonly ExportState[]): void
  /** Takes the bar off the taskbar and lets the computer sleep. */
  clear(): void
}

/** What the desktop hears of exports: the taskbar's bar, wakefulness while rendering, and a word when one has ended. */
export function createDesktop({ window, language, showFile }: DesktopParts): Desktop {
  const watch = createExportWatch()
  const wakefulness = createWakefulness()
  // A notification that nobody holds may be collected, and its click with it.
  const shown = new Set<Notification>()

  const setBar = (progress: number | undefined): void => window.current()?.setProgressBar(progress ?? -1)

  function notify(job: EndedExport): void {
    const notification = new Notification(toNotice(job, language()))
    notification.on('click', () => {
      window.show()
      if (job.phase === 'done') showFile(job.id)
    })
    notification.on('close', () => shown.delete(notification))
    shown.add(notification)
    notification.show()
  }

  return {
    exportsChanged(exports) {
      const { progress, ended } = watch(exports)
      setBar(progress)
      wakefulness.keep(progress !== undefined)
      if (!window.current()?.isFocused()) ended.forEach(notify)
    },
    clear() {
      setBar(undefined)
      wakefulness.keep(false)
    },
  }
}

function toNotice(job: EndedExport, language: Language): { title: string; body: string } {
  const words = WORDS[language]
  return job.phase === 'done'
    ? { title: words.doneTitle, body: words.doneBody(job.file.name) }
    : { title: words.failedTitle, body: `${job.fileName}: ${job.failure.message}` }
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
