import { expect, it } from 'vitest'
import { onceUntilItWorks } from '../../src/main/shell/once-until-it-works'

it('does the work once for all who ask', async () => {
  let times = 0
  const get = onceUntilItWorks(() => Promise.resolve(++times))

  expect(await Promise.all([get(), get()])).toEqual([1, 1])
  expect(await get()).toBe(1)
})

it('tries again for the next who asks after a failure', async () => {
  let times = 0
  const get = onceUntilItWorks(() => (++times < 2 ? Promise.reject(new Error('not yet')) : Promise.resolve('done')))

  await expect(get()).rejects.toThrow('not yet')
  expect(await get()).toBe('done')
})
