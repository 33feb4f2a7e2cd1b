import type { Clock } from '../../host/ports'
import type { Reply } from './reply'
import { STILL_WORKING_EVERY_MS, TICK_MS } from '../waits'

/** Counts the seconds of a running turn for those who watch it, and says now and then that the silence is work. */
export function watchTurn(input: {
  clock: Clock
  reply: Reply
  onTick: () => void
  onStillWorking: (elapsedMs: number) => void
}): { stop(): void } {
  const { clock, reply } = input
  const stopping = new AbortController()
  const beganMs = clock.elapsedMs()
  let toldMs = beganMs

  const run = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(TICK_MS, stopping.signal)
      stopping.signal.throwIfAborted()
      input.onTick()
      const nowMs = clock.elapsedMs()
      if (nowMs - Math.max(toldMs, reply.lastWordsMs) < STILL_WORKING_EVERY_MS) continue
      toldMs = nowMs
      input.onStillWorking(nowMs - beganMs)
    }
  }
  run().catch(() => undefined)
  return { stop: () => stopping.abort(new Error('ended')) }
}
