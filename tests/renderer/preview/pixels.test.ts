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

  await Promise.all([pieces.get('/one'), pieces.get('/one')])
  await pieces.get('/two')
  await pieces.get('/one')
  await pieces.get('/three')
  await pieces.get('/one')
  expect(asked).toEqual(['/one', '/two', '/three'])
  await pieces.get('/two')
  expect(asked.filter((path) => path === '/two')).toHaveLength(2)

  await expect(pieces.get('/broken')).rejects.toThrow(PieceError)
  expect(await pieces.get('/broken')).toHaveLength(40)
})
