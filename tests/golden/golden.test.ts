import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Cut } from '../../src/main/engine/director/cut'
import type { Scene } from '../../src/main/engine/director/scene'
import { startCut } from '../../src/main/engine/director/start-cut'
import { understand } from '../../src/main/engine/director/understand'
import { clip, products } from '../director/situation'
import { describeOperation } from './describe-operation'

const assets = [...products().slice(0, 5), clip('street', 8000), ...products().slice(5)]

const scene = (cut: Cut, lengthMs: number): Scene => ({ cut, assets, language: 'en', lengthMs, projectName: undefined })

const firstScene = (): Scene => scene(startCut(assets), 30_500)

const laterScene = (): Scene => {
  const text = { placeholder: false, position: 'center' as const }
  const texts: Cut['texts'] = [
    { id: 'text-1', text: 'Old title', role: 'title', when: { kind: 'opening' }, ...text },
    { id: 'text-2', text: 'Soft leather', role: 'caption', when: { kind: 'clip', clipId: 'clip-shoes' }, ...text },
  ]
  const start = startCut(assets)
  const music = start.music && { ...start.music, gain: 1 }
  return scene({ ...start, music, length: { kind: 'exact', lengthMs: 30_000 }, texts, nextId: 3 }, 30_000)
}

function readGolden(name: string): [sentence: string, expected: string][] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')
  const blocks = lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split(/^> /mu)
    .slice(1)
  return blocks.map((block) => {
    const [sentence = '', ...expected] = block.trim().split('\n')
    return [sentence, expected.join('\n')]
  })
}

function describeUnderstanding(sentence: string, seen: Scene): string {
  const { operations, unused, history } = understand(sentence, seen)
  const lines = [
    ...(history ? [history] : []),
    ...operations.map(describeOperation),
    ...unused.map((piece) => `? ${piece}`),
  ]
  return lines.join('\n') || '(nothing)'
}

describe.each([
  ['a first message', 'first.txt', firstScene],
  ['a later message in English', 'later-en.txt', laterScene],
  ['a later message in Chinese', 'later-zh.txt', laterScene],
])('%s is understood', (_name, file, situation) => {
  it.each(readGolden(file))('%s', (sentence, expected) => {
    expect(describeUnderstanding(sentence, situation())).toBe(expected)
  })
})

it('every golden file holds sentences, and about half of all are Chinese', () => {
  const sentences = ['first.txt', 'later-en.txt', 'later-zh.txt'].flatMap((file) =>
    readGolden(file).map(([sentence]) => sentence),
  )
  const chinese = sentences.filter((sentence) => /\p{Script=Han}/u.test(sentence))

  expect(sentences.length).toBeGreaterThanOrEqual(120)
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(chinese.length / sentences.length).toBeGreaterThan(0.4)
})
