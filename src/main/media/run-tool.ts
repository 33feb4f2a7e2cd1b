import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Host } from '../host/ports'
import { endChild } from './end-child'
import { startMemoryWatch } from './memory-watch'
import { ToolError, type ToolEnding } from './tool-error'
import { startWatchdog, type WatchdogLimits } from './watchdog'

export interface ToolOptions extends WatchdogLimits {
  /** Ends the child. The run then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** More output than this ends the run. Only for `runTool`. Default: 16 MiB. */
  readonly maxStdoutBytes?: number
  /** More memory than this at once ends the child, where the system says what it holds: on Linux. */
  readonly mostMemoryBytes?: number
  /** 0 is normal, 10 yields to the person's own work. Default: 10. */
  readonly niceness?: number
  /** `pipe` opens `stdin` for the caller to write to. Default: `ignore`. */
  readonly stdin?: 'ignore' | 'pipe'
}

/** A program at work. Whoever started it reads `stdout` to its end, or calls `stop`: unread output keeps it alive. */
export interface RunningTool {
  /** Missing unless asked for. A child that went away is an error of `done`; `stdin` itself stays silent about it. */
  readonly stdin: Writable | undefined
  /** Breaks off when the child is ended. The reason is then what `done` rejects with. */
  readonly stdout: Readable
  /** Resolves when the program ended with exit code 0 and `stdout` was read. @throws {ToolError} or the signal's reason. */
  readonly done: Promise<{ stderr: string }>
  /** A sign of life that the child itself does not give, such as a frame it accepted. Its output counts by itself. */
  touch(): void
  /** Ends the child and resolves when it is gone. `done` then rejects, which needs no handler. */
  stop(): Promise<void>
}

const STDERR_TAIL_CHARS = 4_000
const DEFAULT_STDOUT_BYTES = 16 * 1024 * 1024

/** Runs a program to its end and answers what it wrote. @throws {ToolError} or the signal's reason. */
export async function runTool(
  host: Host,
  program: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<{ stdout: Buffer; stderr: string }> {
  const maxBytes = options.maxStdoutBytes ?? DEFAULT_STDOUT_BYTES
  const tool = startTool(host, program, args, options)
  const chunks: Buffer[] = []
  let sizeBytes = 0
  tool.stdout.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length
    if (sizeBytes <= maxBytes) chunks.push(chunk)
    else void tool.stop()
  })
  try {
    const { stderr } = await tool.done
    return { stdout: Buffer.concat(chunks), stderr }
  } catch (thrown) {
    throw sizeBytes > maxBytes ? new ToolError('too-much-output', program, '', { cause: thrown }) : thrown
  }
}

/** Starts a program and leaves its streams to the caller. @throws the signal's reason when it is aborted already. */
export function startTool(
  host: Host,
  program: string,
  args: readonly string[],
  options: ToolOptions = {},
): RunningTool {
  options.signal?.throwIfAborted()
  const child = host.processes.spawn(program, args, {
    stdio: [options.stdin ?? 'ignore', 'pipe', 'pipe'],
    niceness: options.niceness ?? 10,
  })
  const { stdout } = child
  if (!stdout) throw new ToolError('not-started', program, 'It has no output.')
  // Without a listener a write to a child that is gone would end our own process.
  child.stdin?.on('error', () => undefined)
  const done = follow(host, child, program, options)
  done.ending.catch(() => undefined)
  return {
    stdin: child.stdin ?? undefined,
    stdout,
    done: done.ending,
    touch: done.touch,
    stop: async () => {
      await endChild(host, child)
      await done.ending.catch(() => undefined)
    },
  }
}

/** Watches a child until it is gone, and says how it ended. */
function follow(
  host: Host,
  child: ChildProcess,
  program: string,
  { signal, ...limits }: ToolOptions,
): { ending: RunningTool['done']; touch: () => void } {
  const stderr = keepTail(child.stderr)
  let bitten: ToolEnding | undefined
  const watchdog = startWatchdog(
    host.clock,
    limits,
    () => countBytes(child.stdout),
    (why) => {
      bitten = why
      void endChild(host, child)
    },
  )
  const memory =
    limits.mostMemoryBytes !== undefined && child.pid !== undefined
      ? startMemoryWatch(host, child.pid, limits.mostMemoryBytes, () => {
          bitten = 'too-much-memory'
          // Asked in kindness it would finish what it is doing.
          child.kill('SIGKILL')
        })
      : undefined
  const onAbort = (): void => void endChild(host, child)
  signal?.addEventListener('abort', onAbort, { once: true })

  const ending = untilClosed(child).then(({ startError, exitCode }) => {
    watchdog.stop()
    memory?.stop()
    signal?.removeEventListener('abort', onAbort)
    signal?.throwIfAborted()
    if (startError) throw new ToolError('not-started', program, stderr(), { cause: startError })
    if (bitten ?? exitCode !== 0) throw new ToolError(bitten ?? 'exit', program, stderr(), { exitCode })
    return { stderr: stderr() }
  })
  return { ending, touch: () => watchdog.touch() }
}

function untilClosed(child: ChildProcess): Promise<{ startError?: Error; exitCode: number | null }> {
  return new Promise((resolve) => {
    child.on('error', (thrown) => {
      if (child.pid === undefined) resolve({ startError: thrown, exitCode: null })
    })
    child.once('close', (exitCode) => resolve({ exitCode }))
  })
}

/** Keeps reading, so that a talkative child is never held up, and remembers the last words. */
function keepTail(stream: Readable | null): () => string {
  let tail = ''
  stream?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-STDERR_TAIL_CHARS)
  })
  return () => tail.trim()
}

/** Pipes of child processes count what was read from them. */
function countBytes(stream: Readable | null): number {
  return stream && 'bytesRead' in stream ? Number(stream.bytesRead) : 0
}
