import { expect, it, vi } from 'vitest'
import { filesWith, holds } from '../support/canary'
import { cliFolder, eventsOf, find, idOf, makeMedia } from '../support/cli'
import { PROPOSES, startStandInModel } from '../support/stand-in-model'

// Each command is a process of its own, with another one for the engine: on a busy machine that adds up.
vi.setConfig({ testTimeout: 240_000 })

const KEY = 'sk-canary-from-the-shell'

it('lets a model of the environment read what the director cannot, and tells so', async () => {
  const standIn = await startStandInModel(PROPOSES({ do: 'set-look', look: 'vintage' }))
  const { work, data, run } = await cliFolder()
  const media = await makeMedia(work)
  const environment = { REELWRIGHT_MODEL_URL: standIn.baseUrl, REELWRIGHT_MODEL: 'small', REELWRIGHT_MODEL_KEY: KEY }
  const project = idOf(await run(['chat', 'new', '--message', 'hello', '--json']))
  await run(['upload', project, media])

  const ended = await run(['chat', project, '--message', 'somewhat like a polaroid', '--json'], environment)

  expect(ended.code).toBe(0)
  expect(standIn.asked.map(({ headers }) => headers['authorization'])).toEqual([`Bearer ${KEY}`])
  expect(find(eventsOf(ended), 'tool').map(({ name }) => name)).toContain('Asking your model')
  expect(
    find(eventsOf(ended), 'message')
      .map(({ text }) => text)
      .join('\n'),
  ).toMatch(/your model read “.*polaroid/i)
  expect(holds(`${ended.stdout}${ended.stderr}`, KEY)).toBe(false)
  expect(holds(standIn.asked[0]?.text ?? '', work)).toBe(false)
  expect(await filesWith(data, KEY)).toEqual([])
})

it('says at once that an address cannot be asked', async () => {
  const { run } = await cliFolder()

  const ended = await run(['projects'], { REELWRIGHT_MODEL_URL: 'http://models.example/v1', REELWRIGHT_MODEL: 'small' })

  expect(ended.code).toBe(2)
  expect(`${ended.stdout}${ended.stderr}`).toContain('without encryption')
})
