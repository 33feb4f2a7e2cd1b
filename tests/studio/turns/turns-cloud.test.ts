import { expect, it } from 'vitest'
import type { ChatEvent } from '../../../src/main/nemo/client'
import type { Credits } from '../../../src/shared/states/engine-state'
import type { TurnState } from '../../../src/shared/states/project-state'
import { cloudProject, holding, track } from '../support/cloud-project'
import { plainAnswer, refusal } from '../support/engine-in-memory'
import { addPhoto, bench, type Bench } from '../support/studio'

type Event = ChatEvent | (() => unknown)

/** An answer that plays its events in order; functions happen in between. */
function answering(place: Bench, events: readonly Event[]): void {
  place.engine.answer = async function* () {
    for (const event of events) {
      await Promise.resolve()
      if (typeof event === 'function') await event()
      else yield event
    }
  }
}

const says = (text: string, final = true): ChatEvent => ({ kind: 'message', id: 'm1', text, final })

const workingStates = (place: Bench): Extract<TurnState, { phase: 'working' }>[] =>
  place.said.flatMap((one) =>
    one.name === 'project.changed' && one.state.turn.phase === 'working' ? [one.state.turn] : [],
  )

/** A generation in two stages: the raw clip, then what the service puts on it by itself. */
async function generating(place: Bench) {
  const held = holding(place.engine)
  answering(place, [
    { kind: 'long-job' },
    () => {
      held.made = [{ name: 'city_night.mp4', isMade: true, durationMs: 10_000 }]
      held.tracks = [track('video', 'city night')]
      held.value = 'raw'
    },
    { kind: 'state-changed' },
    () => place.clock.sleep(60_000),
    () => {
      held.tracks = [track('video', 'city night'), track('text', 'Neon', 3_000), track('audio', 'Lo-fi')]
      held.value = 'finished'
    },
    { kind: 'state-changed' },
    says('Your clip is ready.'),
  ])
  return { held, ...(await cloudProject(place)) }
}

it('looks again when the service spoke of a change that is not to be seen yet', async () => {
  const place = await bench()
  const held = holding(place.engine)
  answering(place, [{ kind: 'state-changed' }, says('Done.'), () => void writeLate()])
  const writeLate = async (): Promise<void> => {
    await place.clock.sleep(4_000)
    held.tracks = [track('video', 'city')]
    held.value = 'written'
  }
  const { studio, projectId } = await cloudProject(place)

  const outcome = await studio.chat.send(projectId, 'make a film')

  expect(outcome.item).toMatchObject({ text: 'Done.', changes: ['Added: city (0-10s)'] })
  expect((await studio.projects.state(projectId)).exportable).toBe(true)
})

it('tells the raw video while the rest is still being made, and that it takes minutes', async () => {
  const place = await bench()
  const { studio, projectId } = await generating(place)
  const heard: string[] = []

  await studio.chat.send(projectId, 'generate a city at night', { message: ({ text }) => heard.push(text) })

  expect(heard.slice(0, 3)).toEqual([
    'This may take a few minutes.',
    'Raw video ready: 10 s city night.',
    'Your clip is ready.',
  ])
  expect(workingStates(place).at(-1)).toMatchObject({ isLong: true, stages: ['Raw video ready: 10 s city night.'] })
})

it('lists what came unasked and offers to keep or take it out', async () => {
  const place = await bench()
  const { studio, projectId } = await generating(place)

  const { item } = await studio.chat.send(projectId, 'generate a city at night')

  expect(item?.text).toBe(
    'Your clip is ready.\n\nAdded without being asked: title "Neon", music Lo-fi. Keep it all, or take out what you do not want.',
  )
  expect(item?.next).toEqual(['Keep all', 'Remove the title', 'Remove the music'])
  expect(item?.changes).toContain("Title added: 'Neon' (0-3s)")
})

for (const words of ['Keep all', '全部保留', 'keep all.']) {
  it(`answers "${words}" without asking the service anything`, async () => {
    const place = await bench()
    const { studio, projectId } = await generating(place)
    await studio.chat.send(projectId, 'generate a city at night')

    const { kind, item } = await studio.chat.send(projectId, words)

    expect({ kind, text: item?.text }).toEqual({ kind: 'answered', text: 'Everything stays as it is.' })
    expect(place.engine.heard.chats).toEqual(['generate a city at night'])
  })
}

it('sends a wish to take something out as any other wish', async () => {
  const place = await bench()
  const { studio, projectId } = await generating(place)
  await studio.chat.send(projectId, 'generate a city at night')
  place.engine.answer = plainAnswer

  await studio.chat.send(projectId, 'Remove the title')

  expect(place.engine.heard.chats.at(-1)).toBe('Remove the title')
})

it('takes "keep all" for a wish where nobody asked', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)

  await studio.chat.send(projectId, 'Keep all')

  expect(place.engine.heard.chats).toEqual(['Keep all'])
})

