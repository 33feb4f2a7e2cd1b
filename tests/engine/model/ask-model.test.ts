import { expect, it } from 'vitest'
import { createModel } from '../../../src/main/engine/model/model'
import { testModel } from '../../../src/main/engine/model/test-model'
import type { ModelSettings } from '../../../src/main/engine/model/model-settings'
import { createNodeHost } from '../../../src/main/host/node-host'
import type { Host } from '../../../src/main/host/ports'
import { toFailure } from '../../../src/shared/failures/to-failure'
import { SAYS, misbehaviours, refusesForms, startStandInModel } from '../../support/stand-in-model'

const host = createNodeHost()
const never = new AbortController().signal
const settings = (baseUrl: string): ModelSettings => ({ baseUrl, model: 'small', when: 'unused' })

async function sentenceOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'works',
    (thrown: unknown) => toFailure(thrown, 'en').message.replace(/127\.0\.0\.1:\d+/, 'HERE'),
  )
}

it.each([
  ['has a failure inside', 'HERE could not answer. Its own program may say why.'],
  ['is busy', 'HERE is busy, or what it may do for you is used up.'],
  ['wants another key', 'HERE did not accept the key.'],
  ['does not know the model', 'HERE does not know this model. Check its name, and whether the address ends in /v1.'],
  ['answers a web page', 'What HERE answered is not the answer of a model.'],
  ['leads elsewhere', 'What HERE answered is not the answer of a model.'],
  ['hangs up', 'Nobody answers at HERE. Is its program running?'],
])('says in plain words what is wrong with a model that %s', async (how, sentence) => {
  const standIn = await startStandInModel(misbehaviours('http://127.0.0.1:1')[how])

  expect(await sentenceOf(testModel(host, settings(standIn.baseUrl), never))).toBe(sentence)
})

it('says so when nobody is there, and when the address may not be asked', async () => {
  expect(await sentenceOf(testModel(host, settings('http://127.0.0.1:1/v1'), never))).toMatch(/^Nobody answers at HERE/)
  expect(await sentenceOf(testModel(host, settings('http://models.example/v1'), never))).toMatch(/without encryption/)
  expect(await sentenceOf(testModel(host, settings('here'), never))).toMatch(/^This is not the address of a model/)
})

it('works when a word comes back, also from a server that knows only the plain question', async () => {
  const standIn = await startStandInModel(SAYS('ready'))
  expect((await testModel(host, settings(standIn.baseUrl), never)).tookMs).toBeGreaterThanOrEqual(0)

  const refusing = await startStandInModel((response, asked, count) =>
    asked.text.includes('temperature') ? void response.writeHead(400).end() : SAYS('ready')(response, asked, count),
  )
  await testModel(host, settings(refusing.baseUrl), never)
  expect(refusing.asked).toHaveLength(2)
})

it('gives up when its time is over, by the clock it was given', async () => {
  const standIn = await startStandInModel(() => undefined)
  let pass = (): void => undefined
  const over = new Promise<void>((resolve) => (pass = resolve))
  const waits: number[] = []
  const sleep: Host['clock']['sleep'] = async (delayMs) => {
    waits.push(delayMs)
    await over
  }

  const asking = sentenceOf(testModel({ ...host, clock: { ...host.clock, sleep } }, settings(standIn.baseUrl), never))
  pass()

  expect(await asking).toBe('The model took too long to answer.')
  expect(waits).toEqual([60_000])
})

it('tells of the form it wants once, and does without it where that is refused', async () => {
  const standIn = await startStandInModel(refusesForms(SAYS('{"operations":[],"unused":[]}')))
  const model = createModel(host)
  model.change(settings(standIn.baseUrl))
  const cut = {
    clips: [{ id: 'a', assetId: 'a', sourceInMs: 0, muted: false }],
    texts: [],
    seenAssetIds: [],
    nextId: 1,
  }
  const film = { title: '', ratio: '16:9', length: { kind: 'automatic' }, pace: 'even', motion: true } as const
  const whole = { ...cut, ...film, transition: { kind: 'none' as const }, fit: 'fill' as const }

  await model.propose({ text: 'x', unused: [], cut: whole, assets: [], language: 'en' }, never)

  const bodies = standIn.asked.map(({ text }) => JSON.parse(text) as Record<string, unknown>)
  expect(bodies[0]?.['response_format']).toMatchObject({ type: 'json_schema', json_schema: { name: 'edits' } })
  expect(Object.keys(bodies[1] ?? {}).sort()).toEqual(['messages', 'model', 'stream'])
  expect(standIn.asked.every(({ headers }) => headers['authorization'] === undefined)).toBe(true)
})
