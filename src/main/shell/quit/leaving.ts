import { app } from 'electron'
import type { ExportState } from '../../../shared/states/export-state'
import type { ProjectState } from '../../../shared/states/project-state'
import type { Language } from '../../../shared/language'
import type { Host } from '../../host/ports'
import type { MainWindow } from '../main-window'
import { type QuitDesk, createQuitDesk } from './quit-desk'
import { hasTray } from './tray-host'
import { createTraySign } from './tray-sign'
import { followUnfinishedWork } from './unfinished'

/** So long a finished film's notification can still be clicked after its program had nothing more to do. */
const NOTICE_MS = 120_000

interface LeavingParts {
  readonly host: Pick<Host, 'clock' | 'processes'>
  readonly window: MainWindow
  readonly language: () => Language
  readonly cancelExport: (exportId: string) => Promise<void>
}

export interface Leaving {
  readonly desk: QuitDesk
  exportsChanged(exports: readonly ExportState[]): void
  projectChanged(project: Pick<ProjectState, 'id' | 'turn'>): void
}

/** Closing the window while work is unfinished: the question, the background with its sign, and the end after it. */
export function createLeaving({ host, window, language, cancelExport }: LeavingParts): Leaving {
  const work = followUnfinishedWork()
  let signIsUp = false
  let waiting = new AbortController()
  const sign = createTraySign({
    language,
    open: () => window.show(),
    cancelAll: () => void desk.decide('cancel'),
    quit: () => void desk.decide('later'),
  })

  const desk = createQuitDesk({
    work,
    tell: (state) => window.tell('quit.changed', state),
    cancelExport,
    bringForward: () => window.show(),
    goToBackground: async () => {
      signIsUp = await hasTray(host.processes, process.platform)
      if (!signIsUp) return window.current()?.minimize()
      sign.show(undefined)
      window.current()?.hide()
    },
    leaveBackground: () => {
      waiting.abort()
      signIsUp = false
      sign.remove()
    },
    quit: () => app.quit(),
    quitSoon: () => {
      waiting = new AbortController()
      host.clock.sleep(NOTICE_MS, waiting.signal).then(
        () => app.quit(),
        () => undefined,
      )
    },
  })

  return {
    desk,
    exportsChanged(exports) {
      work.exportsChanged(exports)
      if (signIsUp) sign.show(meanOf(exports))
      desk.workChanged()
    },
    projectChanged(project) {
      work.projectChanged(project)
      desk.workChanged()
    },
  }
}

function meanOf(exports: readonly ExportState[]): number | undefined {
  const running = exports.filter(({ progress, phase }) => progress < 1 && phase !== 'failed' && phase !== 'cancelled')
  if (running.length === 0) return undefined
  return running.reduce((sum, { progress }) => sum + progress, 0) / running.length
}
