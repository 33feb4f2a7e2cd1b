import { resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { paintingLayout } from '../../src/kernel/painting'
import { breakLines } from '../../src/main/engine/compositor/text/break-lines'
import { registerFonts } from '../../src/main/engine/compositor/text/fonts'
import { inksOf } from '../../src/main/engine/compositor/text/inks'
import { paintText } from '../../src/main/engine/compositor/text/paint-text'
import type { PaintedText } from '../../src/picture/painted-text'
import { toRuns } from '../../src/main/engine/compositor/text/runs'
import { safeAreaOf } from '../../src/main/engine/compositor/text/text-style'
import { createNodeHost } from '../../src/main/host/node-host'
import { textOf } from './studio'

const WIDE = { widthPx: 1280, heightPx: 720 }

beforeAll(() => registerFonts(createNodeHost().files, resolve('resources/fonts')))

/** The box of everything that covers what is below by more than half. */
function inkBox({ bytes, stride, heightPx, leftPx, topPx }: PaintedText) {
  const alpha = bytes.subarray(paintingLayout(stride, heightPx).alpha)
  const box = { left: Infinity, right: 0, top: Infinity, bottom: 0 }
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < stride; x++) {
      if ((alpha[y * stride + x] ?? 0) < 140) continue
      box.left = Math.min(box.left, leftPx + x)
      box.right = Math.max(box.right, leftPx + x)
      box.top = Math.min(box.top, topPx + y)
      box.bottom = Math.max(box.bottom, topPx + y)
    }
  }
  return box
}

const paint = (text: string, more = {}, frame = WIDE) => paintText(textOf(text, 0, 30, more), frame)

it('sets words in three sizes', () => {
  const widths = (['small', 'normal', 'large'] as const).map((size) => {
    const { left, right } = inkBox(paint('Hello', { size }))
    return right - left
  })
  expect(widths[0]! / widths[1]!).toBeCloseTo(0.78, 1)
  expect(widths[2]! / widths[1]!).toBeCloseTo(1.3, 1)
})

it.each([
  ['16:9', 1280, 720],
  ['1:1', 720, 720],
  ['4:5', 720, 900],
  ['9:16', 720, 1280],
])('keeps the largest words of a %s film inside its safe area', (_ratio, widthPx, heightPx) => {
  const frame = { widthPx, heightPx }
  const area = safeAreaOf(frame)
  const texts = [
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
    'word '.repeat(60),
    '很长的中文标题'.repeat(9),
  ]
  for (const role of ['title', 'caption', 'lower-third'] as const) {
    for (const position of ['top', 'bottom'] as const) {
      for (const text of texts) {
        const box = inkBox(paint(text, { role, position, size: 'large' }, frame))
        // Letters may reach a hair into the margin; never more.
        expect(box.left).toBeGreaterThanOrEqual(area.leftPx - 6)
        expect(box.right).toBeLessThanOrEqual(area.rightPx + 6)
        expect(box.top).toBeGreaterThanOrEqual(area.topPx - 6)
        expect(box.bottom).toBeLessThanOrEqual(area.bottomPx + 6)
      }
    }
  }
})

it('parts a word only when it would not fit otherwise, and says when words are left out', () => {
  const widthOf = (line: string): number => Array.from(line).length
  expect(breakLines('a loooooooooong word', { widest: 6, widthOf })).toContain('loooooooooong')
  const parted = breakLines('a loooooooooong word', { widest: 6, widthOf, mayPartWords: true })
  expect(parted.join('').replaceAll(' ', '')).toBe('aloooooooooongword')
  expect(Math.max(...parted.map(widthOf))).toBeLessThanOrEqual(6)
})

it('draws emoji from the font that has colours, and letters from the others', () => {
  expect(toRuns('I \u2764\uFE0F you')).toEqual([
    { text: 'I ', isEmoji: false },
    { text: '\u2764\uFE0F', isEmoji: true },
    { text: ' you', isEmoji: false },
  ])
  expect(toRuns('👩‍👩‍👧🇨🇳1️⃣')).toEqual([{ text: '👩‍👩‍👧🇨🇳1️⃣', isEmoji: true }])
  expect(toRuns('50% © ™ ♪ 10 #1 \u2764\uFE0E').every((run) => !run.isEmoji)).toBe(true)
})

it('puts dark words on light ground and light words on dark ground, more of it where they stand out less', () => {
  const isLight = (colour: string | undefined): boolean => Number(inksOf(colour).ground.split(',')[0]) > 128
  expect(['#000000', '#0A2FB5', '#8B0000', '#333333'].map(isLight)).toEqual([true, true, true, true])
  expect([undefined, '#ffffff', '#FFD400', '#FF8080', '#8AA0A8'].map(isLight)).toEqual(Array(5).fill(false))
  expect(inksOf('#E4002B').boxAlpha).toBeGreaterThan(inksOf('#FFFF80').boxAlpha)
  for (const nonsense of ['red', '#fff', '#12345g', 'url(x)', '']) expect(inksOf(nonsense)).toEqual(inksOf(undefined))
})

it('paints the same words in the same pixels every time', () => {
  const [one, two] = [1, 2].map(() => paint('Same ❤️ 新品', { colour: '#FFD400', size: 'large' }))
  expect(Buffer.compare(one!.bytes, two!.bytes)).toBe(0)
})