it('looks at the film at most once in five seconds, however much the stream hints', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  const readsMs: number[] = []
  place.engine.onState = () => void readsMs.push(place.clock.elapsedMs())
  const hint: ChatEvent = { kind: 'state-changed' }
  const pause = (): Promise<void> => place.clock.sleep(1_000)
  answering(place, [...Array.from({ length: 12 }, (): Event[] => [hint, pause]).flat(), says('Done.')])

  await studio.chat.send(projectId, 'make a film')

  // The first is before the message; the last three are at its end, where a change was spoken of and none is to be seen.
  const beside = readsMs.slice(1, -3)
  const apartMs = beside.slice(1).map((atMs, index) => atMs - (beside[index] ?? 0))
  expect(beside.length).toBeGreaterThan(1)
  expect(Math.min(...apartMs)).toBeGreaterThanOrEqual(5_000)
})

it('goes on with a turn when the looks beside it fail', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  const service = { isDown: false }
  place.engine.onState = () => {
    if (service.isDown) throw refusal('nemo.server')
  }
  answering(place, [
    () => (service.isDown = true),
    { kind: 'state-changed' },
    () => place.clock.sleep(10_000),
    () => (service.isDown = false),
    says('Done.'),
  ])

  expect(await studio.chat.send(projectId, 'make a film')).toMatchObject({ kind: 'answered', item: { text: 'Done.' } })
})

it('sees no change where only the order of keys is another', async () => {
  const place = await bench()
  const held = holding(place.engine)
  Object.assign(held, { tracks: [track('video', 'a')], value: 'same', rawDraft: '{"t":[],"d":1}' })
  const { studio, projectId } = await cloudProject(place)
  answering(place, [() => (held.rawDraft = '{"d":1,"t":[]}'), { kind: 'alive' }])

  expect(await studio.chat.send(projectId, 'make it nicer')).toMatchObject({ kind: 'nothing-changed' })
})

it('says that the timeline was updated where the difference cannot be named', async () => {
  const place = await bench()
  const held = holding(place.engine)
  Object.assign(held, { tracks: [track('video', 'a')], value: 'before' })
  const { studio, projectId } = await cloudProject(place)
  answering(place, [() => (held.value = 'after'), { kind: 'alive' }])

  const { item } = await studio.chat.send(projectId, 'make it nicer')

  expect(item?.changes).toEqual(['The timeline was updated.'])
})

it('leaves out how to press things, and offers the step as a button that starts nothing by itself', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  answering(place, [says('Done, a 6-second sunset. Click the Export button to download it.')])
  const heard: string[] = []
  const done: string[] = []
  const offered: string[] = []

  const { item } = await studio.chat.send(projectId, 'make a sunset', {
    message: ({ text }) => heard.push(text),
    action: (kind) => done.push(kind),
    offer: (kind) => offered.push(kind),
  })

  expect(heard[0]).toBe('Done, a 6-second sunset.')
  expect(item).toMatchObject({ text: 'Done, a 6-second sunset.', actions: ['export'] })
  expect({ done, offered }).toEqual({ done: [], offered: ['export'] })
})

it('tells the timeline at once where the answer sends a person to look at it', async () => {
  const place = await bench()
  const held = holding(place.engine)
  const { studio, projectId } = await cloudProject(place)
  answering(place, [
    () => Object.assign(held, { tracks: [track('video', 'sunset', 6_000)], value: 'cut' }),
    says('Added a sunset. Open the timeline panel to preview it.'),
  ])

  const done: string[] = []

  const { item } = await studio.chat.send(projectId, 'make a sunset', { action: (kind) => done.push(kind) })

  expect(done).toEqual(['status'])
  expect(item?.text).toContain('Added a sunset.')
  expect(item?.text).toContain('Timeline (1 track): 1. Video: sunset (0-6s)')
  expect(item?.actions).toEqual([])
})

it('offers as a button what the words of a wish may have meant instead', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)

  const { item } = await studio.chat.send(projectId, 'export the mood of the sea')

  expect(place.engine.heard.chats).toEqual(['export the mood of the sea'])
  expect(item?.actions).toEqual(['export'])
})

it('shows the words of the engine on this computer as they are', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'local' })
  const projectId = await studio.projects.create()
  answering(place, [says('Done. Click the Export button.')])

  expect((await studio.chat.send(projectId, 'make a film')).item?.text).toBe('Done. Click the Export button.')
})

it('tells the balance before and after a turn, and expects the same of the next one', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  const balances = [
    { available: 100, frozen: 0, total: 100 },
    { available: 40, frozen: 10, total: 50 },
  ]
  place.engine.credits = () => Promise.resolve(balances.shift() ?? { available: 0, frozen: 0, total: 0 })
  const told: Credits[] = []

  const { item } = await studio.chat.send(projectId, 'make a film', { credits: (credits) => told.push(credits) })

  expect(item?.credits).toEqual({ before: 100, after: 40 })
  expect(told).toEqual([{ available: 40, frozen: 10, total: 50 }])
  const { sendCost } = await studio.projects.state(projectId)
  expect(sendCost).toEqual({ fileCount: 0, sizeBytes: 0, aboutCredits: { from: 60, to: 60 } })
})

