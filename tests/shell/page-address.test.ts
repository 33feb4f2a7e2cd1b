import { expect, it } from 'vitest'
import { PAGE_URL, isOurs, readAppAddress, toThumbnailUrl } from '../../src/main/shell/page-address'

const A = '11111111-1111-4111-8111-111111111111'
const B = '22222222-2222-4222-8222-222222222222'

it('knows its own page and pictures', () => {
  expect(readAppAddress(PAGE_URL)).toEqual({ kind: 'file', path: 'index.html' })
  expect(readAppAddress('app://reelwright/assets/index-B_x-1.js')).toEqual({
    kind: 'file',
    path: 'assets/index-B_x-1.js',
  })
  expect(readAppAddress(toThumbnailUrl(A, B))).toEqual({ kind: 'thumbnail', projectId: A, mediaId: B })
})

it.each([
  'app://reelwright/../secret',
  'app://reelwright/..%2f..%2fsecret.js',
  'app://reelwright/%2e%2e/%2e%2e/secret.js',
  'app://reelwright/assets/..%5c..%5csecret.js',
  'app://reelwright//etc/passwd',
  'app://reelwright/%00',
  'app://reelwright/%',
  'app://reelwright/.hidden',
  `app://reelwright/thumbnail/${A}/../../secret`,
  `app://reelwright/thumbnail/${A}/..%2fsecret`,
  'app://other/index.html',
  'app://reelwright.evil/index.html',
  'https://reelwright/index.html',
  'file:///etc/passwd',
])('finds nothing outside the page’s folder at %s', (url) => {
  const address = readAppAddress(url)
  expect(address === undefined || (address.kind === 'file' && !/(^|\/)\.|\\|^\//.test(address.path))).toBe(true)
})

it.each([
  'app://reelwright.evil/',
  'app://reelwright@evil/',
  'xapp://reelwright/',
  'https://example.com/app://reelwright/',
  '',
])('does not take %j for its own', (url) => {
  expect(isOurs(url)).toBe(false)
})
