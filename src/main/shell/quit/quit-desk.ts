import type { QuitChoice, QuitState } from '../../../shared/states/quit-state'
import type { UnfinishedWork } from './unfinished'

export interface QuitPorts {
  readonly work: UnfinishedWork
  readonly tell: (state: QuitState) => void
  /** A question in a window nobody sees is no question. */
  readonly bringForward: () => void
  /** Takes the window away and leaves a sign of the program where the desktop has room for one. */
  readonly goToBackground: () => Promise<void>
  /** Takes the sign away again. */
  readonly leaveBackground: () => void
  readonly cancelExport: (exportId: string) => Promise<void>
  /** Ends the program in order. */
  readonly quit: () => void
  /** Ends it once nobody can be waiting for its notification any more. */
  readonly quitSoon: () => void
}

/**
 * What a person decides who leaves while work is unfinished. Only a person is asked: a system that ends the program is
 * obeyed at once, and the work goes on at the next start.
 */
export interface QuitDesk {
  /** True when the window may close now; otherwise the question stands in it. */
  mayLeave(): boolean
  decide(choice: QuitChoice): Promise<void>
  state(): QuitState
  /** The work changed: the question follows it, and a program in the background ends after it. */
  workChanged(): void
  /** The program is ending: nothing is asked any more. */
  ending(): void
  /** The window is there again. */
  returned(): void
}

export function createQuitDesk(ports: QuitPorts): QuitDesk {
  const { work, tell } = ports
  let state: QuitState = { phase: 'idle' }
  let isEnding = false
  let isInBackground = false

  const set = (next: QuitState): void => {
    state = next
    tell(state)
  }
  const ask = (): void => {
    const { exportIds, messageCount } = work.now()
    set({ phase: 'asked', filmCount: exportIds.length, messageCount })
  }
  const end = (): void => {
    isEnding = true
    ports.quit()
  }

  const carryOut: Record<QuitChoice, () => Promise<void> | void> = {
    stay: () => undefined,
    later: end,
    cancel: async () => {
      await Promise.allSettled(work.now().exportIds.map((id) => ports.cancelExport(id)))
      end()
    },
    background: async () => {
      isInBackground = true
      await ports.goToBackground()
    },
  }

  return {
    mayLeave() {
      if (isEnding || !work.isBusy()) return true
      ports.bringForward()
      ask()
      return false
    },
    async decide(choice) {
      set({ phase: 'idle' })
      await carryOut[choice]()
    },
    state: () => state,
    workChanged() {
      if (state.phase === 'asked') {
        if (work.isBusy()) ask()
        else set({ phase: 'idle' })
      }
      if (!isInBackground || work.isBusy()) return
      isInBackground = false
      ports.leaveBackground()
      ports.quitSoon()
    },
    ending: () => void (isEnding = true),
    returned() {
      isInBackground = false
      ports.leaveBackground()
    },
  }
}
