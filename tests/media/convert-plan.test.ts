import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planCopy } from '../../src/main/media/convert-plan'

const after = (args: readonly string[], option: string): string => args[args.indexOf(option) + 1] ?? ''

it('keeps every copy of up to four hours below 450 MB, and every edge even and within 1080 lines', () => {
  const clip = fc.record({
    durationMs: fc.integer({ min: 1, max: 14_400_000 }),
    widthPx: fc.integer({ min: 1, max: 8192 }),
    heightPx: fc.integer({ min: 1, max: 8192 }),
  })
  fc.assert(
    fc.property(clip, (facts) => {
      const { args } = planCopy({ kind: 'clip', isClear: false, isBright: false, ...facts })
      const bits = Number(after(args, '-maxrate')) + Number(after(args, '-b:a'))
      const [, width, height] = (/scale=(\d+):(\d+)/.exec(after(args, '-vf')) ?? []).map(Number)

      expect((bits / 8) * (facts.durationMs / 1000)).toBeLessThan(450_000_000)
      expect([(width ?? 1) % 2, (height ?? 1) % 2]).toEqual([0, 0])
      expect(Math.max(width ?? 0, height ?? 0)).toBeLessThanOrEqual(1920)
      expect(Math.min(width ?? 0, height ?? 0)).toBeLessThanOrEqual(1080)
    }),
  )
})

it('draws a long clip smaller instead of badly', () => {
  const sizeOf = (durationMs: number): string | undefined => {
    const input = { kind: 'clip' as const, widthPx: 3840, heightPx: 2160, isClear: false, isBright: false }
    return /scale=\d+:\d+/.exec(after(planCopy({ ...input, durationMs }).args, '-vf'))?.[0]
  }

  const [minute, hour, fourHours] = [60_000, 3_600_000, 14_400_000].map(sizeOf)
  expect({ minute, hour, fourHours }).toEqual({
    minute: 'scale=1920:1080',
    hour: 'scale=1280:720',
    fourHours: 'scale=854:480',
  })
})

it('gives long sound fewer bits, so that it fits', () => {
  const bitsOf = (durationMs: number): number =>
    Number(after(planCopy({ kind: 'music', durationMs, isClear: false, isBright: false }).args, '-b:a'))

  expect(bitsOf(180_000)).toBe(256_000)
  expect((bitsOf(14_400_000) / 8) * 14_400).toBeLessThan(450_000_000)
})
