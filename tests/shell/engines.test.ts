import { expect, it, vi } from 'vitest'
import { ReelwrightError } from '../../src/shared/failures/failure'
import type { EngineState } from '../../src/shared/states/engine-state'
import type { Account, NemoClient } from '../../src/main/nemo/client'
import { createEngines } from '../../src/main/shell/engines'

const ACCOUNT: Account = { anonymous: true, userId: 'anon_7f3a', expiresAtMs: 900, kept: 'keychain' }
const CREDITS = { available: 90, frozen: 10, total: 100 }

type Answer = 'at once' | 'never' | Error

/** A clock that stands until the test lets a wait pass. */
function standingClock() {
  const waits: { readonly ms: number; readonly pass: () => void }[] = []
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const wait = { ms, pass: resolve }
      waits.push(wait)
      signal?.addEventListener('abort', () => {
        waits.splice(waits.indexOf(wait), 1)
        reject(new Error('aborted'))
      })
    })
  const pass = (ms: number): void => {
    const index = waits.findIndex((wait) => wait.ms === ms)
    waits.splice(index, 1)[0]?.pass()
  }
  return { clock: { nowMs: () => 0, elapsedMs: () => 0, sleep }, pass, waitsMs: () => waits.map(({ ms }) => ms) }
}

/** Engines whose cloud answers as told; the test may change its mind. */
function connecting(first: Answer, choice: EngineState['choice'] = 'automatic') {
  const states: EngineState[] = []
  const { clock, pass, waitsMs } = standingClock()
  const cloud = { answer: first, language: 'en' as 'en' | 'zh-CN' }
  const late: ((account: Account) => void)[] = []
  const signIn = vi.fn((): Promise<Account> => {
    if (cloud.answer === 'at once') return Promise.resolve(ACCOUNT)
    if (cloud.answer === 'never') return new Promise((resolve) => void late.push(resolve))
    return Promise.reject(cloud.answer)
  })
  const client = { signIn, credits: () => Promise.resolve(CREDITS) } as unknown as NemoClient
  const asked = vi.fn(() => Promise.resolve(client))
  const engines = createEngines({
    clock,
    local: { client: () => Promise.resolve(client), stop: () => Promise.resolve() },
    cloud: asked,
    choice,
    webHost: 'nemovideo.com',
    language: () => cloud.language,
    announce: (state) => states.push(state),
    note: () => undefined,
  })
  const reached = () => vi.waitFor(() => expect(engines.state().phase).toBe('cloud'))
  const missed = () => vi.waitFor(() => expect(engines.state().phase).toBe('offline'))
  return { engines, states, asked, signIn, cloud, pass, waitsMs, reached, missed, answerLate: () => late[0]?.(ACCOUNT) }
}

const away = new ReelwrightError('nemo.no-connection')

it('makes new projects here while it connects, and in the cloud once that has answered', async () => {
  const { engines, reached } = connecting('at once')
  expect(engines.state().phase).toBe('connecting')
  expect(engines.forNewProject()).toBe('local')

  await reached()
  expect(engines.state()).toEqual({
    choice: 'automatic',
    phase: 'cloud',
    credits: CREDITS,
    account: { anonymous: true, expiresAtMs: 900, kept: 'keychain' },
    webHost: 'nemovideo.com',
  })
  expect(engines.forNewProject()).toBe('cloud')
})

it('says that it works here after three seconds, and takes the answer that comes later', async () => {
  const { engines, pass, missed, reached, answerLate, signIn } = connecting('never')
  await vi.waitFor(() => expect(signIn).toHaveBeenCalled())

  pass(3_000)
  await missed()
  expect(engines.forNewProject()).toBe('local')
  expect(engines.state().failure).toMatchObject({ code: 'nemo.no-connection' })

  answerLate()
  await reached()
  expect(signIn).toHaveBeenCalledTimes(1)
})

it('tries again by itself, ever more rarely, and never says so before it is there', async () => {
  const { engines, states, cloud, pass, waitsMs, missed, reached } = connecting(away)
  await missed()
  for (const seconds of [30, 60, 120, 240, 480, 600, 600]) {
    await vi.waitFor(() => expect(waitsMs()).toEqual([seconds * 1000]))
    pass(seconds * 1000)
  }
  await vi.waitFor(() => expect(waitsMs()).toEqual([600_000]))
  expect(new Set(states.slice(1).map(({ phase }) => phase))).toEqual(new Set(['offline']))

  cloud.answer = 'at once'
  pass(600_000)
  await reached()
  expect(engines.forNewProject()).toBe('cloud')
  expect(waitsMs()).toEqual([])
})

it('tries at once, and quietly, when the computer wakes up', async () => {
  const { engines, states, cloud, missed, reached } = connecting(away)
  await missed()
  cloud.answer = 'at once'

  engines.wake()

  await reached()
  expect(states.map(({ phase }) => phase)).toEqual(['connecting', 'offline', 'cloud'])
})

it('shows that it tries when a person asks for it', async () => {
  const { engines, states, cloud, missed, reached } = connecting(away)
  await missed()
  cloud.answer = 'at once'

  engines.connect()

  await reached()
  expect(states.map(({ phase }) => phase)).toEqual(['connecting', 'offline', 'connecting', 'cloud'])
})

it('does not ask for a second token by itself while the first is under way', async () => {
  const { engines, signIn } = connecting('never')
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(1))

  engines.wake()
  engines.choose('cloud')
  await new Promise((resolve) => setImmediate(resolve))

  expect(signIn).toHaveBeenCalledTimes(1)
})

it('starts over when a person does not want to wait for an attempt that hangs', async () => {
  const { engines, signIn, cloud, reached } = connecting('never')
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(1))
  cloud.answer = 'at once'

  engines.connect()

  await reached()
})

it('tells that a key of the person is not accepted, and does not try it over and over', async () => {
  const { engines, waitsMs, missed } = connecting(new ReelwrightError('nemo.token-refused'))
  await missed()

  expect(engines.state().failure).toMatchObject({ code: 'nemo.token-refused' })
  expect(waitsMs()).toEqual([])
})

it('says why it is offline in the language of the moment', async () => {
  const { engines, states, cloud, missed } = connecting(away)
  await missed()
  cloud.language = 'zh-CN'

  engines.tell()

  expect(states.at(-1)?.failure?.message).toMatch(/没有网络连接/)
})

it('shows the balance that a turn left', async () => {
  const { engines, states, reached } = connecting('at once')
  await reached()

  engines.creditsChanged({ available: 40, frozen: 0, total: 40 })

  expect(states.at(-1)).toMatchObject({ phase: 'cloud', credits: { available: 40 }, account: { kept: 'keychain' } })
})

it('asks nothing of the cloud when a person chose this computer', async () => {
  const { engines, asked } = connecting('at once', 'local')
  engines.wake()
  engines.connect()
  await Promise.resolve()

  expect(asked).not.toHaveBeenCalled()
  expect(engines.state()).toEqual({ choice: 'local', phase: 'local' })
})

it('makes nothing here unasked when a person chose the cloud', async () => {
  const { engines, missed } = connecting(away, 'cloud')
  expect(engines.forNewProject()).toBe('cloud')

  await missed()
  expect(engines.forNewProject()).toBe('cloud')
})

it('forgets an attempt that a person has chosen against', async () => {
  const { engines, states } = connecting('at once')
  engines.choose('local')

  await new Promise((resolve) => setImmediate(resolve))

  expect(states.at(-1)).toEqual({ choice: 'local', phase: 'local' })
})
