import { describe, expect, it } from 'vitest'
import type { ModelSettings } from '../../src/main/engine/model/model-settings'
import { NO_PROXIES } from '../../src/main/host/proxies'
import { createModelDesk, type KeptModel, type ModelDesk } from '../../src/main/shell/model-desk'
import type { ModelWish } from '../../src/shared/states/model-state'

const KEY = 'sk-canary-42'
const wish = (changes: Partial<ModelWish> = {}): ModelWish => ({
  ...{ on: true, baseUrl: 'https://models.example/v1', model: 'small', when: 'unused' },
  ...changes,
})

interface Disk {
  kept?: KeptModel
}

/** A start of the program with what the last one left on disk. */
function start(disk: Disk = {}, isReal = true): { desk: ModelDesk; disk: Disk } {
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a)
  const desk = createModelDesk({
    proxies: NO_PROXIES,
    vault: {
      isReal: () => Promise.resolve(isReal),
      encrypt: (text) => Promise.resolve(turn(Buffer.from(text))),
      decrypt: (bytes) => Promise.resolve(Buffer.from(turn(bytes)).toString()),
    },
    read: () => disk.kept,
    write: (kept) => void (disk.kept = JSON.parse(JSON.stringify(kept)) as KeptModel),
  })
  return { desk, disk }
}

describe('the person’s own model', () => {
  it('is off until a person turns it on', async () => {
    const { desk } = start()

    expect(desk.state()).toMatchObject({ on: false, hasKey: false })
    expect(await desk.current()).toBeUndefined()
  })

  it('has its key in the keychain, and nowhere in words', async () => {
    const { desk, disk } = start()
    await desk.set(wish({ key: KEY }))

    expect(desk.state()).toEqual({ ...wish(), hasKey: true, keyIsKept: true })
    expect(JSON.stringify([disk, desk.state()])).not.toContain(KEY)
    expect(await start(disk).desk.current()).toEqual({
      ...{ baseUrl: 'https://models.example/v1', model: 'small', when: 'unused', apiKey: KEY },
    })
  })

  it('keeps its key through other changes, also while it is off', async () => {
    const { desk, disk } = start()
    await desk.set(wish({ key: KEY }))
    await desk.set(wish({ on: false, model: 'large' }))
    expect(await desk.current()).toBeUndefined()

    const { desk: next } = start(disk)
    await next.set(wish({ when: 'always' }))

    expect(await next.current()).toMatchObject({ apiKey: KEY, when: 'always' })
  })

  it.each(['https://other.example/v1', 'http://127.0.0.1:11434/v1', 'https://models.example:444/v1'])(
    'shows its key to no other address: %s',
    async (baseUrl) => {
      const { desk, disk } = start()
      await desk.set(wish({ key: KEY }))

      expect(await desk.toSettings(wish({ baseUrl }))).not.toHaveProperty('apiKey')
      await desk.set(wish({ baseUrl }))

      expect(desk.state().hasKey).toBe(false)
      expect(await desk.current()).not.toHaveProperty('apiKey')
      expect(disk.kept).not.toHaveProperty('key')
    },
  )

  it('forgets a key that is emptied', async () => {
    const { desk, disk } = start()
    await desk.set(wish({ key: KEY }))
    await desk.set(wish({ key: '' }))

    expect(desk.state().hasKey).toBe(false)
    expect(disk.kept).not.toHaveProperty('key')
    expect(await desk.current()).not.toHaveProperty('apiKey')
  })

  it('has a key for this start only where there is no keychain', async () => {
    const { desk, disk } = start({}, false)
    await desk.set(wish({ key: KEY }))

    expect(desk.state()).toMatchObject({ hasKey: true, keyIsKept: false })
    expect(await desk.current()).toMatchObject({ apiKey: KEY })
    expect(start(disk, false).desk.state()).toMatchObject({ on: true, hasKey: false })
  })

  it('tells of changes in the order they were made, until nobody listens', async () => {
    const { desk } = start()
    const told: (ModelSettings | undefined)[] = []
    const stop = desk.onChange((settings) => void told.push(settings))

    await Promise.all([desk.set(wish({ key: KEY })), desk.set(wish({ on: false })), desk.set(wish({ model: 'large' }))])
    stop()
    await desk.set(wish({ on: false }))

    expect(told.map((settings) => settings?.model)).toEqual(['small', undefined, 'large'])
    expect(told.at(-1)).toMatchObject({ apiKey: KEY })
  })

  it.each([
    [{ baseUrl: 'http://models.example/v1' }, 'model.not-encrypted'],
    [{ baseUrl: 'not an address' }, 'model.address'],
    [{ model: '' }, 'model.unknown'],
  ])('is not turned on when it could not be asked: %o', async (changes, code) => {
    const { desk, disk } = start()

    await expect(desk.set(wish(changes))).rejects.toMatchObject({ code })
    expect(disk).toEqual({})
    await desk.set(wish({ ...changes, on: false }))
    expect(desk.state()).toMatchObject({ ...changes, on: false })
  })
})
