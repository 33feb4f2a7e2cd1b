import { describe, expect, it } from 'vitest'
import { inOrder, waitsInLine, whereTo } from '../../../src/renderer/exports/waiting-order'
import type { ExportState } from '../../../src/shared/states/export-state'

function film(id: string, before: number | undefined, startedAtMs = 0): ExportState {
  const head = { id, projectId: 'p', projectName: 'Film', engine: 'local' as const, fileName: `${id}.mp4`, startedAtMs }
  return { ...head, phase: 'rendering', progress: 0, ...(before !== undefined && { before, isWaiting: true }) }
}

describe('films under way', () => {
  const [now, next, last] = [film('now', undefined, 3), film('next', 1, 2), film('last', 2, 1)]

  it('are listed in the order in which they are made', () => {
    expect(inOrder([last, now, next]).map(({ id }) => id)).toEqual(['now', 'next', 'last'])
  })

  it('wait in line only where it is known how many come before', () => {
    expect([now, next, last].filter(waitsInLine)).toEqual([next, last])
    expect(waitsInLine({ ...film('online', undefined), isWaiting: true } as ExportState)).toBe(false)
  })

  it('come to stand before the one whose place they take, or at the end', () => {
    const line = [film('a', 1), film('b', 2), film('c', 3)]
    expect(whereTo(line, 'c', 0)).toEqual({ beforeId: 'a' })
    expect(whereTo(line, 'a', 1)).toEqual({ beforeId: 'c' })
    expect(whereTo(line, 'a', 2)).toBe('last')
  })

  it('stay where there is no other place for them', () => {
    const line = [film('a', 1), film('b', 2)]
    expect([whereTo(line, 'a', 0), whereTo(line, 'a', -1), whereTo(line, 'b', 2), whereTo(line, 'x', 0)]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ])
  })
})
