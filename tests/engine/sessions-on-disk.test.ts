import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { type BuiltEngine, buildEngine } from './support/built-engine'
import { askerAt, startTestEngine, tempFolder } from './support/engine'
import { startEngineProcess } from './support/engine-process'
import { addFiles, draftOf, makePhoto, openSession, say, sessionWithCut, statePath, textsOf } from './support/journey'

describe('a session', () => {
  it('is the same for the next engine, down to the bytes of its draft', async () => {
    const first = await startTestEngine()
    const sessionId = await sessionWithCut(first, await tempFolder())
    const before = await first.ask(statePath(sessionId))
    await first.stop()
    const second = await startTestEngine({ dataFolder: first.dataFolder })
    expect((await second.ask(statePath(sessionId))).text).toBe(before.text)
    await say(second, sessionId, 'undo')
    expect(await draftOf(second, sessionId)).toBeNull()
  })

  it('falls back to its last good version, and is gone, but kept aside, when that is damaged, too', async () => {
    const first = await startTestEngine()
    const sessionId = await sessionWithCut(first, await tempFolder())
    await first.stop()
    const path = join(first.dataFolder, 'sessions', sessionId, 'session.json')
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 100))
    const second = await startTestEngine({ dataFolder: first.dataFolder })
    expect((await second.ask(statePath(sessionId))).body).toMatchObject({ code: 0 })
    await second.stop()

    await writeFile(path, '\0\0\0')
    await writeFile(`${path}.bak`, '[]')
    const third = await startTestEngine({ dataFolder: first.dataFolder })
    expect(await third.ask(statePath(sessionId))).toMatchObject({ status: 404, body: { code: 1002 } })
    const names = await readdir(join(first.dataFolder, 'sessions', sessionId))
    expect(names.filter((name) => name.includes('damaged'))).toHaveLength(2)
  })

  it('loses the half of an upload that a crash cut short, and nothing else', async () => {
    const first = await startTestEngine()
    const sessionId = await openSession(first)
    await first.stop()
    const folder = join(first.dataFolder, 'sessions', sessionId, 'files')
    await mkdir(folder)
    await Promise.all(['1.part', '2'].map((name) => writeFile(join(folder, name), 'x')))
    const second = await startTestEngine({ dataFolder: first.dataFolder })
    await second.ask(statePath(sessionId))
    expect(await readdir(folder)).toEqual(['2'])
  })

  it('stays as it was, and says so, when the disk takes no more', async () => {
    const { host, fill } = hostWithFullDisk()
    const engine = await startTestEngine({ host })
    const sessionId = await openSession(engine)
    await addFiles(engine, sessionId, [await makePhoto(await tempFolder(), 'sea.jpg')])
    fill(true)
    const events = await say(engine, sessionId, 'a film')
    expect(events.at(-1)).toMatchObject({ errorCode: 'store.not-kept' })
    expect(await draftOf(engine, sessionId)).toBeNull()
    fill(false)
    expect(textsOf(await say(engine, sessionId, 'a film'))).toContain('Your film is ready.')
  })
})

function hostWithFullDisk(): { host: Host; fill: (full: boolean) => void } {
  const host = createNodeHost()
  let full = false
  const open: Host['files']['open'] = (path, flags, mode) =>
    full && flags === 'w'
      ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
      : host.files.open(path, flags, mode)
  return { host: { ...host, files: { ...host.files, open } }, fill: (now) => void (full = now) }
}

describe('an engine that is killed', () => {
  let built: BuiltEngine
  beforeAll(async () => {
    built = await buildEngine()
  })
  afterAll(() => built.remove())

  it('leaves each session as it was before or after the turn that was under way', async () => {
    const dataFolder = await tempFolder()
    const photo = await makePhoto(dataFolder, 'sea.jpg')
    let sessionId = ''
    let answered = -1
    for (let round = 0; round < 6; round += 1) {
      const { baseUrl, child, ended } = await startEngineProcess(built.engineFile, { listen: { port: 0 }, dataFolder })
      const engine = { ask: askerAt(baseUrl) }
      if (sessionId === '') {
        sessionId = await openSession(engine)
        await addFiles(engine, sessionId, [photo])
      } else expect([answered, answered + 1]).toContain(await titleOf(engine, sessionId))
      answered = await talkUntilKilled(engine, sessionId, answered + 2, () => child.kill('SIGKILL'), round * 7)
      expect(await ended).toBe('SIGKILL')
    }
  })
})

type Asker = Parameters<typeof openSession>[0]

/** Gives the film one title after the other. Answers the number of the last title that the engine confirmed. */
async function talkUntilKilled(engine: Asker, sessionId: string, first: number, kill: () => void, afterMs: number) {
  await say(engine, sessionId, `title "${first}"`)
  let confirmed = first
  setTimeout(kill, afterMs)
  try {
    for (let number = first + 1; ; number += 1) {
      const events = await say(engine, sessionId, `title "${number}"`)
      if (events.at(-1)?.finishReason !== 'STOP') return confirmed
      confirmed = number
    }
  } catch {
    return confirmed
  }
}

async function titleOf(engine: Asker, sessionId: string): Promise<number> {
  const draft = (await draftOf(engine, sessionId)) as { t: { tt: number; sg: { m: { text: string } }[] }[] }
  return Number(draft.t.find(({ tt }) => tt === 7)?.sg[0]?.m.text)
}
