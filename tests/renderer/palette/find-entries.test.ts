import { expect, it } from 'vitest'
import { type Entry, findEntries } from '../../../src/renderer/palette/find-entries'

const entry = (group: Entry['group'], label: string, rest: Partial<Entry> = {}): Entry => ({
  id: label,
  group,
  label,
  run: () => undefined,
  ...rest,
})

const ENTRIES = [
  entry('projects', 'Export of Rome'),
  entry('commands', 'New project', { alias: '新建项目' }),
  entry('commands', 'Film export'),
  entry('commands', 'Export'),
  entry('clips', 'IMG_0003', { onlyFound: true }),
]

const labels = (query: string): string[] => findEntries(ENTRIES, query).map(({ label }) => label)

it('lists commands before projects, and names that begin with the words before others', () => {
  expect(labels('exp')).toEqual(['Export', 'Film export', 'Export of Rome'])
})

it('needs every word, in any order and any case', () => {
  expect(labels('ROME export')).toEqual(['Export of Rome'])
  expect(labels('export paris')).toEqual([])
})

it('finds a command by its name in the other language', () => {
  expect(labels('新建')).toEqual(['New project'])
})

it('shows clips only to those who search', () => {
  expect(labels('')).not.toContain('IMG_0003')
  expect(labels('0003')).toEqual(['IMG_0003'])
})
