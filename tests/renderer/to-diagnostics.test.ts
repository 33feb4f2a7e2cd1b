import { expect, it } from 'vitest'
import { toDiagnostics } from '../../src/renderer/failures/to-diagnostics'

it('tells what happened and in which program, and nothing else', () => {
  const failure = { code: 'chat.failed', message: 'That did not work.', remedy: 'try-again' } as const
  const agent = 'Mozilla/5.0 (X11; Linux x86_64) Reelwright/0.1.0 Chrome/130.0 Electron/33.2.1 Safari/537.36'

  expect(toDiagnostics(failure, 'linux', agent)).toBe(
    'Reelwright: chat.failed\nThat did not work.\nlinux Reelwright/0.1.0',
  )
})
