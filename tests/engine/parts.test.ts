import fc from 'fast-check'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { eventStream } from '../../src/main/engine/server/http/event-stream'
import { readRange } from '../../src/main/engine/server/http/send-file'
import { createWarmUp } from '../../src/main/engine/server/renders/warm-up'
import { addAssets, toLocalPath } from '../../src/main/engine/server/sessions/take-media'
import type { KeptAsset } from '../../src/main/engine/server/sessions/kept-asset'
import {
  backTo,
  EMPTY_HISTORY,
  History,
  presentCut,
  remember,
  stepTo,
} from '../../src/main/engine/server/sessions/history'
import { startCut } from '../../src/main/engine/director/start-cut'
import type { Clock } from '../../src/main/host/ports'
import type { MediaSource } from '../../src/main/media/facts'

describe('a range', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-', { startByte: 0, endByte: 99 }],
    ['bytes=10-19', { startByte: 10, endByte: 19 }],
    ['bytes=90-1000', { startByte: 90, endByte: 99 }],
    ['bytes=-10', { startByte: 90, endByte: 99 }],
    ['bytes=-1000', { startByte: 0, endByte: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=20-10', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=-', 'whole'],
  ] as const)('%s of 100 bytes', (header, span) => expect(readRange(header, 100)).toEqual(span))

  it('never reaches beyond the file', () => {
    const header = fc.tuple(fc.nat().map(String), fc.nat().map(String)).map(([a, b]) => `bytes=${a}-${b}`)
    fc.assert(
      fc.property(header, fc.integer({ min: 1, max: 1e12 }), (text, sizeBytes) => {
        const span = readRange(text, sizeBytes)
        if (typeof span === 'string') return
        expect(span.startByte).toBeGreaterThanOrEqual(0)
        expect(span.endByte).toBeLessThan(sizeBytes)
        expect(span.startByte).toBeLessThanOrEqual(span.endByte)
      }),
    )
  })
})

describe('a stream', () => {
  it('shows a sign of life every ten seconds while nothing else happens', async () => {
    const { clock, pass } = steppedClock()
    let finish = (): void => undefined
    const waiting = new Promise<void>((resolve) => (finish = resolve))
    async function* values() {
      yield 'first'
      await waiting
      yield 'last'
    }
    const server = createServer((_, response) => void eventStream(clock, values())(response)).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    const reader = (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).body?.getReader()
    const next = async () => Buffer.from((await reader?.read())?.value ?? []).toString()

    expect(await next()).toBe('data: "first"\n\n')
    for (const sign of [': alive\n\n', ': alive\n\n']) {
      expect(pass()).toBe(10_000)
      expect(await next()).toBe(sign)
    }
    finish()
    expect(await next()).toBe('data: "last"\n\n')
    expect(await reader?.read()).toMatchObject({ done: true })
    await vi.waitFor(() => expect(pass()).toBeUndefined())
  })
})

/** A clock on which a wait ends when the test says so. */
function steppedClock(): { clock: Clock; pass: () => number | undefined } {
  const waits: { delayMs: number; end: () => void }[] = []
  const clock: Clock = {
    nowMs: () => 0,
    elapsedMs: () => 0,
    sleep: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        const wait = { delayMs, end: resolve }
        waits.push(wait)
        signal?.addEventListener('abort', () => {
          waits.splice(waits.indexOf(wait), 1)
          reject(signal.reason as Error)
        })
      }),
  }
  const pass = (): number | undefined => {
    const wait = waits.shift()
    wait?.end()
    return wait?.delayMs
  }
  return { clock, pass }
}