it('ends a turn without a balance when the balance does not come', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  place.engine.credits = () => new Promise(() => undefined)

  const { kind, item } = await studio.chat.send(projectId, 'make a film')

  expect(kind).toBe('answered')
  expect(item?.credits).toBeUndefined()
})

it('asks for no balance where films are free', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'local' })
  const projectId = await studio.projects.create()
  let asked = 0
  place.engine.credits = () => Promise.reject(new Error(`asked ${(asked += 1)} times`))

  await studio.chat.send(projectId, 'make a film')

  expect(asked).toBe(0)
  expect((await studio.projects.state(projectId)).sendCost).toBeUndefined()
})

it('says what a stopped turn has used and what is still reserved', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  const balances = [
    { available: 100, frozen: 0, total: 100 },
    { available: 60, frozen: 30, total: 90 },
  ]
  place.engine.credits = () => Promise.resolve(balances.shift() ?? { available: 0, frozen: 0, total: 0 })
  place.engine.answer = async function* (_session, _text, signal) {
    yield { kind: 'alive' }
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
  }
  const sent = studio.chat.send(projectId, 'make a film')
  await expect.poll(() => place.engine.heard.chats).toHaveLength(1)

  await studio.chat.stop(projectId)

  expect((await sent).item?.text).toBe(
    'Stopped. The film is as it was. 10 credits used. 30 credits reserved for work that still runs there.',
  )
})

it('sends nothing and writes nothing before a person let the files leave', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'cloud' })
  const projectId = await studio.projects.create()
  await studio.media.add(projectId, [await addPhoto(place, 'a.png')])
  await studio.chat.keepText(projectId, 'make a film')
  const refused = { code: 'media.may-not-leave' }

  await expect(studio.chat.send(projectId, 'make a film')).rejects.toMatchObject(refused)
  await expect(studio.media.upload(projectId)).rejects.toMatchObject(refused)
  await expect(studio.chat.send(projectId, 'upload')).rejects.toMatchObject(refused)

  expect(await studio.projects.state(projectId)).toMatchObject({
    mayLeave: false,
    unsentText: 'make a film',
    queue: [],
    sendCost: { fileCount: 1, aboutCredits: { from: 50, to: 100 } },
  })
  expect(place.engine.sessions.size).toBe(0)
  await studio.projects.letFilesLeave(projectId)
  expect(await studio.chat.send(projectId, 'make a film')).toMatchObject({ kind: 'answered' })
})

it('needs no agreement for words alone, and not once more for a file that comes later', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'cloud' })
  const projectId = await studio.projects.create()
  expect(await studio.chat.send(projectId, 'make a film')).toMatchObject({ kind: 'answered' })
  await studio.projects.letFilesLeave(projectId)
  await studio.chat.send(projectId, 'longer')
  await studio.media.add(projectId, [await addPhoto(place, 'b.png')])

  expect(await studio.chat.send(projectId, 'add this')).toMatchObject({ kind: 'answered' })
})

it('does not take a file along that came without agreement while the message waited', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'cloud' })
  const projectId = await studio.projects.create()
  place.engine.answer = async function* (session) {
    await studio.media.add(projectId, [await addPhoto(place, 'a.png')])
    yield* plainAnswer(session)
  }
  const first = studio.chat.send(projectId, 'make a film')
  const second = studio.chat.send(projectId, 'longer')

  await first

  expect(await second).toMatchObject({ kind: 'failed', item: { failure: { code: 'media.may-not-leave' } } })
  expect((await studio.projects.state(projectId)).unsentText).toBe('longer')
  expect(place.engine.heard).toMatchObject({ uploads: [], chats: ['make a film'] })
})

it('moves a project to this computer with its files and its conversation, and says so', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  await studio.chat.send(projectId, 'make a film')

  await studio.projects.useThisComputer(projectId)

  const state = await studio.projects.state(projectId)
  expect(state).toMatchObject({ engine: 'local', media: [{ name: 'a.png', upload: { phase: 'waiting' } }] })
  expect(state.timeline).toBeUndefined()
  expect(state.chat.map(({ from }) => from)).toEqual(['media', 'person', 'reelwright', 'reelwright'])
  expect(state.chat.at(-1)).toMatchObject({ text: expect.stringContaining('goes on on this computer') as string })
  expect(await studio.chat.send(projectId, 'make a film')).toMatchObject({ kind: 'answered' })
  expect(place.engine.sessions.size).toBe(2)
})

it('does not move a project in the middle of a turn', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  let goOn: () => void = () => undefined
  answering(place, [() => new Promise<void>((resolve) => (goOn = resolve)), says('Done.')])
  const sent = studio.chat.send(projectId, 'make a film')
  await expect.poll(() => place.engine.heard.chats).toHaveLength(1)

  await expect(studio.projects.useThisComputer(projectId)).rejects.toMatchObject({ code: 'chat.busy' })
  goOn()
  expect(await sent).toMatchObject({ kind: 'answered' })
})
