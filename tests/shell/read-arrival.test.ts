import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readArrival } from '../../src/main/shell/read-arrival'

const ID = '6f2c1d3e-0a4b-4c5d-8e6f-7a8b9c0d1e2f'
const at = { folder: '/home/ann', ownFolder: '/opt/reelwright' }

it('takes files as they were named, from where they were named', () => {
  const { paths, link } = readArrival(['holiday', '/data/a b.jpg', './it\'s "x" :.mov', 'C: drive.png'], at)
  expect(paths).toEqual(['/home/ann/holiday', '/data/a b.jpg', '/home/ann/it\'s "x" :.mov', '/home/ann/C: drive.png'])
  expect(link).toBeUndefined()
})

it('leaves options, empty words, the program itself and what is the runtime’s alone', () => {
  const words = [
    '-r',
    '/tool/loader.js',
    '--no-sandbox',
    '/opt/reelwright/',
    '--user-data-dir=/tmp/a',
    '',
    '-x',
    '/a.jpg',
  ]
  expect(readArrival(words, at).paths).toEqual(['/a.jpg'])
})

it.each([
  [`reelwright://project/${ID}`, { to: 'project', id: ID }],
  [`reelwright://export/${ID.toUpperCase()}/`, { to: 'export', id: ID }],
  ['REELWRIGHT://balance', { to: 'balance' }],
  [`reelwright://job/${ID}`, { to: 'export', id: ID }],
  ['reelwright://refresh', { to: 'balance' }],
])('follows %s', (word, link) => {
  expect(readArrival([word], at)).toEqual({ paths: [], link })
})

it.each([
  'reelwright://',
  'reelwright://project',
  `reelwright://project/${ID}?export=1`,
  `reelwright://project/${ID}#x`,
  `reelwright://project/${ID}/../../x`,
  `reelwright://project/${ID}\n--inspect`,
  `reelwright://user:pass@project/${ID}`,
  `reelwright:project/${ID}`,
  'reelwright://quit',
  'reelwright://export/all',
  'reelwright://media/add?path=/etc/passwd',
  'reelwright://project/%2e%2e',
  `https://example.com/reelwright://project/${ID}`,
  'file:///etc/passwd',
  'javascript://alert(1)',
])('takes %j for no link and no file', (word) => {
  expect(readArrival([word], at).link).toBeUndefined()
  if (word.includes('://')) expect(readArrival([word], at).paths).toEqual([])
})

it('never makes more of any words than paths and links of the known forms', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constant(`reelwright://${ID}`))), (words) => {
      const { paths, link } = readArrival(words, at)
      expect(paths.every((path) => path.startsWith('/'))).toBe(true)
      expect(link === undefined || link.to === 'balance' || /^[\da-f-]{36}$/.test(link.id)).toBe(true)
    }),
  )
})
