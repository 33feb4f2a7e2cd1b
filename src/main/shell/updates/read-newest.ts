import type { UpdateInfo } from 'electron-updater'
import { createPublicKey, verify } from 'node:crypto'
import { type Dispatcher, request } from 'undici'
import { ReelwrightError } from '../../../shared/failures/failure'
import { Version } from '../../../shared/states/update-state'
import type { Network } from '../../host/ports'
import type { UpdateFeed } from './feed'

/** A list names a handful of files. */
const LARGEST_LIST_BYTES = 64 * 1024
const LIMIT_MS = 20_000

interface Question {
  readonly network: Network
  readonly feed: UpdateFeed
  /** See `listName`. */
  readonly list: string
}

/**
 * Reads the list of the newest release. Its signature is checked before anything in it is looked at.
 *
 * @throws {ReelwrightError} `update.not-genuine` when the list is not signed with the key of this build, `update.not-read`
 * when it cannot be had or read
 */
export async function readNewest({ network, feed, list }: Question, signal: AbortSignal): Promise<UpdateInfo> {
  const dispatcher = network.dispatcher()
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)])
    const url = new URL(list, feed.url)
    const get = (of: URL): Promise<Buffer> => download(dispatcher, of, limited)
    const [text, signature] = await Promise.all([get(url), get(new URL(`${list}.sig`, feed.url))])
    expectSigned(text, signature, feed.key)
    return await toRelease(text.toString('utf8'), list, url)
  } catch (thrown) {
    signal.throwIfAborted()
    if (thrown instanceof ReelwrightError) throw thrown
    throw new ReelwrightError('update.not-read', {}, { cause: thrown })
  } finally {
    await dispatcher.close()
  }
}

async function download(dispatcher: Dispatcher, url: URL, signal: AbortSignal): Promise<Buffer> {
  const { statusCode, body } = await request(url, { dispatcher, signal })
  const parts: Buffer[] = []
  let sizeBytes = 0
  for await (const part of body as AsyncIterable<Buffer>) {
    sizeBytes += part.byteLength
    if (sizeBytes > LARGEST_LIST_BYTES) throw new Error(`${url.pathname} is too large for a list.`)
    parts.push(part)
  }
  if (statusCode !== 200) throw new Error(`${url.pathname} was answered with ${statusCode}.`)
  return Buffer.concat(parts)
}

function expectSigned(text: Buffer, signature: Buffer, key: string): void {
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  const genuine = verify(null, text, publicKey, Buffer.from(signature.toString('utf8').trim(), 'base64'))
  if (!genuine) throw new ReelwrightError('update.not-genuine', {}, { log: 'The list is not signed with our key.' })
}

/** Loaded late: it is large, and a day's start needs none of it. */
async function toRelease(text: string, list: string, url: URL): Promise<UpdateInfo> {
  const { parseUpdateInfo } = await import('electron-updater/out/providers/Provider')
  const release = parseUpdateInfo(text, list, url)
  return { ...release, version: Version.parse(release.version) }
}
