import { expect, it } from 'vitest'
import { createPieces, PieceError } from '../../../src/renderer/preview/painter/pieces'
import { readFrames } from '../../../src/renderer/preview/painter/read-frames'
import { toRgba } from '../../../src/renderer/preview/painter/to-rgba'

/** Red, green and blue of the first pixel of an even picture in one colour. */
function colourOf(y: number, u: number, v: number): number[] {
  const picture = Uint8Array.of(y, y, y, y, u, v)
  const pixels = new Uint32Array(4)
  toRgba(picture, { widthPx: 2, heightPx: 2 }, pixels)
  return [...new Uint8Array(pixels.buffer)].slice(0, 4)
}

it('gives the colours that BT.709 says', () => {
  expect(colourOf(16, 128, 128)).toEqual([0, 0, 0, 255])
  expect(colourOf(235, 128, 128)).toEqual([255, 255, 255, 255])
  expect(colourOf(126, 128, 128)).toEqual([128, 128, 128, 255])
  expect(colourOf(63, 102, 240)).toEqual([255, 1, 0, 255])
  expect(colourOf(173, 42, 26)).toEqual([0, 255, 1, 255])
  expect(colourOf(32, 240, 118)).toEqual([1, 0, 255, 255])
})

it('gives four pixels the colour they share and each its own brightness', () => {
  const pixels = new Uint32Array(8)
  toRgba(Uint8Array.of(16, 235, 16, 235, 235, 16, 235, 16, 128, 128, 128, 128), { widthPx: 4, heightPx: 2 }, pixels)
  expect([...pixels].map((pixel) => pixel & 255)).toEqual([0, 255, 0, 255, 255, 0, 255, 0])
})

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
