import { describe, expect, it } from 'vitest'
import { direct } from '../../src/main/engine/director/direct'
import type { EngineParts } from '../../src/main/engine/server/parts'
import type { Edit, Gesture } from '../../src/shared/edit'
import { type EngineOn, startTestEngine, tempFolder } from './support/engine'
import { addFiles, callsOf, makePhoto, openSession, say, statePath, textsOf } from './support/journey'

const hands = (...gestures: Gesture[]): object => ({ state_delta: { rw_edits: gestures } })
const gesture = (words: string, ...edits: Edit[]): Gesture => ({ words, edits })

interface State {
  readonly draft: { readonly t: { tt: number; sg: { id: string; rw_media?: string; rw_own?: object }[] }[] } | null
  readonly rw_history: { version: number; versions: { version: number; label: string; at: number }[] }
}

async function stateOf(engine: EngineOn, sessionId: string): Promise<State> {
  const { body } = await engine.ask(statePath(sessionId))
  return (body['data'] as { state: State }).state
}

async function film(parts: Partial<EngineParts> = {}) {
  const engine = await startTestEngine({ parts })
  const folder = await tempFolder()
  const sessionId = await openSession(engine)
  const paths = await Promise.all(['a.jpg', 'b.jpg', 'c.jpg'].map((name) => makePhoto(folder, name)))
  await addFiles(engine, sessionId, paths)
  await say(engine, sessionId, 'make a film')
  const idsNow = async (): Promise<string[]> =>
    (await stateOf(engine, sessionId)).draft?.t.find(({ tt }) => tt === 0)?.sg.map(({ id }) => id) ?? []
  const [a = '', b = '', c = ''] = await idsNow()
  return { engine, sessionId, idsNow, a, b, c }
}

describe('what hands did', () => {
  it('is put into the film by the ids of its timeline, told in words, and kept as a version', async () => {
    const { engine, sessionId, idsNow, a, b, c } = await film()

    const move = gesture('Move c.jpg to the beginning', { do: 'move-clips', clipIds: [c], beforeClipId: a })
    const events = await say(engine, sessionId, 'Move c.jpg to the beginning', hands(move))

    expect(await idsNow()).toEqual([c, a, b])
    expect(callsOf(events)).toContain('edit_timeline')
    expect(callsOf(events)).not.toContain('understand_request')
    expect(textsOf(events).join('\n')).toContain('New order: c, a, b')
    const { rw_history } = await stateOf(engine, sessionId)
    expect(rw_history.versions.map(({ label }) => label)).toEqual(['', 'make a film', 'Move c.jpg to the beginning'])
    expect(rw_history.version).toBe(2)
  })

  it('is one step of undo for each gesture, also when several came at once', async () => {
    const { engine, sessionId, idsNow, a, b, c } = await film()
    const removed = gesture('Remove b', { do: 'remove-clips', clipIds: [b] })
    const moved = gesture('Move c', { do: 'move-clips', clipIds: [c], beforeClipId: a })
    await say(engine, sessionId, 'Remove b\nMove c', hands(removed, moved))
    expect(await idsNow()).toEqual([c, a])

    await say(engine, sessionId, 'Undo', hands(gesture('Undo', { do: 'undo' })))
    expect(await idsNow()).toEqual([a, c])
    await say(engine, sessionId, 'undo')
    expect(await idsNow()).toEqual([a, b, c])
    await say(engine, sessionId, 'Redo', hands(gesture('Redo', { do: 'redo' }), gesture('Redo', { do: 'redo' })))
    expect(await idsNow()).toEqual([c, a])
  })

  it('goes back to a version by its number, and never to one that another took the place of', async () => {
    const { engine, sessionId, idsNow, a, b, c } = await film()
    const remove = (id: string): object => hands(gesture(`Remove ${id}`, { do: 'remove-clips', clipIds: [id] }))
    const backTo = (version: number): object => hands(gesture('Back', { do: 'back-to', version }))
    await say(engine, sessionId, 'Remove a', remove(a))
    await say(engine, sessionId, 'Back', backTo(1))
    expect(await idsNow()).toEqual([a, b, c])
    await say(engine, sessionId, 'Remove b', remove(b))

    const told = await say(engine, sessionId, 'Back', backTo(2))

    expect(textsOf(told)).toEqual(['That version is no longer kept. The film stays as it is.'])
    expect(await idsNow()).toEqual([a, c])
    const { rw_history } = await stateOf(engine, sessionId)
    expect(rw_history.versions.map(({ version }) => version)).toEqual([0, 1, 3])
  })

  it('takes the very first film back as well', async () => {
    const { engine, sessionId, idsNow, a, b, c } = await film()
    await say(engine, sessionId, 'Undo', hands(gesture('Undo', { do: 'undo' })))
    expect((await stateOf(engine, sessionId)).draft).toBeNull()
    await say(engine, sessionId, 'Redo', hands(gesture('Redo', { do: 'redo' })))
    expect(await idsNow()).toEqual([a, b, c])
  })

  it('is told when it names what is gone or changes nothing, and makes no version', async () => {
    const { engine, sessionId, a } = await film()
    const gone = gesture('x', { do: 'remove-clips', clipIds: ['clip-nobody'] })
    const told = await say(engine, sessionId, 'x', hands(gone))
    const again = await say(
      engine,
      sessionId,
      'y',
      hands(gesture('y', { do: 'mute-clips', clipIds: [a], muted: false })),
    )

    expect(textsOf(told)).toEqual(['What you changed is no longer in the film. Nothing else changed.'])
    expect(textsOf(again)).toEqual(['Nothing changed: the film is already like that.'])
    expect((await stateOf(engine, sessionId)).rw_history.version).toBe(1)
  })

  it('answers in Chinese to Chinese words', async () => {
    const { engine, sessionId, b } = await film()
    const events = await say(
      engine,
      sessionId,
      '去掉第 2 段',
      hands(gesture('去掉第 2 段', { do: 'remove-clips', clipIds: [b] })),
    )
    expect(textsOf(events).join('\n')).toContain('已移除：b')
  })

  it.each<[string, unknown]>([
    ['an edit nobody knows', [{ words: 'x', edits: [{ do: 'delete-everything' }] }]],
    ['an edit with a key too many', [{ words: 'x', edits: [{ do: 'undo', twice: true }] }]],
    ['a number out of range', [{ words: 'x', edits: [{ do: 'set-speed', clipIds: ['a'], speed: 900 }] }]],
    ['no list', { words: 'x' }],
    ['a gesture without edits', [{ words: 'x', edits: [] }]],
  ])('refuses %s before anything happens', async (_what, rw_edits) => {
    const { engine, sessionId } = await film()
    const body = { session_id: sessionId, new_message: { parts: [{ text: 'x' }] }, state_delta: { rw_edits } }
    expect(await engine.ask('/run_sse', { body })).toMatchObject({ status: 400 })
    expect((await stateOf(engine, sessionId)).rw_history.version).toBe(1)
  })
})

