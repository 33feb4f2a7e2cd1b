import { expect, it } from 'vitest'
import { versionBefore } from '../../../src/renderer/preview/version-before'

const historyOf = (numbers: readonly number[], version: number) => ({
  canUndo: true,
  canRedo: false,
  version,
  versions: numbers.map((number) => ({ version: number, label: '', atMs: 0 })),
})

it('is the version that the present one was made from', () => {
  expect(versionBefore(historyOf([0, 1, 4, 5], 4))).toBe(1)
})

it('is none for a first film, or where nothing is known', () => {
  expect(versionBefore(historyOf([0, 1], 1))).toBeUndefined()
  expect(versionBefore(historyOf([3, 4], 3))).toBeUndefined()
  expect(versionBefore(undefined)).toBeUndefined()
})
