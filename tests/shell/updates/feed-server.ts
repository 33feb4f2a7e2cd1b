import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { UpdateFeed } from '../../../src/main/shell/updates/feed'

export const LIST = 'latest-linux.yml'
const FILE = 'Reelwright.AppImage'

/** A feed on this computer, whose files a test may change before they are asked for. */
export interface FeedServer {
  readonly feed: UpdateFeed
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[]
  /** Puts out a release whose list is signed with the right key. */
  release(version: string, content: string): void
  /** Changes what lies there, as somebody would who has no key. */
  put(path: string, content: string | Buffer): void
  remove(path: string): void
  stop(): Promise<void>
}

export async function startFeed(): Promise<FeedServer> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const files = new Map<string, string | Buffer>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url?.slice(1) ?? ''
    asked.push(path)
    const content = files.get(path)
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    feed: { url, key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'), page: url },
    asked,
    release(version, content) {
      files.set(FILE, content)
      const text = listOf(version, content)
      files.set(LIST, text)
      files.set(`${LIST}.sig`, signatureOf(text, privateKey))
    },
    put: (path, content) => void files.set(path, content),
    remove: (path) => void files.delete(path),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** As electron-builder writes it. */
export function listOf(version: string, content: string): string {
  const sha512 = createHash('sha512').update(content).digest('base64')
  return `version: ${version}
files:
  - url: ${FILE}
    sha512: ${sha512}
    size: ${Buffer.byteLength(content)}
path: ${FILE}
sha512: ${sha512}
releaseDate: '2026-11-23T00:00:00.000Z'
`
}

const signatureOf = (text: string, key: KeyObject): string => sign(null, Buffer.from(text), key).toString('base64')
