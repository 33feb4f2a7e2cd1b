import { expect, it, vi } from 'vitest'
import type { Asset } from '../../src/main/engine/director/turn'
import type { EngineParts } from '../../src/main/engine/server/parts'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { plainDirector, startTestEngine, tempFolder } from './support/engine'
import { addFiles, makePhoto, makeSong, openSession, say, textsOf } from './support/journey'

type Study = EngineParts['study']

/** A director that writes down which files it was told of. */
function listeningDirector(): { direct: EngineParts['direct']; told: (readonly Asset[])[] } {
  const told: (readonly Asset[])[] = []
  return {
    told,
    direct: (wish) => {
      told.push(wish.assets)
      return plainDirector(wish)
    },
  }
}

const factsIn = (assets: readonly Asset[] | undefined) =>
  assets?.map(({ name, beatsMs, colour }) => ({ name, ...(beatsMs && { beatsMs }), ...(colour && { colour }) }))

/** A study that finds the same in every song and photo, and says in which order it was asked. */
function quickStudy(): { study: Study; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    study: ({ kind, name }) => {
      asked.push(name)
      return Promise.resolve(kind === 'music' ? { beatsMs: [0, 500] } : { colour: '#aa0000' })
    },
  }
}

/** A host on whose clock the patience with a study is over at once. */
function impatientHost(): Host {
  const host = createNodeHost()
  const sleep: Host['clock']['sleep'] = (delayMs, signal) =>
    delayMs === 2_000 ? Promise.resolve() : host.clock.sleep(delayMs, signal)
  return { ...host, clock: { ...host.clock, sleep } }
}

async function withPhotoAndSong(engine: Awaited<ReturnType<typeof startTestEngine>>): Promise<string> {
  const folder = await tempFolder()
  const sessionId = await openSession(engine)
  await addFiles(engine, sessionId, [await makePhoto(folder, 'dress.jpg', 'red'), await makeSong(folder, 'song.mp3')])
  return sessionId
}

it('tells the director of beats and colours, and looks at each file once', async () => {
  const { direct, told } = listeningDirector()
  const { study, asked } = quickStudy()
  const engine = await startTestEngine({ parts: { direct, study } })
  const sessionId = await withPhotoAndSong(engine)
  await say(engine, sessionId, 'put the red one first')
  await say(engine, sessionId, 'again')
  const known = [
    { name: 'dress.jpg', colour: '#aa0000' },
    { name: 'song.mp3', beatsMs: [0, 500] },
  ]
  expect(told.map(factsIn)).toEqual([known, known])
  expect(asked).toEqual(['dress.jpg', 'song.mp3'])
  expect(engine.log).toEqual([])
})

it('does not wait for colours when the message names none', async () => {
  const { direct, told } = listeningDirector()
  const study: Study = ({ kind }, signal) =>
    kind === 'music' ? Promise.resolve({ beatsMs: [1] }) : new Promise((_, no) => signal.addEventListener('abort', no))
  const engine = await startTestEngine({ parts: { direct, study } })
  await say(engine, await withPhotoAndSong(engine), 'a film')
  expect(factsIn(told[0])).toEqual([{ name: 'dress.jpg' }, { name: 'song.mp3', beatsMs: [1] }])
})

it('goes on without beats that take too long, and knows them later', async () => {
  const { direct, told } = listeningDirector()
  let finish = (): void => undefined
  const study: Study = ({ kind }) =>
    kind === 'music' ? new Promise((yes) => (finish = () => yes({ beatsMs: [7] }))) : Promise.resolve({})
  const engine = await startTestEngine({ host: impatientHost(), parts: { direct, study } })
  const sessionId = await withPhotoAndSong(engine)
  expect(textsOf(await say(engine, sessionId, 'a film'))).toContain('Your film is ready.')
  expect(factsIn(told[0])).toEqual([{ name: 'dress.jpg' }, { name: 'song.mp3' }])
  finish()
  await vi.waitFor(async () => {
    await say(engine, sessionId, 'again')
    expect(factsIn(told.at(-1))).toEqual([{ name: 'dress.jpg' }, { name: 'song.mp3', beatsMs: [7] }])
  })
})

it('makes films of files that cannot be studied', async () => {
  const { direct, told } = listeningDirector()
  const study: Study = () => Promise.reject(new Error('no ears'))
  const engine = await startTestEngine({ parts: { direct, study } })
  const sessionId = await withPhotoAndSong(engine)
  expect(textsOf(await say(engine, sessionId, 'a red film'))).toContain('Your film is ready.')
  expect(factsIn(told[0])).toEqual([{ name: 'dress.jpg' }, { name: 'song.mp3' }])
  expect(engine.log).toEqual([])
})

it('remembers what was found when the engine starts again', async () => {
  const first = quickStudy()
  const before = await startTestEngine({ parts: { study: first.study } })
  const sessionId = await withPhotoAndSong(before)
  await say(before, sessionId, 'a red film')
  await before.stop()

  const { direct, told } = listeningDirector()
  const second = quickStudy()
  const after = await startTestEngine({ dataFolder: before.dataFolder, parts: { direct, study: second.study } })
  await say(after, sessionId, 'a red film')
  expect(told[0]?.map(({ beatsMs, colour }) => beatsMs ?? colour)).toEqual(['#aa0000', [0, 500]])
  expect(second.asked).toEqual([])
})

it('lets go of a study when the engine stops', async () => {
  let left = false
  const study: Study = (_, signal) =>
    new Promise((_, no) =>
      signal.addEventListener('abort', () => {
        left = true
        no(new Error('left'))
      }),
    )
  const engine = await startTestEngine({ parts: { study } })
  await withPhotoAndSong(engine)
  await engine.stop()
  expect(left).toBe(true)
})

it('finds the colour of a real photo', async () => {
  const { direct, told } = listeningDirector()
  const engine = await startTestEngine({ parts: { direct } })
  await say(engine, await withPhotoAndSong(engine), '把红色的放在最前面')
  expect(told[0]?.[0]?.colour).toMatch(/^#f[0-9a-f]0[0-9a-f]0[0-9a-f]$/)
  expect(told[0]?.[1]?.beatsMs).toEqual([])
})
