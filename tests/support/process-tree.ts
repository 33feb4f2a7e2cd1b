import { readdirSync, readFileSync } from 'node:fs'

/** Programs that this process and its threads have started, and those that these have started. */
function descendantsOf(pid: number): number[] {
  const children = safely(() => readdirSync(`/proc/${pid}/task`), []).flatMap((thread) =>
    safely(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
  return children.flatMap((child) => [child, ...descendantsOf(child)])
}

/** What a process may say of itself is gone with it. */
function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

const statusOf = (pid: number | 'self', name: string): number =>
  Number(
    new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
      safely(() => readFileSync(`/proc/${pid}/status`, 'utf8'), ''),
    )?.[1] ?? 0,
  )

/** Programs named ffmpeg or ffprobe that are still there and not just waiting to be forgotten. */
export function mediaToolsLeft(): string[] {
  return descendantsOf(process.pid).flatMap((pid) => {
    const line = safely(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '').replaceAll('\0', ' ')
    return /^\S*(ffmpeg|ffprobe) /.test(line) ? [line] : []
  })
}

const EVERY_MS = 5

/**
 * The most memory that was held at once from now on: the peaks of all programs that ran beside each other, and what this
 * process has grown by.
 */
export function watchMemory(): { stop(): number } {
  const before = statusOf('self', 'VmRSS')
  let peakKb = 0
  const look = (): void => {
    const ours = Math.max(0, statusOf('self', 'VmRSS') - before)
    const theirs = descendantsOf(process.pid).reduce((sum, pid) => sum + statusOf(pid, 'VmHWM'), 0)
    peakKb = Math.max(peakKb, ours + theirs)
  }
  const timer = setInterval(look, EVERY_MS)
  return {
    stop: () => {
      look()
      clearInterval(timer)
      return peakKb * 1024
    },
  }
}
