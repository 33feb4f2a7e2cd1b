import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { PROPOSES, startStandInModel } from '../../support/stand-in-model'
import { type BuiltEngine, buildEngine } from '../support/built-engine'
import { askerAt, tempFolder } from '../support/engine'
import { startEngineProcess } from '../support/engine-process'
import { addFiles, makePhoto, openSession, say, textsOf } from '../support/journey'

let built: BuiltEngine

beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

it('asks the model it was started with, and follows every change while it runs', async () => {
  const [first, second] = await Promise.all([startStandInModel(), startStandInModel()])
  for (const standIn of [first, second]) standIn.answerWith(PROPOSES({ do: 'set-look', look: 'vintage' }))
  const settings = ({ baseUrl }: typeof first) => ({ baseUrl, model: 'small', when: 'always' as const })
  const dataFolder = await tempFolder()
  const order = { listen: { port: 0 }, dataFolder, model: settings(first) }
  const { child, baseUrl } = await startEngineProcess(built.engineFile, order)
  const engine = { ask: askerAt(baseUrl) }
  const sessionId = await openSession(engine)
  await addFiles(engine, sessionId, [await makePhoto(dataFolder, 'sea.jpg')])
  const counts = (): number[] => [first.asked.length, second.asked.length]

  expect(textsOf(await say(engine, sessionId, 'make it 6 seconds')).join()).toMatch(/vintage/i)
  expect(counts()).toEqual([1, 0])

  child.send({ model: settings(second) })
  await vi.waitFor(async () => {
    await say(engine, sessionId, 'make it 5 seconds')
    expect(second.asked.length).toBeGreaterThan(0)
  })
  child.send({ model: null })
  await vi.waitFor(async () => {
    const before = counts()
    await say(engine, sessionId, 'make it 4 seconds')
    expect(counts()).toEqual(before)
  })
  // What makes no sense changes nothing but this: no model is asked.
  child.send({ model: { baseUrl: 1 } })
  expect(textsOf(await say(engine, sessionId, 'make it 3 seconds'))).not.toEqual([])
})
