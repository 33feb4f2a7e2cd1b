import { expect, it, vi } from 'vitest'
import { createClipReader } from '../../../src/renderer/preview/painter/clip-reader'
import type { Read } from '../../../src/renderer/preview/painter/next-read'

/** A decoder whose frames carry their number; it gives one for each `step`, or all at once. */
function decoderOf({ frameCount = 100, atOnce = true, fails = false } = {}) {
  const opened: Read[] = []
  const hungUp: number[] = []
  let permits = 0
  let wake = (): void => undefined
  const step = async (frames = 1): Promise<void> => {
    permits += frames
    wake()
    await new Promise((done) => setImmediate(done))
  }
  const open = async function* (read: Read, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    opened.push(read)
    signal.addEventListener('abort', () => {
      hungUp.push(read.from)
      wake()
    })
    if (fails) throw new TypeError('broken')
    for (let index = read.from; index < Math.min(frameCount, read.from + read.count); index++) {
      while (!atOnce && permits === 0 && !signal.aborted) await new Promise<void>((go) => (wake = go))
      signal.throwIfAborted()
      permits -= 1
      yield Uint8Array.of(index)
    }
  }
  const reader = createClipReader({ frameCount, most: 10, open })
  return { reader, opened, hungUp, step }
}

it('reads on from the wanted frame in one go', async () => {
  const { reader, opened } = decoderOf()
  for (let index = 40; index < 60; index++) {
    await reader.want(index, 1)
    expect(reader.frame(index)).toEqual(Uint8Array.of(index))
  }
  expect(opened).toEqual([{ from: 40, count: 60 }])
})

it('keeps no more frames than it may', async () => {
  const { reader } = decoderOf()
  await reader.want(0, 1)
  await reader.want(50, 1)
  await vi.waitFor(() => expect(reader.frame(59)).toEqual(Uint8Array.of(59)))
  expect(() => reader.frame(0)).toThrow(RangeError)
  expect(() => reader.frame(60)).toThrow(RangeError)
})

it('starts anew where a jump leads, and hangs up on the old place', async () => {
  const { reader, opened, hungUp } = decoderOf()
  await reader.want(0, 1)
  await reader.want(80, 1)
  expect(opened.map(({ from }) => from)).toEqual([0, 80])
  expect(hungUp).toEqual([0])
})

it('passes over a few frames rather than starting anew', async () => {
  const { reader, opened } = decoderOf()
  await reader.want(0, 1)
  await reader.want(20, 1)
  expect(reader.frame(20)).toEqual(Uint8Array.of(20))
  expect(opened).toHaveLength(1)
})

it('goes backwards in parts, each read forwards', async () => {
  const { reader, opened } = decoderOf()
  for (let index = 99; index >= 70; index--) {
    await reader.want(index, -1)
    expect(reader.frame(index)).toEqual(Uint8Array.of(index))
  }
  expect(opened[0]).toEqual({ from: 95, count: 5 })
  expect(opened.length).toBeLessThanOrEqual(8)
})

it('finishes a part it reads on the way back although the wish moves on within it', async () => {
  const { reader, opened, step } = decoderOf({ atOnce: false })
  void reader.want(99, -1)
  await step()
  const later = reader.want(98, -1)
  await step()
  await step(2)
  await later
  expect(reader.frame(98)).toEqual(Uint8Array.of(98))
  expect(opened[0]).toEqual({ from: 95, count: 5 })
  expect(opened.slice(1).every(({ from }) => from < 95)).toBe(true)
})

it('tells everybody who waits that a clip cannot be read, and tries again when asked again', async () => {
  const { reader, opened } = decoderOf({ fails: true })
  await expect(reader.want(3, 1)).rejects.toThrow('broken')
  await expect(reader.want(3, 1)).rejects.toThrow('broken')
  expect(opened).toHaveLength(2)
})

it('lets go of the decoder while it rests, keeps what it has, and goes on when asked', async () => {
  const { reader, hungUp, opened } = decoderOf()
  await reader.want(0, 1)
  await vi.waitFor(() => expect(reader.frame(9)).toBeDefined())
  reader.rest()
  expect(hungUp).toEqual([0])
  expect(reader.frame(5)).toEqual(Uint8Array.of(5))
  await reader.want(10, 1)
  expect(opened.at(-1)?.from).toBe(10)
})

it('refuses whoever still waits when it is stopped', async () => {
  const { reader } = decoderOf({ atOnce: false })
  const waiting = reader.want(5, 1)
  reader.stop()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
})
