import { expect, it } from 'vitest'
import { frameOf, toFilmName } from '../../src/shared/film-name'

const facts = { project: 'Summer', number: 3, date: new Date(2026, 0, 9), ratio: '9:16', isCopy: false } as const

it.each([
  ['{project}', 'Summer'],
  ['{project}_{n}', 'Summer_3'],
  ['{date} {project} {ratio}', '2026-01-09 Summer 9x16'],
  ['  ', 'Summer'],
  ['{who} {project}', '{who} Summer'],
])('fills the template %j in', (template, name) => {
  expect(toFilmName(template, facts)).toBe(name)
})

it('tells a copy in another frame from the film, once', () => {
  expect(toFilmName('{project}', { ...facts, isCopy: true })).toBe('Summer 9x16')
  expect(toFilmName('{ratio} {project}', { ...facts, isCopy: true })).toBe('9x16 Summer')
})

it('reads the frame of a film from its size where no wish tells it', () => {
  const sized = (widthPx: number, heightPx: number) => frameOf({ durationMs: 1, tracks: [], widthPx, heightPx })
  expect([sized(1920, 1080), sized(1080, 1920), sized(500, 500), sized(1080, 1350)]).toEqual([
    '16:9',
    '9:16',
    '1:1',
    '4:5',
  ])
  expect(frameOf(undefined)).toBe('16:9')
})
