import { describe, expect, it } from 'vitest'
import type { CliEvent } from '../../src/main/cli/events'
import { createHumanOutput } from '../../src/main/cli/human-output'
import type { Language } from '../../src/shared/language'

/** What a person finds on both outputs after these events. */
function shown(
  events: readonly CliEvent[],
  given: { isTTY?: boolean; quiet?: boolean; language?: Language; columns?: number } = {},
): { stdout: string; stderr: string } {
  const { isTTY = false, quiet = false, language = 'en', columns = 60 } = given
  const written = { stdout: '', stderr: '' }
  const screen = (name: 'stdout' | 'stderr') => ({
    isTTY,
    columns,
    write: (text: string) => void (written[name] += text),
  })
  const output = createHumanOutput(
    { stdout: screen('stdout'), stderr: screen('stderr'), quiet, verbose: false },
    language,
  )
  events.forEach((event) => output.event(event))
  return written
}

const exporting = (progress: number): CliEvent => ({ type: 'export', id: '1', phase: 'rendering', progress })
const file: CliEvent = { type: 'file', path: '/a.mp4', durationMs: 1, widthPx: 2, heightPx: 2, sizeBytes: 3 }

describe('on a screen', () => {
  it('draws one bar over again, and wipes it before the next line', () => {
    const { stdout } = shown([exporting(0), exporting(0.5), file], { isTTY: true })

    expect(stdout).toContain('Exporting ████████████░░░░░░░░░░░░ 50%')
    expect(stdout).not.toContain('%\n')
    expect(stdout.endsWith('\r\u001b[K/a.mp4\n')).toBe(true)
  })

  it('keeps a long name in one line', () => {
    const upload: CliEvent = { type: 'upload', name: 'x'.repeat(300), progress: 0.1 }
    const { stdout } = shown([upload], { isTTY: true, columns: 50 })

    expect(stdout.length).toBeLessThanOrEqual(50 + '\r\u001b[K'.length)
  })
})

it('draws no bar where nobody looks', () => {
  expect(shown([exporting(0.5), file])).toEqual({ stdout: '/a.mp4\n', stderr: '' })
})

it('says only results when it shall be quiet, and still says what failed', () => {
  const events: CliEvent[] = [
    { type: 'connected', backend: 'cloud' },
    { type: 'project', id: 'p', name: 'Sea' },
    { type: 'media', added: 2, skipped: [{ name: 'a', reason: 'a is empty.' }] },
    { type: 'tool', name: 'Arranging clips', phase: 'start' },
    file,
    { type: 'failure', code: 'export.nothing-yet', message: 'Nothing yet.', remedy: 'write-a-message' },
  ]
  expect(shown(events, { quiet: true })).toEqual({
    stdout: '/a.mp4\n',
    stderr: 'Left out: a is empty.\nNothing yet. Use chat to say what to make.\n',
  })
})

it('tells changes by themselves only when the turn had no words', () => {
  const changes: CliEvent = { type: 'changes', items: ['Title added'] }
  const message: CliEvent = { type: 'message', id: '1', text: 'Done.', final: true }

  expect(shown([changes]).stdout).toBe('- Title added\n')
  expect(shown([message, changes]).stdout).toBe('Done.\n')
})

it('speaks Chinese', () => {
  const media: CliEvent = { type: 'media', added: 2, skipped: [] }
  expect(shown([media], { language: 'zh-CN' }).stdout).toBe('已添加 2 个文件。\n')
})

it('says how to go on only to where the command does not go by itself', () => {
  const action = { type: 'action', kind: 'export' } as const

  expect(shown([action]).stdout).toBe('To export: reelwright export PROJECT\n')
  expect(shown([{ ...action, follows: true }]).stdout).toBe('')
})

it('counts credits where films cost some', () => {
  const credits: CliEvent = { type: 'credits', available: 90, frozen: 10, total: 100 }

  expect(shown([{ type: 'connected', backend: 'local' }, credits]).stdout).toBe(
    'Films made on this computer cost no credits.\n',
  )
  expect(shown([{ type: 'connected', backend: 'cloud' }, credits], { quiet: true }).stdout).toBe(
    '90 credits available, 10 reserved, 100 in all.\n',
  )
})
