import { expect, it } from 'vitest'
import { toProblems } from '../../src/renderer/media/problems'
import { ReelwrightError, type FailureCode } from '../../src/shared/failures/failure'
import { toFailure } from '../../src/shared/failures/to-failure'
import type { MediaItem } from '../../src/shared/states/project-state'

function item(name: string, code?: FailureCode): MediaItem {
  const failed = code && { phase: 'failed' as const, failure: toFailure(new ReelwrightError(code, { name }), 'en') }
  const id = `00000000-0000-4000-8000-${name.padStart(12, '0')}`
  return { id, name, kind: 'photo', sizeBytes: 1, upload: failed ?? { phase: 'sent' } }
}

it('puts files together for which the same can be done', () => {
  const media = [
    item('1', 'nemo.file-type'),
    item('2'),
    item('3', 'nemo.server'),
    item('4', 'nemo.file-size'),
    item('5', 'media.not-converted'),
    item('6', 'nemo.no-connection'),
  ]

  const problems = toProblems(media).map(({ kind, items }) => [kind, items.map(({ name }) => name)])

  expect(problems).toEqual([
    ['convert', ['1', '4']],
    ['remove', ['5']],
    ['send-again', ['3', '6']],
  ])
})

it('says of a single file what is wrong with it', () => {
  expect(toProblems([item('9', 'nemo.file-type')])[0]?.message).toMatch(/^9 cannot go to the cloud/)
})

it('finds nothing wrong with files that were sent', () => {
  expect(toProblems([item('1'), item('2')])).toEqual([])
})

it('says ahead what the cloud takes as a copy only, and nothing of what is left out', () => {
  const waiting: MediaItem = { ...item('1'), upload: { phase: 'waiting' }, needsCopy: true }

  expect(toProblems([waiting, { ...waiting, excluded: true }]).map(({ kind, items }) => [kind, items.length])).toEqual([
    ['convert-ahead', 1],
  ])
})
