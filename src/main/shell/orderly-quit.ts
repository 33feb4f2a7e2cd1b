import { app } from 'electron'
import type { Clock } from '../host/ports'
import { log } from './log'

/** A person who quits waits no longer than this. What was not finished goes on at the next start. */
const CLOSE_LIMIT_MS = 3_000

/** Closes what is open before the program ends, however it was asked to. `ending` is told first, before any window closes. */
export function quitInOrder(clock: Clock, ending: () => void, close: () => Promise<void>): void {
  let closing: Promise<void> | undefined
  let closed = false

  async function closeWithin(): Promise<void> {
    const waiting = new AbortController()
    try {
      await Promise.race([close(), clock.sleep(CLOSE_LIMIT_MS, waiting.signal)])
    } catch (thrown) {
      log.error('Not everything was closed in order.', thrown)
    }
    waiting.abort()
    closed = true
    app.quit()
  }

  app.on('before-quit', (event) => {
    if (closed) return
    ending()
    event.preventDefault()
    closing ??= closeWithin()
  })
}
