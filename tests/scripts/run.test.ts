import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runInForeground, runQuietly } from '../../scripts/lib/run.mjs'
import { ROOT } from './run-node'

const node = process.execPath

describe('a program in the foreground', () => {
  it('hands back its exit code', async () => {
    expect(await runInForeground(node, ['-e', 'process.exit(7)'])).toBe(7)
  })

  it('counts a signal as shells do', async () => {
    expect(await runInForeground(node, ['-e', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 9e4)'])).toBe(
      143,
    )
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'gets a %s that was meant for it, and ends in its own way',
    async (signal) => {
      const inner = `process.on('${signal}', () => process.exit(10)); setTimeout(() => {}, 9e4); console.log('ready')`
      const outer = `
      import { runInForeground } from ${JSON.stringify(join(ROOT, 'scripts/lib/run.mjs'))}
      process.exitCode = await runInForeground(process.execPath, ['-e', ${JSON.stringify(inner)}])`
      const command = spawn(node, ['--input-type=module', '-e', outer], { stdio: ['ignore', 'pipe', 'pipe'] })
      await once(command.stdout, 'data')

      command.kill(signal)

      expect(await once(command, 'exit')).toEqual([10, null])
    },
  )
})

describe('a helper program', () => {
  it('has everything it said collected', async () => {
    const ended = await runQuietly(node, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3'])

    expect(ended.code).toBe(3)
    expect(ended.output.split('\n').toSorted()).toEqual(['', 'err', 'out'])
  })

  it('that is not there is an answer, not an error', async () => {
    expect(await runQuietly('no-such-program-anywhere', [])).toMatchObject({ code: 127 })
  })
})
