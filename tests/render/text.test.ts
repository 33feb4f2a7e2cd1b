import { expect, it } from 'vitest'
import { decode, openStudio, planOf, shotOf, textOf, type DecodedFilm } from './studio'
import type { TextOverlay } from '../../src/main/engine/film'

/** The same film with and without one text, and where they differ. */
async function differences(text: TextOverlay, size = { widthPx: 320, heightPx: 180 }) {
  const studio = await openStudio()
  const grey = await studio.flatPhoto('grey.jpg', '0x707070')
  const plan = { ...planOf([shotOf(grey, 0, 60)]), ...size }
  const without = await decode(await studio.render(plan), size.widthPx, size.heightPx)
  const withText = await decode(await studio.render({ ...plan, texts: [text] }), size.widthPx, size.heightPx)
  return (frame: number): { count: number; left: number; right: number; top: number; bottom: number } =>
    differingPixels(withText, without, frame, size)
}

function differingPixels(
  one: DecodedFilm,
  other: DecodedFilm,
  frame: number,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
) {
  const found = { count: 0, left: widthPx, right: 0, top: heightPx, bottom: 0 }
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (Math.abs(one.luma(frame, x, y) - other.luma(frame, x, y)) < 40) continue
      found.count += 1
      found.left = Math.min(found.left, x)
      found.right = Math.max(found.right, x)
      found.top = Math.min(found.top, y)
      found.bottom = Math.max(found.bottom, y)
    }
  }
  return found
}

it('shows a title in the middle, from its first frame to its last and no longer', async () => {
  const at = await differences(textOf('Morning light', 15, 30))
  expect(at(10).count).toBe(0)
  expect(at(30).count).toBeGreaterThan(300)
  expect(at(50).count).toBe(0)
  const { left, right, top, bottom } = at(30)
  expect(Math.abs((left + right) / 2 - 160)).toBeLessThan(6)
  expect(Math.abs((top + bottom) / 2 - 90)).toBeLessThan(8)
})

it('fades a text in', async () => {
  const at = await differences(textOf('Morning light', 0, 60))
  expect(at(1).count).toBeLessThan(at(30).count / 2)
})

it('keeps captions in the lower part and inside the safe area', async () => {
  const at = await differences(textOf('A quiet caption', 0, 60, { role: 'caption', position: 'bottom' }))
  const { top, bottom, left, right } = at(30)
  expect(top).toBeGreaterThan(120)
  expect(bottom).toBeLessThan(171)
  expect(left).toBeGreaterThan(16)
  expect(right).toBeLessThan(304)
})

it('keeps captions of upright films above what apps lay over them, and breaks long ones', async () => {
  const words = 'A caption that is much too long for one line of an upright film'
  const at = await differences(textOf(words, 0, 60, { role: 'caption', position: 'bottom' }), {
    widthPx: 180,
    heightPx: 320,
  })
  const { top, bottom, left, right } = at(30)
  expect(bottom).toBeLessThan(320 * 0.8)
  expect(bottom - top).toBeGreaterThan(18)
  expect([left > 9, right < 171]).toEqual([true, true])
})

it('draws whatever people write, also when it looks like a filter', async () => {
  const at = await differences(
    textOf("50% off: it's [here]; \\n 'x'=1 新品 🎉", 0, 60, { role: 'caption', position: 'center' }),
  )
  expect(at(30).count).toBeGreaterThan(300)
})
