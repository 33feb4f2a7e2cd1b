import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { listName, readFeed } from '../../../src/main/shell/updates/feed'
import { isNewer } from '../../../src/main/shell/updates/version'

const KEY = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const manifest = (url: string): string => JSON.stringify({ updates: { url, key: KEY, page: 'https://films.example/' } })

it('has nobody to ask when the build names nobody', () => {
  expect(readFeed('{"name":"reelwright"}')).toBeUndefined()
  expect(readFeed('{"updates":{"url":"https://films.example/","page":"https://films.example/"}}')).toBeUndefined()
})

it('asks over connections that nobody can listen to, this computer apart', () => {
  expect(readFeed(manifest('https://films.example/'))?.url).toBe('https://films.example/')
  expect(readFeed(manifest('http://127.0.0.1:80/'))?.url).toBe('http://127.0.0.1:80/')
  expect(readFeed(manifest('http://films.example/'))).toBeUndefined()
})

it('asks for the list of its own system and processor', () => {
  expect(listName('linux', 'x64')).toBe('latest-linux.yml')
  expect(listName('linux', 'arm64')).toBe('latest-linux-arm64.yml')
  expect(listName('darwin', 'arm64')).toBe('latest-mac.yml')
  expect(listName('win32', 'x64')).toBe('latest.yml')
})

it('compares versions by their numbers, and takes nothing else for a version', () => {
  expect(isNewer('1.10.0', '1.9.9')).toBe(true)
  expect(isNewer('2.0.0', '1.99.99')).toBe(true)
  expect(isNewer('1.9.9', '1.10.0')).toBe(false)
  expect(isNewer('1.0.0', '1.0.0')).toBe(false)
  expect(isNewer('2.0.0-beta', '1.0.0')).toBe(false)
  expect(isNewer('../2.0.0', '1.0.0')).toBe(false)
})
