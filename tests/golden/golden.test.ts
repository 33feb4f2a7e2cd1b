import { describe, expect, it } from 'vitest'
import { describeUnderstanding, firstScene, laterScene, readGolden } from './read-golden'

describe.each([
  ['a first message', 'first.txt', firstScene],
  ['a later message in English', 'later-en.txt', laterScene],
  ['a later message in Chinese', 'later-zh.txt', laterScene],
  ['a wider wish in English', 'wider-en.txt', laterScene],
  ['a wider wish in Chinese', 'wider-zh.txt', laterScene],
])('%s is understood', (_name, file, situation) => {
  it.each(readGolden(file))('%s', (sentence, expected) => {
    expect(describeUnderstanding(sentence, situation())).toBe(expected)
  })
})

it('every golden file holds sentences, and about half of all are Chinese', () => {
  const sentences = ['first.txt', 'later-en.txt', 'later-zh.txt', 'wider-en.txt', 'wider-zh.txt'].flatMap((file) =>
    readGolden(file).map(([sentence]) => sentence),
  )
  const chinese = sentences.filter((sentence) => /\p{Script=Han}/u.test(sentence))

  expect(sentences.length).toBeGreaterThanOrEqual(350)
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(chinese.length / sentences.length).toBeGreaterThan(0.4)
})
