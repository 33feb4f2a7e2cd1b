import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeFilm } from '../../support/fake-cloud/make-film'
import { ANSWERS, TRANSPORT, type Trouble } from './catalogue'
import { type CellEnd, runCell } from './run-cell'

/** Once, and more often than anything is tried. */
const OFTEN = 12
const TROUBLES: Record<string, Trouble> = { ...TRANSPORT, ...ANSWERS }

/**
 * Meets operations with every fault of the transport and every odd answer, once and for as long as anybody tries. How each
 * ends stands in `expected/`, one file an operation; what is never allowed is checked for all alike.
 */
export function checkCells(operations: readonly string[]): void {
  // The film of every cell is the same; encoding it is no part of any.
  beforeAll(() => makeFilm({ durationMs: 2_000, widthPx: 1920, heightPx: 1080 }))

  describe.each(operations)('%s', (operation) => {
    const expected = readExpected(operation)

    it('has an ending for every fault', () => {
      expect([...expected.keys()]).toEqual(Object.keys(TROUBLES))
    })

    it.each(Object.entries(TROUBLES))('%s', async (name, trouble) => {
      const once = await runCell(operation, trouble, 1)
      const often = await runCell(operation, trouble, OFTEN)
      for (const cell of [once, often]) expectAtMostOnce(cell)
      expect(`${toWords(once)} | ${toWords(often)}`).toBe(expected.get(name))
    })
  })
}

/** What a person never pays for twice, and what nobody else is ever shown. */
function expectAtMostOnce({ chats, films, uploads, sessions, clientIds, keysElsewhere, leaks, orders }: CellEnd): void {
  expect({ chats, films, clientIds, keysElsewhere, leaks }).toEqual({
    chats: Math.min(chats, 1),
    films: Math.min(films, 1),
    clientIds: ['client-1'].slice(0, clientIds.length),
    keysElsewhere: 0,
    leaks: [],
  })
  expect(orders).toBeLessThanOrEqual(2)
  // A new session, where the old one was said to be gone, gets the file once more.
  expect(uploads).toBeLessThanOrEqual(Math.max(1, sessions))
}

function toWords({ end, asked }: CellEnd): string {
  return `${end} after ${asked}`
}

/** Lines of `fault: ending after requests | the same when the fault stays`. */
function readExpected(operation: string): Map<string, string> {
  const text = readFileSync(new URL(`expected/${operation}.txt`, import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => line.split(/ *: */, 2) as [string, string]))
}
