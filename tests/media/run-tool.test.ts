import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { runTool, startTool } from '../../src/main/media/run-tool'
import { ToolError } from '../../src/main/media/tool-error'

const node = process.execPath

/** A real host that remembers whom it started. */
function hostThatCounts(): { host: Host; pids: number[] } {
  const real = createNodeHost()
  const pids: number[] = []
  const spawn: Host['processes']['spawn'] = (program, args, options) => {
    const child = real.processes.spawn(program, args, options)
    if (child.pid !== undefined) pids.push(child.pid)
    return child
  }
  return { host: { ...real, processes: { spawn } }, pids }
}

/** A process that nobody has waited for yet still has an entry, in state Z. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** A clock that moves only by hand, so that a slow machine is no reason to fail. */
function handClock(): { clock: Host['clock']; advance: (byMs: number) => Promise<void> } {
  let nowMs = 0
  const sleepers = new Set<{ untilMs: number; wake: () => void }>()
  const sleep: Host['clock']['sleep'] = (delayMs, signal) =>
    new Promise((resolve, reject) => {
      const sleeper = { untilMs: nowMs + delayMs, wake: resolve }
      sleepers.add(sleeper)
      signal?.addEventListener('abort', () => {
        sleepers.delete(sleeper)
        reject(signal.reason as Error)
      })
    })
  const advance = async (byMs: number): Promise<void> => {
    nowMs += byMs
    for (const sleeper of sleepers) {
      if (sleeper.untilMs > nowMs) continue
      sleepers.delete(sleeper)
      sleeper.wake()
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { clock: { nowMs: () => nowMs, elapsedMs: () => nowMs, sleep }, advance }
}

const failureOf = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )

describe('running a tool', () => {
  it('answers what the program wrote and the end of what it complained about', async () => {
    const { host } = hostThatCounts()
    const script = 'process.stderr.write("a".repeat(9000) + "last words"); process.stdout.write("film")'
    const { stdout, stderr } = await runTool(host, node, ['-e', script])
    expect(stdout.toString()).toBe('film')
    expect(stderr).toMatch(/last words$/)
    expect(stderr.length).toBeLessThanOrEqual(4_000)
  })

  it('says with which code a program failed', async () => {
    const { host } = hostThatCounts()
    const failure = await failureOf(runTool(host, node, ['-e', 'console.error("no such codec"); process.exit(69)']))
    expect(failure).toMatchObject({ ending: 'exit', exitCode: 69, stderr: 'no such codec' })
  })

  it('says that a program could not be started', async () => {
    const { host } = hostThatCounts()
    const failure = await failureOf(runTool(host, '/nowhere/ffmpeg', []))
    expect(failure).toMatchObject({ ending: 'not-started' })
  })

  it('kills a hanging program that ignores the polite request, and leaves no process', async () => {
    const { host, pids } = hostThatCounts()
    const script = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'
    const failure = await failureOf(runTool(host, node, ['-e', script], { wallMs: 600 }))
    expect(failure).toBeInstanceOf(ToolError)
    expect(failure).toMatchObject({ ending: 'too-slow' })
    expect(pids.filter(isAlive)).toEqual([])
    expect(pids).toHaveLength(1)
  })

  it('lets a slow program go on while it gives signs of life, and ends it when they stop', async () => {
    const { host, pids } = hostThatCounts()
    const { clock, advance } = handClock()
    const tool = startTool({ ...host, clock }, 'cat', [], { stdin: 'pipe', silenceMs: 1_000 })
    const failure = failureOf(tool.done)
    for (let word = 0; word < 3; word += 1) {
      tool.stdin?.write('word')
      await once(tool.stdout, 'data')
      await advance(900)
      expect(pids.filter(isAlive)).toHaveLength(1)
    }
    await advance(1_100)
    await advance(1_100)
    expect(await failure).toMatchObject({ ending: 'stalled' })
    expect(pids.filter(isAlive)).toEqual([])
  })

  it('takes the caller’s word for a sign of life', async () => {
    const { host } = hostThatCounts()
    const { clock, advance } = handClock()
    const tool = startTool({ ...host, clock }, 'cat', [], { stdin: 'pipe', silenceMs: 1_000 })
    tool.stdout.resume()
    for (let sign = 0; sign < 3; sign += 1) {
      tool.touch()
      await advance(900)
    }
    tool.stdin?.end()
    await expect(tool.done).resolves.toEqual({ stderr: '' })
  })

  it('ends a program that writes without end', async () => {
    const { host, pids } = hostThatCounts()
    const failure = await failureOf(runTool(host, 'yes', [], { maxStdoutBytes: 1_000_000 }))
    expect(failure).toMatchObject({ ending: 'too-much-output' })
    expect(pids.filter(isAlive)).toEqual([])
  })

  it('ends the program when asked, and gives the reason of the asking', async () => {
    const { host, pids } = hostThatCounts()
    const asking = new AbortController()
    const run = runTool(host, 'sleep', ['600'], { signal: asking.signal })
    asking.abort(new Error('The person left.'))
    expect(await failureOf(run)).toMatchObject({ message: 'The person left.' })
    expect(pids.filter(isAlive)).toEqual([])
    await expect(runTool(host, 'sleep', ['600'], { signal: asking.signal })).rejects.toThrow('The person left.')
    expect(pids).toHaveLength(1)
  })

  it('hands over streams, and is gone after stop although nobody read its output', async () => {
    const { host, pids } = hostThatCounts()
    const echo = startTool(host, 'cat', [], { stdin: 'pipe' })
    echo.stdin?.end('frames')
    let heard = ''
    for await (const chunk of echo.stdout) heard += String(chunk)
    await echo.done
    expect(heard).toBe('frames')

    const flood = startTool(host, 'yes', [])
    await flood.stop()
    expect(pids.filter(isAlive)).toEqual([])
  })

  it('survives writing to a program that is gone', async () => {
    const { host } = hostThatCounts()
    const tool = startTool(host, node, ['-e', 'process.exit(3)'], { stdin: 'pipe' })
    tool.stdout.resume()
    tool.stdin?.write(Buffer.alloc(4_000_000))
    expect(await failureOf(tool.done)).toMatchObject({ exitCode: 3 })
  })
})
