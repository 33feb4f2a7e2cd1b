import type { Readable } from 'node:stream'

/**
 * Reads what ffmpeg writes with `-progress` and calls `onProgress` with a fraction from 0 to 1 that never falls.
 * Of something without a length nothing can be said before it is done.
 */
export function readProgress(stdout: Readable, durationMs: number, onProgress: (progress: number) => void): void {
  let rest = ''
  let told = 0
  stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [, micros] = /^out_time_us=(\d+)$/.exec(line) ?? []
      if (micros === undefined || durationMs <= 0) continue
      const progress = Math.min(1, Number(micros) / 1000 / durationMs)
      if (progress > told) onProgress((told = progress))
    }
  })
}
