import type { Host } from '../host/ports'

/**
 * What reading one file may hold. ffmpeg's own cap is on single blocks, and a film may ask for any number of them: one of
 * H.264 has its decoder remember sixteen pictures, whatever their size.
 */
export const MOST_DECODE_BYTES = 600_000_000

/** A decoder can take up two gigabytes a second. */
const LOOK_EVERY_MS = 20

/** Calls `onBite` once when a child holds more than `mostBytes`. Where the system does not say, nobody watches. */
export function startMemoryWatch(
  host: Pick<Host, 'clock' | 'files'>,
  pid: number,
  mostBytes: number,
  onBite: () => void,
): { stop(): void } {
  const stopping = new AbortController()
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const status = await host.files.readFile(`/proc/${pid}/status`, 'utf8')
      const heldKb = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0)
      if (heldKb * 1024 > mostBytes && !stopping.signal.aborted) return onBite()
      await host.clock.sleep(LOOK_EVERY_MS, stopping.signal)
    }
  }
  // It ends with the child, with `stop`, or at once where there is no such file.
  watch().catch(() => undefined)
  return { stop: () => stopping.abort() }
}
