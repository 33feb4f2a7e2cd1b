import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_FRAME_CHARS, MAX_STREAM_BYTES } from '../../../src/main/nemo/http/limits'
import type { ChatEvent } from '../../../src/main/nemo/client'
import { cutAt } from './cuts'
import { agent, frame, piece, read, readLive, says, shown, typed } from './read-stream'

/** One thing an agent may do, and the words that a person must see of it. */
interface Said {
  readonly stream: string
  readonly shows?: string
}

/** A letter at both ends: a text of spaces is no text, and a start that is the start of another is a snapshot of it. */
const words = fc
  .tuple(fc.constantFrom('A', 'é', '好', '😀'), fc.string({ unit: 'grapheme' }))
  .map(([first, rest]) => `${first}${rest}.`)
const toolEvent = fc
  .nat(1e6)
  .map((id) => frame(agent({ content: { parts: [{ functionCall: { id: `c${id}`, name: 'cut' } }] } })))
const silence = fc.constantFrom(
  ': still here\n\n',
  'data\n\n',
  frame({ type: 'heartbeat' }),
  frame({ author: 'user', content: { parts: [{ text: 'echo' }] } }),
  frame(agent({ actions: { stateDelta: { draft: 1 } } })),
)

const said: fc.Arbitrary<Said> = fc.oneof(
  silence.map((stream) => ({ stream })),
  toolEvent.map((stream) => ({ stream })),
  words.map((text) => ({ stream: says(text), shows: text })),
  // Pieces, signs of life between them, and the whole text again.
  fc.tuple(fc.array(words, { minLength: 1, maxLength: 4 }), silence).map(([texts, between]) => ({
    stream: texts.map(piece).join(between) + says(texts.join('')),
    shows: texts.join(''),
  })),
  // Pieces that only a tool ends.
  fc.tuple(fc.array(words, { minLength: 1, maxLength: 4 }), toolEvent).map(([texts, tool]) => ({
    stream: texts.map(piece).join('') + tool,
    shows: texts.join(''),
  })),
  fc.tuple(words, toolEvent).map(([text, tool]) => ({ stream: typed(text) + tool, shows: text })),
)
const turn = fc.array(said, { maxLength: 12 })
const toBytes = (some: readonly Said[]): Uint8Array => Buffer.from(some.map(({ stream }) => stream).join(''))

describe('any list of frames', () => {
  it('shows every message once, in order, with all of its words', () => {
    fc.assert(
      fc.property(turn, (some) => {
        expect(shown(read([toBytes(some)]))).toEqual(some.flatMap(({ shows }) => shows ?? []))
      }),
      { numRuns: 300 },
    )
  })

  it('means the same wherever its bytes are cut, and with every line end', () => {
    fc.assert(
      fc.property(
        turn,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (some, lineEnd, places) => {
          const bytes = Buffer.from(Buffer.from(toBytes(some)).toString().replaceAll('\n', lineEnd))
          const pieces = cutAt(
            bytes,
            places.map((place) => Math.floor(place * bytes.byteLength)),
          )
          expect(read(pieces)).toEqual(read([toBytes(some)]))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keeps what was said before the place where it breaks off', () => {
    fc.assert(
      fc.property(turn, fc.double({ min: 0, max: 1, noNaN: true }), (some, place) => {
        const bytes = toBytes(some)
        const whole = shown(read([bytes]))
        const part = shown(read([bytes.subarray(0, Math.floor(place * bytes.byteLength))]))
        expect(part.every((text, index) => whole[index]?.startsWith(text))).toBe(true)
        expect(part.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, part.length - 1)))
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on bytes of any kind, and means the same when they are cut', () => {
    const noise = fc.oneof(
      fc.uint8Array(),
      fc.json().map((text) => Buffer.from(`data: ${text}\n\n`)),
      fc.constantFrom('data: ', '\r', '\n', ':', '{"error"', '\ufeff').map((text) => Buffer.from(text)),
    )
    fc.assert(
      fc.property(fc.array(noise), fc.array(fc.nat(200)), (pieces, places) => {
        const bytes = Buffer.concat(pieces)
        const inside = places.filter((place) => place <= bytes.byteLength)
        expect(read(cutAt(bytes, inside))).toEqual(read([bytes]))
      }),
      { numRuns: 2_000 },
    )
  })
})

/** What came before the end, and how it ended. */
function readToTheEnd(pieces: Iterable<Uint8Array>): { events: ChatEvent[]; code: unknown } {
  const events: ChatEvent[] = []
  try {
    for (const event of readLive(pieces)) events.push(event)
    return { events, code: undefined }
  } catch (thrown) {
    return { events, code: (thrown as { code: string }).code }
  }
}

describe('a stream without measure', () => {
  const ready = Buffer.from(says('Ready.'))

  it.each([
    ['an endless line', 'x'.repeat(1024 * 1024)],
    ['endless lines of one frame', 'data: x\n'.repeat(128 * 1024)],
  ])('is refused at the limit of a frame: %s, after what was said before, wherever it is cut', (_, text) => {
    const piece = Buffer.from(text)
    const count = MAX_FRAME_CHARS / piece.byteLength + 1
    const many = Array.from({ length: count }, () => piece)

    for (const pieces of [[ready, ...many], [Buffer.concat([ready, ...many])]]) {
      const { events, code } = readToTheEnd(pieces)
      expect(shown(events)).toEqual(['Ready.'])
      expect(code).toBe('nemo.unreadable-reply')
    }
  })

  it('takes a frame just below the limit', () => {
    const start = 'data: {"content":{"parts":[{"text":"Look.","inlineData":"'
    const end = '"}]}}'
    const large = start + 'A'.repeat(MAX_FRAME_CHARS - start.length - end.length - 1) + end

    expect(shown(read([Buffer.from(`${large}\n`), Buffer.from('\n')]))).toEqual(['Look.'])
  })

  it('is refused at the limit of a stream', () => {
    const comment = Buffer.from(`: ${'x'.repeat(1024 * 1024 - 4)}\n\n`)
    const count = MAX_STREAM_BYTES / comment.byteLength
    const many = (more: number): Uint8Array[] => Array.from({ length: count + more }, () => comment)

    expect(readToTheEnd(many(0)).code).toBeUndefined()
    const { events, code } = readToTheEnd(many(1))
    expect(code).toBe('nemo.unreadable-reply')
    expect(events).toHaveLength(count)
  })

  it('is not walked into where a frame holds more than can be meant', () => {
    const deep = `data: {"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n\n`
    const many = `data: {"a":[${'[],'.repeat(1_000_000)}1]}\n\n`

    const { events } = readToTheEnd([Buffer.from(deep + many), ready])

    expect(events.map(({ kind }) => kind)).toEqual(['alive', 'alive', 'message'])
  })
})
