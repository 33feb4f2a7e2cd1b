import { expect, it } from 'vitest'
import { createReloadGuard } from '../../src/main/shell/reload-guard'

it('lets a page come back a few times, but not for ever', () => {
  const guard = createReloadGuard()
  expect([0, 1_000, 2_000, 3_000].map((atMs) => guard.mayReload(atMs))).toEqual([true, true, true, false])
})

it('forgets breakdowns of long ago, and all of them once a person has decided', () => {
  const guard = createReloadGuard()
  expect([0, 30_000, 59_000, 70_000, 71_000].map((atMs) => guard.mayReload(atMs))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
  guard.forget()
  expect(guard.mayReload(72_000)).toBe(true)
})
