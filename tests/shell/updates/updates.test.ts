import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { UpdateState } from '../../../src/shared/states/update-state'
import { createOfflineSwitch } from '../../../src/main/host/offline-switch'
import { createNetwork } from '../../../src/main/host/open-network'
import { readNewest } from '../../../src/main/shell/updates/read-newest'
import { createUpdateDesk, type LastLook } from '../../../src/main/shell/updates/update-desk'
import { createUpdater } from '../../../src/main/shell/updates/updater'
import { tempFolder } from '../../scripts/temp-folder'
import { LIST, listOf, startFeed } from './feed-server'
import { loopbackUpdater } from './loopback-updater'

const NOW_MS = Date.UTC(2026, 10, 23)
const DAY_MS = 86_400_000
/** A program that ends well when it is started. */
const NEW_PROGRAM = '#!/bin/sh\nexit 0\n'

interface Situation {
  readonly wanted?: boolean
  readonly offline?: boolean
  readonly lastLook?: LastLook
  /** It came as a package of the system. */
  readonly packaged?: boolean
}

/** Version 1.0.0 of the program as an AppImage, a feed beside it, and a clock on which every wait passes when told. */
async function running({ wanted = true, offline: on = false, lastLook, packaged = false }: Situation = {}) {
  const folder = await tempFolder()
  const program = join(folder, 'Reelwright')
  await writeFile(program, 'the old program')
  vi.stubEnv('APPIMAGE', program)
  const feed = await startFeed()
  onTestFinished(() => feed.stop())
  onTestFinished(() => void vi.unstubAllEnvs())

  const states: UpdateState[] = []
  const notes: unknown[] = []
  const waits: (() => void)[] = []
  const offline = createOfflineSwitch(on)
  const kept = { look: lastLook, wanted }
  const { updater, quit } = await loopbackUpdater(folder, '1.0.0')
  const desk = createUpdateDesk({
    clock: {
      nowMs: () => NOW_MS,
      elapsedMs: () => 0,
      sleep: (_, signal) =>
        new Promise((resolve, reject) => {
          waits.push(resolve)
          signal?.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    },
    offline,
    language: () => 'en',
    version: '1.0.0',
    isWanted: () => kept.wanted,
    lastLook: () => kept.look,
    keepLook: (look) => (kept.look = look),
    readNewest: (signal) => readNewest({ network: createNetwork(offline), feed: feed.feed, list: LIST }, signal),
    ...(!packaged && { updater: () => Promise.resolve(createUpdater(updater, feed.feed.url)) }),
    announce: (state) => states.push(state),
    note: (_, thrown) => notes.push(thrown),
  })
  onTestFinished(() => desk.stop())
  /** Lets the wait pass that the desk is in, and waits until it is in the next one. */
  const passTime = async (): Promise<void> => {
    await vi.waitFor(() => expect(waits).not.toHaveLength(0))
    waits.shift()?.()
    await vi.waitFor(() => expect(waits).not.toHaveLength(0))
  }
  const becomes = (phase: UpdateState['phase']) =>
    vi.waitFor(() => expect(desk.state().phase).toBe(phase), { timeout: 20_000 })
  const arrived = async (): Promise<string[]> => {
    const names = await readdir(join(folder, 'reelwright-updater', 'pending')).catch(() => [])
    return names.filter((name) => name.endsWith('.AppImage'))
  }
  return { desk, feed, folder, program, states, notes, kept, offline, quit, passTime, becomes, arrived }
}

it('tells of a newer version a while after the start, and fetches nothing', async () => {
  const { desk, feed, kept, passTime, arrived } = await running()
  feed.release('1.2.0', NEW_PROGRAM)

  desk.start()
  expect(feed.asked).toEqual([])
  await passTime()

  expect(desk.state()).toEqual({ phase: 'told', version: '1.2.0', here: true })
  expect([...feed.asked].sort()).toEqual([LIST, `${LIST}.sig`])
  expect(kept.look).toEqual({ atMs: NOW_MS, version: '1.2.0' })
  expect(await arrived()).toEqual([])
})

it('asks once a day, and remembers over a restart what it was told', async () => {
  const lastLook = { atMs: NOW_MS - DAY_MS + 1, version: '1.2.0' }
  const { desk, feed, kept, passTime } = await running({ lastLook })

  desk.start()
  expect(desk.state()).toMatchObject({ phase: 'told', version: '1.2.0' })
  await passTime()
  expect(feed.asked).toEqual([])

  kept.look = { ...lastLook, atMs: NOW_MS - DAY_MS }
  await passTime()
  expect(feed.asked).not.toEqual([])
})

it('fetches after a press, checks what arrived, and puts it in place at the end after another', async () => {
  const { desk, feed, program, quit, states, becomes } = await running()
  feed.release('1.2.0', NEW_PROGRAM)
  await desk.look()

  desk.fetch()
  await becomes('fetched')
  expect(states).toContainEqual({ phase: 'fetching', version: '1.2.0', progress: 0 })
  quit()
  expect(await readFile(program, 'utf8')).toBe('the old program')

  await desk.installAtQuit()
  expect(desk.state()).toEqual({ phase: 'at-quit', version: '1.2.0' })
  quit()
  expect(await readFile(program, 'utf8')).toBe(NEW_PROGRAM)
  expect((await stat(program)).mode & 0o777).toBe(0o755)
})

it('tells whoever has a package of the system, and leaves the rest to that system', async () => {
  const { desk, feed } = await running({ packaged: true })
  feed.release('1.2.0', NEW_PROGRAM)

  await desk.look()
  desk.fetch()

  expect(desk.state()).toEqual({ phase: 'told', version: '1.2.0', here: false })
})

it.each(['0.9.9', '1.0.0'])('does not take %s for newer than 1.0.0', async (version) => {
  const { desk, feed, states } = await running()
  feed.release(version, NEW_PROGRAM)

  expect(await desk.look()).toBe('newest')
  desk.fetch()

  expect(desk.state()).toEqual({ phase: 'nothing' })
  expect(states).toEqual([])
})

it('refuses an older version also when it takes the place of a newer one between telling and fetching', async () => {
  const { desk, feed, becomes, arrived } = await running()
  feed.release('1.2.0', NEW_PROGRAM)
  await desk.look()
  feed.release('0.1.0', NEW_PROGRAM)

  desk.fetch()
  await becomes('failed')

  expect(await arrived()).toEqual([])
})

it('throws away a file that is not the one of the list, and says so in plain words', async () => {
  const { desk, feed, program, quit, becomes, arrived } = await running()
  feed.release('1.2.0', NEW_PROGRAM)
  await desk.look()
  feed.put('Reelwright.AppImage', '#!/bin/sh\nexit 1\n')

  desk.fetch()
  await becomes('failed')

  expect(desk.state()).toMatchObject({ failure: { code: 'update.not-genuine' } })
  expect(desk.state()).toMatchObject({ failure: { message: expect.stringContaining('thrown away') as string } })
  expect(await arrived()).toEqual([])
  await desk.installAtQuit()
  quit()
  expect(await readFile(program, 'utf8')).toBe('the old program')
})

it('believes no list that is not signed with the key of this build', async () => {
  const { desk, feed, notes, arrived } = await running()
  feed.release('1.2.0', NEW_PROGRAM)
  feed.put(LIST, listOf('9.9.9', 'something else'))

  expect(await desk.look()).toBe('unreachable')

  expect(desk.state()).toEqual({ phase: 'nothing' })
  expect(notes).toMatchObject([{ code: 'update.not-genuine' }])
  expect(await arrived()).toEqual([])
})

it.each([
  ['is not there', () => undefined],
  ['cannot be read', (feed: Awaited<ReturnType<typeof startFeed>>) => feed.release('not a version', NEW_PROGRAM)],
  [
    'has no signature',
    (feed: Awaited<ReturnType<typeof startFeed>>) => {
      feed.release('1.2.0', NEW_PROGRAM)
      feed.remove(`${LIST}.sig`)
    },
  ],
  [
    'is far too large',
    (feed: Awaited<ReturnType<typeof startFeed>>) => {
      feed.release('1.2.0', NEW_PROGRAM)
      feed.put(LIST, Buffer.alloc(1_000_000, '#'))
    },
  ],
])('says nothing of its own accord when the list %s, and writes it to the log', async (_, arrange) => {
  const { desk, feed, states, notes, passTime } = await running()
  arrange(feed)

  desk.start()
  await passTime()

  expect(desk.state()).toEqual({ phase: 'nothing' })
  expect(states).toEqual([])
  expect(notes).toMatchObject([{ code: 'update.not-read' }])
})

it.each([
  ['the person does not want to be told', { wanted: false }],
  ['the program stays offline', { offline: true }],
])('asks nobody while %s', async (_, situation) => {
  const { desk, feed, passTime } = await running(situation)
  feed.release('1.2.0', NEW_PROGRAM)

  desk.start()
  await passTime()
  await passTime()

  expect(desk.state()).toEqual({ phase: 'nothing' })
  expect(feed.asked).toEqual([])
})

it('tells a person who asks, also when they do not want to be told unasked', async () => {
  const { desk, feed, states } = await running({ wanted: false })
  feed.release('1.2.0', NEW_PROGRAM)

  expect(await desk.look()).toBe('newer')
  expect(desk.state()).toMatchObject({ phase: 'told', version: '1.2.0' })

  desk.tell()
  expect(states.at(-1)).toEqual({ phase: 'nothing' })
})

it('says why it did not ask when a person asks it to look while staying offline', async () => {
  const { desk, feed } = await running({ offline: true })
  feed.release('1.2.0', NEW_PROGRAM)

  expect(await desk.look()).toBe('offline')
  expect(feed.asked).toEqual([])
})

it('stops fetching when the program is told to stay offline, and goes back to telling', async () => {
  const { desk, feed, offline, becomes, arrived } = await running()
  feed.release('1.2.0', NEW_PROGRAM)
  await desk.look()

  desk.fetch()
  offline.set(true)
  await becomes('told')

  expect(await arrived()).toEqual([])
})
