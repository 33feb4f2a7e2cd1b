import { type BrowserWindow, dialog } from 'electron'
import type { Language } from '../../shared/language'
import type { Clock } from '../host/ports'
import { log } from './log'
import { createReloadGuard } from './reload-guard'
import { WORDS } from './words'

interface RescueParts {
  readonly clock: Clock
  readonly language: () => Language
  readonly quit: () => void
}

/**
 * Draws the page anew when its process has ended, and offers that when it does not answer. Nothing is lost with it: every
 * state lies in main. A page that breaks again and again is left to the person.
 */
export function rescuePage(window: BrowserWindow, { clock, language, quit }: RescueParts): void {
  const { webContents } = window
  const guard = createReloadGuard()
  let answered = new AbortController()

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.error(`The page ended: ${reason}, ${exitCode}.`)
    if (guard.mayReload(clock.nowMs())) webContents.reload()
    else void askWhenBroken()
  })
  // It may have ended before anybody looked.
  if (webContents.isCrashed()) webContents.reload()
  window.on('unresponsive', () => void askWhenStuck())
  window.on('responsive', () => answered.abort())
  window.on('closed', () => answered.abort())

  async function askWhenBroken(): Promise<void> {
    const { brokenTitle, brokenText, openAgain, quitProgram } = WORDS[language()]
    const buttons = [openAgain, quitProgram]
    const { response } = await dialog.showMessageBox({ message: brokenTitle, detail: brokenText, buttons })
    if (response === 1) return quit()
    guard.forget()
    if (!window.isDestroyed()) webContents.reload()
  }

  async function askWhenStuck(): Promise<void> {
    answered.abort()
    answered = new AbortController()
    const { signal } = answered
    const { stuckTitle, stuckText, wait, drawAgain } = WORDS[language()]
    const question = { message: stuckTitle, detail: stuckText, buttons: [wait, drawAgain], cancelId: 0, signal }
    const { response } = await dialog.showMessageBox(window, question)
    // What hangs does not follow a polite request: it is ended, and comes back as after a crash.
    if (response === 1 && !signal.aborted) webContents.forcefullyCrashRenderer()
  }
}
