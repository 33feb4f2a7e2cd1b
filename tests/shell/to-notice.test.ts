import { expect, it } from 'vitest'
import type { EndedExport } from '../../src/main/shell/export-watch'
import { toNotice } from '../../src/main/shell/to-notice'

const job: Omit<EndedExport, 'phase' | 'progress'> = {
  ...{ id: 'e', projectId: 'p', projectName: 'Summer', engine: 'local', fileName: 'summer.mp4', startedAtMs: 0 },
}
const done: EndedExport = {
  ...job,
  ...{ phase: 'done', progress: 1, endedAtMs: 5 },
  file: { name: 'summer.mp4', durationMs: 1000, widthPx: 1920, heightPx: 1080, sizeBytes: 10 },
}
const failed: EndedExport = {
  ...job,
  ...{ phase: 'failed', progress: 0.4 },
  failure: { code: 'unexpected', message: 'There is no room left.', remedy: 'try-again' },
}

it('offers a finished film where it lies, and to be played', () => {
  const { body, onClick, actions } = toNotice(done, 'en')
  expect(body).toContain('summer.mp4')
  expect(onClick).toBe('show-file')
  expect(actions).toEqual([
    { action: 'show-file', label: 'Show in folder' },
    { action: 'play', label: 'Play' },
  ])
})

it('says why a film could not be made, and leads to it', () => {
  const { body, onClick } = toNotice(failed, 'en')
  expect(body).toBe('summer.mp4: There is no room left.')
  expect(onClick).toBe('open')
})
