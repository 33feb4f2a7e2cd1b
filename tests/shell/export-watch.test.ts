import { expect, it } from 'vitest'
import { createExportWatch } from '../../src/main/shell/export-watch'
import type { ExportState } from '../../src/shared/states/export-state'

const base = {
  projectId: '11111111-1111-4111-8111-111111111111',
  projectName: 'p',
  engine: 'local' as const,
  fileName: 'p.mp4',
  startedAtMs: 0,
}
const rendering = (id: string, progress: number): ExportState => ({ ...base, id, phase: 'rendering', progress })
const file = { name: 'p.mp4', durationMs: 1, widthPx: 1, heightPx: 1, sizeBytes: 1 }
const done = (id: string): ExportState => ({ ...base, id, phase: 'done', progress: 1, file, endedAtMs: 0 })
const cancelled = (id: string): ExportState => ({ ...base, id, phase: 'cancelled', progress: 0.5 })

it('shows the mean of what is under way, and nothing when nothing is', () => {
  const watch = createExportWatch()

  expect(watch([rendering('a', 0.2), rendering('b', 0.6), done('c')]).progress).toBeCloseTo(0.4)
  expect(watch([done('a'), done('b'), done('c')]).progress).toBeUndefined()
})

it('tells of an end exactly once', () => {
  const watch = createExportWatch()
  watch([rendering('a', 0.9)])

  expect(watch([done('a')]).ended.map(({ id }) => id)).toEqual(['a'])
  expect(watch([done('a')]).ended).toEqual([])
})

it('does not tell what had ended before the program started, or what a person cancelled', () => {
  const watch = createExportWatch()

  expect(watch([done('old')]).ended).toEqual([])
  watch([done('old'), rendering('a', 0.1)])
  expect(watch([done('old'), cancelled('a')]).ended).toEqual([])
})
