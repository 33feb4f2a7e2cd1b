import { expect, it } from 'vitest'
import { createAwaited } from '../../src/main/shell/awaited'

/** An answer that comes when it is told to, and what it was told. */
function answer(): { make: (signal: AbortSignal) => Promise<string>; finish: () => void; signal: () => AbortSignal } {
  let finish = (): void => undefined
  const promise = new Promise<string>((resolve) => (finish = () => resolve('done')))
  let given = AbortSignal.abort()
  return {
    make: (signal) => {
      given = signal
      return promise
    },
    finish: () => finish(),
    signal: () => given,
  }
}

it('tells whoever makes an answer that the page has left, and nobody else', async () => {
  const awaited = createAwaited()
  const [film, sound] = [answer(), answer()]
  const made = [awaited.make('/film', film.make), awaited.make('/sound', sound.make)]
  awaited.leave('/film')
  expect([film.signal().aborted, sound.signal().aborted]).toEqual([true, false])
  film.finish()
  sound.finish()
  expect(await Promise.all(made)).toEqual(['done', 'done'])
})

it('ends the older of two requests for the same, and then the other', async () => {
  const awaited = createAwaited()
  const [first, second] = [answer(), answer()]
  const made = [awaited.make('/film', first.make), awaited.make('/film', second.make)]
  awaited.leave('/film')
  expect([first.signal().aborted, second.signal().aborted]).toEqual([true, false])
  awaited.leave('/film')
  expect(second.signal().aborted).toBe(true)
  first.finish()
  second.finish()
  await Promise.all(made)
})

it('leaves an answer alone that has come', async () => {
  const awaited = createAwaited()
  const film = answer()
  const made = awaited.make('/film', film.make)
  film.finish()
  await made
  awaited.leave('/film')
  expect(film.signal().aborted).toBe(false)
})
