import { readFileSync } from 'node:fs'
import type { Cut } from '../../src/main/engine/director/cut'
import type { Scene } from '../../src/main/engine/director/scene'
import { startCut } from '../../src/main/engine/director/start-cut'
import { understand } from '../../src/main/engine/director/understand'
import { clip, photo, products, song } from '../director/situation'
import { describeOperation } from './describe-operation'

const assets = [...products().slice(0, 5), clip('street', 8000), ...products().slice(5)]

/** A red watch, blue shoes, a brown bag and so on; the lamp was taken first. */
const SEEN: Readonly<Record<string, { readonly colour: string; readonly day: number }>> = {
  watch: { colour: '#b83227', day: 2 },
  shoes: { colour: '#2d6fb5', day: 4 },
  bag: { colour: '#7a5230', day: 6 },
  lamp: { colour: '#e8c52b', day: 1 },
  chair: { colour: '#2f8f4e', day: 5 },
  street: { colour: '#8a8d90', day: 3 },
}
const known = assets.map((asset) => {
  if (asset.kind === 'music') return { ...asset, beatsMs: Array.from({ length: 80 }, (_, beat) => beat * 500) }
  const { colour = '#808080', day = 0 } = SEEN[asset.id] ?? {}
  return { ...asset, colour, takenAtMs: day * 86_400_000 }
})
const alsoAdded = [
  { ...song('ocean'), name: 'ocean-waves.mp3' },
  photo('beach'),
  { ...photo('logo', 600, 400), name: 'logo.png' },
]

const scene = (cut: Cut, lengthMs: number, files = assets): Scene => ({
  cut,
  assets: files,
  language: 'en',
  lengthMs,
  projectName: undefined,
})

export const firstScene = (): Scene => scene(startCut(assets), 30_500)

export const laterScene = (): Scene => {
  const text = { placeholder: false, position: 'center' as const }
  const texts: Cut['texts'] = [
    { id: 'text-1', text: 'Old title', role: 'title', when: { kind: 'opening' }, ...text },
    { id: 'text-2', text: 'Soft leather', role: 'caption', when: { kind: 'clip', clipId: 'clip-shoes' }, ...text },
  ]
  const start = startCut(assets)
  const music = start.music && { ...start.music, gain: 1 }
  return scene({ ...start, music, length: { kind: 'exact', lengthMs: 30_000 }, texts, nextId: 3 }, 30_000, [
    ...known,
    ...alsoAdded,
  ])
}

export function readGolden(name: string): [sentence: string, expected: string][] {
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

/** In which order wishes of different kinds are told means nothing. */
export const inAnyOrder = (lines: string): string => lines.split('\n').toSorted().join('\n')

export function describeUnderstanding(sentence: string, seen: Scene): string {
  const { operations, unused, history, rest } = understand(sentence, seen)
  const lines = [
    ...(history ? [history] : []),
    ...(rest === undefined ? [] : [describeUnderstanding(rest, seen)]),
    ...operations.map(describeOperation),
    ...unused.map((piece) => `? ${piece}`),
  ]
  return lines.join('\n') || '(nothing)'
}