describe('warming up', () => {
  const frame = { widthPx: 1920, heightPx: 1080 }
  const photo = (path: string): MediaSource => ({ path, container: 'jpeg' })

  function warming() {
    const begun: string[] = []
    const finish: (() => void)[] = []
    const warmUp = createWarmUp({
      prepare: ({ path }, _frame, signal) =>
        new Promise((resolve, reject) => {
          begun.push(path)
          finish.push(resolve)
          signal.addEventListener('abort', () => reject(new Error('left')))
        }),
    })
    return { begun, finish: () => finish.shift()?.(), warmUp }
  }

  it('takes one photo at a time', async () => {
    const { begun, finish, warmUp } = warming()
    warmUp.want([photo('a'), photo('b')], frame)
    expect(begun).toEqual(['a'])
    finish()
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b']))
  })

  it('makes way for a render at once, and goes on with the same photo after it', async () => {
    const { begun, warmUp } = warming()
    warmUp.want([photo('a'), photo('b')], frame)
    await warmUp.pause()
    warmUp.want([photo('c')], frame)
    expect(begun).toEqual(['a'])
    warmUp.resume()
    await vi.waitFor(() => expect(begun).toEqual(['a', 'a']))
  })

  it('leaves nothing under way when it stops', async () => {
    const { begun, warmUp } = warming()
    warmUp.want([photo('a'), photo('b')], frame)
    await warmUp.stop()
    warmUp.want([photo('c')], frame)
    expect(begun).toEqual(['a'])
  })

  it('goes on with the next photo when one cannot be read', async () => {
    const begun: string[] = []
    const warmUp = createWarmUp({
      prepare: ({ path }) => {
        begun.push(path)
        return Promise.reject(new Error('damaged'))
      },
    })
    warmUp.want([photo('a'), photo('b')], frame)
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b']))
  })
})

describe('the history of a session', () => {
  const cut = (title: string) => ({ ...startCut([]), title })
  const add = (history: History, title: string) => remember(history, cut(title), { label: title, atMs: 7 })

  it('keeps the last two hundred cuts', () => {
    let history = EMPTY_HISTORY
    for (let number = 1; number <= 500; number += 1) history = add(history, `${number}`)
    expect(history.versions).toHaveLength(200)
    for (let steps = 0; steps < 199; steps += 1) history = stepTo(history, 'undo') ?? EMPTY_HISTORY
    expect(presentCut(history)?.title).toBe('301')
    expect(stepTo(history, 'undo')).toBeUndefined()
  })

  it('forgets what was undone once something new is made', () => {
    const two = add(add(EMPTY_HISTORY, '1'), '2')
    const back = stepTo(two, 'undo')
    expect(back && stepTo(add(back, '3'), 'redo')).toBeUndefined()
  })

  it('gives no number twice, also when a version takes the place of one that was undone', () => {
    const two = add(add(EMPTY_HISTORY, '1'), '2')
    const other = add(stepTo(two, 'undo') ?? two, '3')
    expect(other.versions.map(({ version, label }) => [version, label])).toEqual([
      [0, ''],
      [1, '1'],
      [3, '3'],
    ])
    expect(backTo(other, 2)).toBeUndefined()
    expect(presentCut(backTo(other, 1) ?? EMPTY_HISTORY)?.title).toBe('1')
  })

  it('reads what was kept before versions had numbers', () => {
    const kept = JSON.parse(JSON.stringify({ cuts: [null, cut('1'), cut('2')], at: 1 })) as unknown
    const history = History.parse(kept)
    expect(presentCut(history)?.title).toBe('1')
    expect(presentCut(stepTo(history, 'redo') ?? history)?.title).toBe('2')
    expect(History.parse(add(history, '4')).versions.map(({ version }) => version)).toEqual([0, 1, 3])
  })
})

describe('an address of a file', () => {
  it('is taken on this computer only', () => {
    expect(toLocalPath('file:///a/%E6%B5%B7%20%231.jpg')).toBe('/a/海 #1.jpg')
    expect(toLocalPath('file://localhost/a.jpg')).toBe('/a.jpg')
    for (const address of ['http://localhost/a.jpg', 'file://server/a.jpg', 'file:///a%2Fb.jpg', '/a.jpg', '']) {
      expect(() => toLocalPath(address), address).toThrow('media.unsupported')
    }
  })

  it('keeps the id of a file that is added again', () => {
    const asset = (id: string, path: string) => ({ id, facts: { path } }) as KeptAsset
    const assets = addAssets(
      [asset('1', '/a'), asset('2', '/b')],
      [{ asset: asset('3', '/a') }, { asset: asset('4', '/c') }],
    )
    expect(assets.map(({ id }) => id)).toEqual(['1', '2', '4'])
  })

  it('keeps id and name of a file that was moved', () => {
    const asset = (id: string, path: string) => ({ id, facts: { path, name: path.slice(1) } }) as KeptAsset
    const moved = { asset: asset('3', '/new'), movedFrom: '/old' }
    const assets = addAssets([asset('1', '/old'), asset('2', '/other')], [moved])
    expect(assets.map(({ id, facts }) => [id, facts.path, facts.name])).toEqual([
      ['1', '/new', 'old'],
      ['2', '/other', 'other'],
    ])
  })
})
