import { readFileSync } from 'node:fs'

/** A table of docs/wire.md, under its heading. */
export interface WireTable {
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const lines = readFileSync('docs/wire.md', 'utf8').split('\n')

export const headings = lines.flatMap((line) => /^#{2,} (.+)$/.exec(line)?.[1] ?? [])
export const tables = readTables()

export const table = (heading: string): WireTable => {
  const found = tables.find((one) => one.heading === heading)
  if (!found) throw new Error(`No table under ${heading}`)
  return found
}

/** The words that stand as code in a cell. */
export const codeIn = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(/[^\w-]+/).filter((word) => word !== ''))

function readTables(): WireTable[] {
  const found: { heading: string; columns: readonly string[]; rows: string[][] }[] = []
  let heading = ''
  lines.forEach((line, at) => {
    heading = /^#{2,} (.+)$/.exec(line)?.[1] ?? heading
    if (!line.startsWith('|') || /^\|[\s:|-]+\|$/.test(line)) return
    if (lines[at - 1]?.startsWith('|')) found.at(-1)?.rows.push(toCells(line))
    else found.push({ heading, columns: toCells(line), rows: [] })
  })
  return found
}

function toCells(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}
