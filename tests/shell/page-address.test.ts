import { expect, it } from 'vitest'
import { toPiecePath, toPlanPath } from '../../src/shared/preview'
import { readAppAddress, toThumbnailUrl } from '../../src/main/shell/page-address'
import { PAGE_URL, isOurs } from '../../src/main/shell/page-origin'

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

const KEY = 'ab'.repeat(32)
const preview = (rest: string): string => `app://reelwright/preview/${A}/${rest}`

it('knows what a preview is drawn from, by ids and keys alone', () => {
  const origin = 'app://reelwright'
  const wish = { size: 'half' as const, version: 3 }
  const clip = { kind: 'clip' as const, key: KEY, from: 30, count: 60 }
  const sound = { kind: 'sound' as const, key: KEY }
  expect(readAppAddress(origin + toPlanPath(A, wish))).toEqual({ kind: 'preview-plan', projectId: A, wish })
  expect(readAppAddress(origin + toPiecePath(A, clip))).toEqual({ kind: 'preview-piece', projectId: A, piece: clip })
  expect(readAppAddress(origin + toPiecePath(A, sound))).toEqual({ kind: 'preview-piece', projectId: A, piece: sound })
})

it.each([
  'plan',
  'plan?size=huge',
  'plan?size=full&version=-1',
  `plan/${KEY}?size=full`,
  'photo',
  `photo/${KEY.slice(1)}`,
  `photo/${KEY.toUpperCase()}`,
  `photo/${KEY}/more`,
  `photo/..%2f${KEY}`,
  `film/${KEY}.mp4`,
  `secret/${KEY}`,
  `clip/${KEY}`,
  `clip/${KEY}?from=0`,
  `clip/${KEY}?from=0&count=121`,
  `clip/${KEY}?from=-1&count=1`,
  `clip/${KEY}?from=1e3&count=1`,
  'index.html',
])('knows no preview at %s', (rest) => {
  expect(readAppAddress(preview(rest))).toBeUndefined()
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
