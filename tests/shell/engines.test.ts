import { expect, it, vi } from 'vitest'
import type { EngineState } from '../../src/shared/states/engine-state'
import type { NemoClient } from '../../src/main/nemo/client'
import { createEngines } from '../../src/main/shell/engines'

type Answer = 'at once' | 'never' | 'refuses'

/** Engines whose cloud answers as told, on a clock whose limits pass when the test says so. */
function connecting(cloud: Answer, choice: EngineState['choice'] = 'automatic') {
  const states: EngineState[] = []
  let passLimit = (): void => undefined
  const signIn = (): Promise<unknown> =>
    ({
      'at once': () => Promise.resolve({}),
      never: () => new Promise(() => undefined),
      refuses: () => Promise.reject(new Error('no')),
    })[cloud]()
  const credits = () => Promise.resolve({ available: 90, frozen: 10, total: 100 })
  const client = { signIn, credits } as unknown as NemoClient
  const asked = vi.fn(() => Promise.resolve(client))
  const engines = createEngines({
    clock: {
      nowMs: () => 0,
      elapsedMs: () => 0,
      sleep: (_ms, signal) =>
        new Promise((resolve, reject) => {
          passLimit = resolve
          signal?.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    },
    local: { client: () => Promise.resolve(client), stop: () => Promise.resolve() },
    cloud: asked,
    choice,
    announce: (state) => states.push(state),
    note: () => undefined,
  })
  return { engines, states, asked, passLimit: () => passLimit() }
}

it('makes new projects here while it connects, and in the cloud once that has answered', async () => {
  const { engines } = connecting('at once')
  expect(engines.state().phase).toBe('connecting')
  expect(engines.forNewProject()).toBe('local')

  await vi.waitFor(() => expect(engines.state()).toMatchObject({ phase: 'cloud', credits: { available: 90 } }))
  expect(engines.forNewProject()).toBe('cloud')
})

it.each(['never', 'refuses'] as const)('works here when the cloud %s', async (answer) => {
  const { engines, passLimit } = connecting(answer)

  passLimit()

  await vi.waitFor(() => expect(engines.state().phase).toBe('offline'))
  expect(engines.forNewProject()).toBe('local')
})

it('asks nothing of the cloud when a person chose this computer', async () => {
  const { engines, asked } = connecting('at once', 'local')
  await Promise.resolve()

  expect(asked).not.toHaveBeenCalled()
  expect(engines.state()).toEqual({ choice: 'local', phase: 'local' })
})

it('forgets an attempt that a person has chosen against', async () => {
  const { engines, states } = connecting('at once')
  engines.choose('local')

  await new Promise((resolve) => setImmediate(resolve))

  expect(states.at(-1)).toEqual({ choice: 'local', phase: 'local' })
})
