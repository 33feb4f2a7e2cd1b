import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIXTURES } from './fixtures'
import { cutAt } from './cuts'
import { besides, read, shown } from './read-stream'

/** Longer streams are cut at some places instead of at each. */
const SHORT_BYTES = 4_000

describe.each(FIXTURES)('$name', ({ bytes, ...means }) => {
  const whole = read([bytes])

  it('means what it should', () => {
    expect(shown(whole)).toEqual(means.shown)
    expect(besides(whole)).toEqual(means.besides ?? [])
    expect(whole.filter(({ kind }) => kind === 'alive')).toHaveLength(means.aliveCount ?? 0)
  })

  it('ends every message that it begins', () => {
    const last = new Map(whole.flatMap((event) => (event.kind === 'message' ? [[event.id, event.final]] : [])))
    expect([...last.values()].every((final) => final)).toBe(true)
  })

  it('means the same byte by byte, cut in two at every byte, and cut anywhere', () => {
    expect(
      read(
        cutAt(
          bytes,
          Array.from(bytes, (_, at) => at),
        ),
      ),
    ).toEqual(whole)
    if (bytes.byteLength <= SHORT_BYTES) bytes.forEach((_, at) => expect(read(cutAt(bytes, [at]))).toEqual(whole))
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.byteLength), { maxLength: 12 }), (places) => {
        expect(read(cutAt(bytes, places))).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })
})
