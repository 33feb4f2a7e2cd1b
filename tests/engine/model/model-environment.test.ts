import { expect, it } from 'vitest'
import { takeModelEnvironment } from '../../../src/main/engine/model/model-environment'

const LOCAL = { REELWRIGHT_MODEL_URL: 'http://127.0.0.1:11434/v1', REELWRIGHT_MODEL: 'qwen3' }

it('takes a model out of the environment, and its key with it', async () => {
  const environment: Record<string, string | undefined> = { ...LOCAL, REELWRIGHT_MODEL_KEY: ' sk-1 ', HOME: '/h' }

  expect(await takeModelEnvironment(environment)?.current()).toEqual({
    ...{ baseUrl: LOCAL.REELWRIGHT_MODEL_URL, model: 'qwen3' },
    ...{ apiKey: 'sk-1', when: 'unused' },
  })
  expect(environment).toEqual({ ...LOCAL, HOME: '/h' })
})

it('knows none where none is named', () => {
  expect(takeModelEnvironment({ HOME: '/h', REELWRIGHT_MODEL_KEY: 'sk-1' })).toBeUndefined()
})

it.each([
  [{ REELWRIGHT_MODEL: 'qwen3' }, 'usage'],
  [{ REELWRIGHT_MODEL_URL: LOCAL.REELWRIGHT_MODEL_URL }, 'usage'],
  [{ ...LOCAL, REELWRIGHT_MODEL_KEY: 'a\nHost: b' }, 'usage'],
  [{ ...LOCAL, REELWRIGHT_MODEL_URL: 'http://10.0.0.2/v1' }, 'model.not-encrypted'],
  [{ ...LOCAL, REELWRIGHT_MODEL_URL: 'ollama' }, 'model.address'],
])('says what is wrong at once: %o', (environment, code) => {
  expect(() => takeModelEnvironment(environment)).toThrow(expect.objectContaining({ code }))
})
