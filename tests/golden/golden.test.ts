import { describe, expect, it } from 'vitest'
import { describeUnderstanding, firstScene, inAnyOrder, laterScene, readGolden } from './read-golden'

const FILES = [
  ['a first message', 'first.txt', firstScene],
  ['a later message in English', 'later-en.txt', laterScene],
  ['a later message in Chinese', 'later-zh.txt', laterScene],
  ['a wider wish in English', 'wider-en.txt', laterScene],
  ['a wider wish in Chinese', 'wider-zh.txt', laterScene],
  ['an everyday wish', 'everyday.txt', laterScene],
  ['an everyday wish in English', 'everyday-en.txt', laterScene],
  ['an everyday wish in Chinese', 'everyday-zh.txt', laterScene],
  ['a blind wish in English', 'blind-en.txt', laterScene],
  ['a blind wish in Chinese', 'blind-zh.txt', laterScene],
  ['a plain wish in English', 'plain-en.txt', laterScene],
  ['a wish in anybody’s words in English', 'fresh-en.txt', laterScene],
  ['a wish in anybody’s words in Chinese', 'fresh-zh.txt', laterScene],
  ['a stranger’s wish in English', 'strangers-en.txt', laterScene],
  ['a stranger’s wish in Chinese', 'strangers-zh.txt', laterScene],
  ['a plain wish in Chinese', 'plain-zh.txt', laterScene],
] as const

describe.each(FILES)('%s is understood', (_name, file, situation) => {
  it.each(readGolden(file))('%s', (sentence, expected) => {
    expect(inAnyOrder(describeUnderstanding(sentence, situation()))).toBe(inAnyOrder(expected))
  })
})

it('every golden file holds sentences, and about half of all are Chinese', () => {
  const sentences = FILES.flatMap(([, file]) => readGolden(file).map(([sentence]) => sentence))
  const chinese = sentences.filter((sentence) => /\p{Script=Han}/u.test(sentence))

  expect(sentences.length).toBeGreaterThanOrEqual(650)
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(chinese.length / sentences.length).toBeGreaterThan(0.4)
})
