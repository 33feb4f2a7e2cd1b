import { expect, it } from 'vitest'
import { createPieces, PieceError } from '../../../src/renderer/preview/painter/pieces'
import { readFrames } from '../../../src/renderer/preview/painter/read-frames'

it('cuts a stream into frames, however it comes', async () => {
  const bytes = Uint8Array.from({ length: 25 }, (_, index) => index)
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const [from, to] of [
        [0, 3],
        [3, 17],
        [17, 25],
      ]) {
        controller.enqueue(bytes.subarray(from, to))
      }
      controller.close()
    },
  })
  const frames: Uint8Array[] = []
  for await (const frame of readFrames(body, 8)) frames.push(frame)
  expect(frames.map((frame) => frame[0])).toEqual([0, 8, 16])
  expect(frames.every(({ length }) => length === 8)).toBe(true)
})

it('fetches a piece once, forgets the oldest when there is no room, and asks again for one that failed', async () => {
  const asked: string[] = []
  const load = ((path: string) => {
    asked.push(path)
    const failing = path === '/broken' && asked.filter((one) => one === path).length === 1
    return Promise.resolve(new Response(failing ? null : new Uint8Array(40), { status: failing ? 404 : 200 }))
  }) as typeof fetch
  const pieces = createPieces(load, 100)
  const open = new AbortController().signal

  await Promise.all([pieces.get('/one', open), pieces.get('/one', open)])
  await pieces.get('/two', open)
  await pieces.get('/one', open)
  await pieces.get('/three', open)
  await pieces.get('/one', open)
  expect(asked).toEqual(['/one', '/two', '/three'])
  await pieces.get('/two', open)
  expect(asked.filter((path) => path === '/two')).toHaveLength(2)

  await expect(pieces.get('/broken', open)).rejects.toThrow(PieceError)
  expect(await pieces.get('/broken', open)).toHaveLength(40)
})

/** A server that never answers, and says who hung up. */
function silentServer() {
  const asked: string[] = []
  const hungUp: string[] = []
  const load = ((path: string, { signal }: { signal: AbortSignal }) => {
    asked.push(path)
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => {
        hungUp.push(path)
        reject(signal.reason as Error)
      }),
    )
  }) as unknown as typeof fetch
  return { asked, hungUp, pieces: createPieces(load) }
}

it('ends fetching a piece when the last film that wants it is closed, and not before', async () => {
  const { asked, hungUp, pieces } = silentServer()
  const [now, before] = [new AbortController(), new AbortController()]
  const shared = [now, now, before].map(({ signal }) => pieces.get('/shared', signal))
  const own = pieces.get('/own', now.signal)
  for (const one of [...shared, own]) one.catch(() => undefined)

  now.abort()
  await expect(own).rejects.toBe(now.signal.reason)
  expect(hungUp).toEqual(['/own'])

  before.abort()
  await expect(Promise.race(shared)).rejects.toBe(before.signal.reason)
  expect(hungUp).toEqual(['/own', '/shared'])
  expect(asked).toEqual(['/shared', '/own'])
})

it('fetches anew what was given up, even at the same moment', async () => {
  const { asked, hungUp, pieces } = silentServer()
  const [first, second] = [new AbortController(), new AbortController()]
  const given = pieces.get('/one', first.signal)
  first.abort()
  const again = pieces.get('/one', second.signal)
  again.catch(() => undefined)

  await expect(given).rejects.toBe(first.signal.reason)
  expect(asked).toEqual(['/one', '/one'])
  expect(hungUp).toEqual(['/one'])
  await expect(pieces.get('/one', first.signal)).rejects.toBe(first.signal.reason)
})