describe('the draft', () => {
  it('tells what was wished for a clip alone and for the film', async () => {
    const { engine, sessionId, b } = await film()
    const own = gesture('x', { do: 'set-clip-time', clipIds: [b], lengthMs: 900 }, { do: 'set-pace', pace: 'fast' })
    await say(engine, sessionId, 'x', hands(own))

    const { draft } = await stateOf(engine, sessionId)
    const picture = draft?.t[0]?.sg.find(({ id }) => id === b)
    expect(picture).toMatchObject({ rw_kind: 'photo', rw_own: { lengthMs: 900 } })
    expect(draft).toMatchObject({ m: { rw_wishes: { ratio: '16:9', pace: 'fast', motion: true, lengthMs: 2000 } } })
  })
})

describe('a step back with a wish beside it', () => {
  it.each([
    ['undo that and make it 20 seconds', 'remove photo 2'],
    ['撤销，再做成20秒', '去掉第二张照片'],
  ])('does both in one turn, and is one step back itself: %s', async (both, removal) => {
    const { engine, sessionId, idsNow, a, b, c } = await film({ direct })
    const lengthMs = async (): Promise<number> =>
      ((await stateOf(engine, sessionId)).draft as { d?: number } | null)?.d ?? 0
    const before = await lengthMs()
    await say(engine, sessionId, removal)
    expect(await idsNow()).toEqual([a, c])

    const events = await say(engine, sessionId, both)

    expect(await idsNow()).toEqual([a, b, c])
    expect(await lengthMs()).toBe(20_000)
    expect(textsOf(events)[0]).toMatch(/Undo.*20 s|撤销.*20 秒/u)
    await say(engine, sessionId, 'undo')
    expect(await idsNow()).toEqual([a, b, c])
    expect(await lengthMs()).toBe(before)
  })

  it('does the wish also when there is nothing to undo, and says so', async () => {
    const engine = await startTestEngine({ parts: { direct } })
    const sessionId = await openSession(engine)
    await addFiles(engine, sessionId, [await makePhoto(await tempFolder(), 'sea.jpg')])

    const texts = textsOf(await say(engine, sessionId, 'undo, then make it 9 seconds'))

    expect(texts.join('\n')).toContain('There is nothing to undo.')
    expect((await stateOf(engine, sessionId)).draft).not.toBeNull()
  })
})
