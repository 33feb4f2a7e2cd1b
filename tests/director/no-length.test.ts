import { expect, it } from 'vitest'
import { describeUnderstanding, laterScene } from '../golden/read-golden'

it.each([
  "don't make it longer",
  'please do not make the film any shorter',
  'the last 4 seconds should be quiet',
  'keep it calm after 10 seconds',
  'no words from 2 seconds to 6 seconds',
  '结尾5秒安静一点',
  '从第3秒到第8秒要安静',
  '别弄得更短',
])('does not take a time inside the film, or what is not wished, for its length: %s', (sentence) => {
  expect(describeUnderstanding(sentence, laterScene())).not.toMatch(/^length /m)
})

it.each([
  ['make it 40 seconds', 'length 40s'],
  ['时长改成20秒', 'length 20s'],
])('still hears how long the film is to be: %s', (sentence, expected) => {
  expect(describeUnderstanding(sentence, laterScene())).toContain(expected)
})
