import { expect, it } from 'vitest'
import type { ChatEvent } from '../../../src/main/nemo/client'
import type { Studio } from '../../../src/main/studio/studio'
import { cloudProject } from '../support/cloud-project'
import { plainAnswer, refusal } from '../support/engine-in-memory'
import { mortal } from '../support/mortal'
import { bench, type Bench } from '../support/studio'

async function* breaking(before: () => void, heard: ChatEvent[] = []): AsyncGenerator<ChatEvent> {
  await Promise.resolve()
  before()
  yield* heard
  throw refusal('nemo.no-connection')
}

/** The message may have arrived, and nobody can be asked about it. */
async function inDoubt(place: Bench): Promise<{ studio: Studio; projectId: string; service: { isDown: boolean } }> {
  const { studio, projectId } = await cloudProject(place)
  const service = { isDown: false }
  place.engine.onState = () => {
    if (service.isDown) throw refusal('nemo.no-connection', false)
  }
  place.engine.answer = () => breaking(() => (service.isDown = true))
  expect(await studio.chat.send(projectId, 'make a film')).toEqual({ kind: 'in-doubt' })
  return { studio, projectId, service }
}

const lastText = async (studio: Studio, projectId: string): Promise<string | undefined> => {
  const last = (await studio.projects.state(projectId)).chat.at(-1)
  return last?.from === 'reelwright' ? last.text : undefined
}

it('sends a message in doubt once more when a person says so, before what waits behind it', async () => {
  const place = await bench()
  const { studio, projectId, service } = await inDoubt(place)
  const next = studio.chat.send(projectId, 'add a title')
  await expect.poll(async () => (await studio.projects.state(projectId)).queue).toEqual(['add a title'])
  service.isDown = false
  place.engine.answer = plainAnswer

  const outcome = await studio.chat.sendAgain(projectId)

  expect(outcome).toMatchObject({ kind: 'answered', item: { text: 'Here is the film.' } })
  await next
  expect(place.engine.heard.chats).toEqual(['make a film', 'make a film', 'add a title'])
  const state = await studio.projects.state(projectId)
  expect(state).toMatchObject({ turn: { phase: 'idle' }, queue: [], unsentText: '' })
  expect(state.chat.filter(({ from }) => from === 'person')).toHaveLength(3)
})

it('sends nothing again where nothing is in doubt', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  await studio.chat.send(projectId, 'make a film')

  expect(await studio.chat.sendAgain(projectId)).toMatchObject({
    kind: 'answered',
    item: { text: 'Here is the film.' },
  })
  expect(place.engine.heard.chats).toEqual(['make a film'])
})

it('sends a message once more however often the button is pressed', async () => {
  const place = await bench()
  const { studio, projectId, service } = await inDoubt(place)
  service.isDown = false
  place.engine.answer = plainAnswer

  await Promise.all([studio.chat.sendAgain(projectId), studio.chat.sendAgain(projectId)])

  expect(place.engine.heard.chats).toEqual(['make a film', 'make a film'])
})

for (const moment of ['before', 'after'] as const) {
  it(`killed ${moment} "send again" is on disk, sends it at most that once`, async () => {
    const place = await bench()
    const { studio, projectId } = await inDoubt(place)
    await studio.close()
    const doomed = mortal(place.host, { entry: 'turn-ended', moment })
    const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
    await first.resume()
    first.chat.sendAgain(projectId).catch(() => undefined)
    await doomed.died
    place.engine.onState = () => undefined
    place.engine.answer = plainAnswer

    const second = await place.start()
    await second.resume()
    const isQuiet = async (): Promise<boolean> => {
      const { turn, queue } = await second.projects.state(projectId)
      return turn.phase === 'idle' && queue.length === 0
    }
    await expect.poll(isQuiet).toBe(true)

    const state = await second.projects.state(projectId)
    expect(place.engine.heard.chats).toEqual(moment === 'before' ? ['make a film'] : ['make a film', 'make a film'])
    expect(state).toMatchObject({ queue: [], unsentText: moment === 'before' ? 'make a film' : '' })
  })
}

for (const moment of ['before', 'after'] as const) {
  it(`killed ${moment} whole words are on disk, asks what became of the message and shows what is known`, async () => {
    const place = await bench()
    const { studio, projectId } = await cloudProject(place)
    await studio.close()
    const doomed = mortal(place.host, { entry: 'turn-heard', moment })
    const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
    first.chat.send(projectId, 'make a film').catch(() => undefined)
    await doomed.died

    const second = await place.start()
    await second.resume()

    const found = 'Your message had arrived, and the film was changed.'
    await expect
      .poll(() => lastText(second, projectId))
      .toBe(moment === 'before' ? found : `Here is the film.\n\n${found}`)
    expect(place.engine.heard.chats).toEqual(['make a film'])
  })
}

it('keeps the words that came before a break when the message did not finish', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  const words: ChatEvent = { kind: 'message', id: 'm', text: 'I will start with the title', final: true }
  place.engine.answer = () => breaking(() => undefined, [words])

  const outcome = await studio.chat.send(projectId, 'make a film')

  expect(outcome).toMatchObject({
    kind: 'failed',
    item: { text: 'I will start with the title', failure: { code: 'chat.failed', remedy: 'try-again' } },
  })
})

it('looks for a message whose stream gave nothing but signs of life for too long', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  place.engine.answer = async function* (session) {
    session.edits += 1
    for (let minute = 0; minute < 10; minute += 1) {
      await place.clock.sleep(60_000)
      yield { kind: 'alive' }
    }
    throw refusal('chat.in-doubt')
  }
  const working: number[] = []

  const outcome = await studio.chat.send(projectId, 'make a film', { working: (elapsedMs) => working.push(elapsedMs) })

  expect(outcome).toMatchObject({ kind: 'answered', item: { changes: ['Added: a.png (0-2s)'] } })
  expect(working).toEqual([120_000, 240_000, 360_000, 480_000, 600_000].slice(0, working.length))
  expect(working.length).toBeGreaterThanOrEqual(4)
  expect(place.clock.waitsMs).toContain(30_000)
  expect(place.engine.heard.chats).toHaveLength(1)
})

it('gives a lost session up while looking, starts another with the same files, and gives the words back', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  place.engine.answer = () => breaking(() => place.engine.sessions.clear())

  const outcome = await studio.chat.send(projectId, 'make a film')

  expect(outcome).toMatchObject({ kind: 'failed', item: { failure: { code: 'nemo.session-gone' } } })
  expect(await studio.projects.state(projectId)).toMatchObject({
    unsentText: 'make a film',
    media: [{ upload: { phase: 'sent' } }],
  })
  expect(place.engine.heard).toMatchObject({ chats: ['make a film'], uploads: ['a.png', 'a.png'] })
})

it('ends the search when the project moves to this computer, and what waits is made here', async () => {
  const place = await bench()
  const { studio, projectId, service } = await inDoubt(place)
  const next = studio.chat.send(projectId, 'add a title')
  await expect.poll(async () => (await studio.projects.state(projectId)).queue).toEqual(['add a title'])
  service.isDown = false
  place.engine.answer = plainAnswer

  await studio.projects.useThisComputer(projectId)

  expect(await next).toMatchObject({ kind: 'answered' })
  expect(await studio.projects.state(projectId)).toMatchObject({ engine: 'local', unsentText: 'make a film' })
  expect(place.engine.heard.chats).toEqual(['make a film', 'add a title'])
  expect(place.engine.sessions.size).toBe(2)
})
