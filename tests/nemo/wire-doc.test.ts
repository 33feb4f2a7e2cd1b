import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RETRY_RULES, type Passing } from '../../src/main/nemo/http/retry-rules'
import { type Place, toNemoError } from '../../src/main/nemo/nemo-error'
import { findWireKeys } from './support/wire-keys'
import { codeIn, headings, table, tables } from './support/wire-page'

const PLACES = Object.keys(RETRY_RULES) as Place[]

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

/** Headings that comments name, each as `file: heading`. A comment may break anywhere, and name several. */
function namedIn(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ')
  const named = [...text.matchAll(/docs\/wire\.md((?:,? (?:and )?"[^"]+")+)/g)]
  return named.flatMap(([, list = '']) => [...list.matchAll(/"([^"]+)"/g)].map(([, one = '']) => `${path}: ${one}`))
}

describe('the page about the wire', () => {
  const named = [...sourcesIn('src'), ...sourcesIn('tests/support')].flatMap(namedIn)

  it('has every heading that a comment names', () => {
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((one) => !headings.includes(one.slice(one.indexOf(': ') + 2)))).toEqual([])
  })

  it('has every key that a reader takes, with who says so; and no key that none takes', () => {
    const taken = findWireKeys()
    const keyTables = tables.filter(({ columns }) => columns[0] === 'key')
    const told = new Set(keyTables.flatMap(({ rows }) => rows.flatMap(([keys]) => codeIn(keys))))

    expect(taken.size).toBeGreaterThan(80)
    expect([...taken].filter(([key]) => !told.has(key))).toEqual([])
    expect([...told].filter((key) => !taken.has(key) && !/^(?:false|type|\d+)$/.test(key))).toEqual([])
  })

  it('says of every key, route, header and error who says so', () => {
    const tagged = tables.filter(({ columns }) => columns.includes('tag') && columns[0] !== 'tag')
    expect(tagged.length).toBeGreaterThan(10)
    for (const { heading, columns, rows } of tagged) {
      const at = columns.indexOf('tag')
      for (const row of rows) expect(row[at], `${heading}: ${row[0] ?? ''}`).toMatch(/^\[(?:doc|seen|ours)\]$/)
    }
  })

  it('means by every number of the service what the code means', () => {
    for (const [numbers = '', where = '', , code] of table('Errors').rows) {
      const places = where === 'everywhere' ? PLACES : where.split(', ')
      expect(PLACES).toEqual(expect.arrayContaining(places))
      for (const number of numbers.split(', ')) {
        for (const place of places)
          expect(`\`${toNemoError(Number(number), place as Place).code}\``, `${number} ${place}`).toBe(code)
      }
    }
  })

  it('tells the retries of every call as the code has them', () => {
    const kinds: readonly Passing[] = ['not-sent', 'lost', 'trouble', 'busy']
    const toCell = (waitsMs: readonly number[] = []): string =>
      waitsMs.map((waitMs) => `${waitMs / 1000} s`).join(', ') || '–'
    const rows = PLACES.map((place) => [place, ...kinds.map((kind) => toCell(RETRY_RULES[place][kind]))])

    expect(table('Retries').rows).toEqual(rows)
  })
})
