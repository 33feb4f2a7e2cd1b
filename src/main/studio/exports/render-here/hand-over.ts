import { pathToFileURL } from 'node:url'
import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Files } from '../../../host/ports'
import type { NemoClient } from '../../../nemo/client'
import type { MediaInProject } from '../../projects/project-record'
import type { LocalAsset } from './local-asset'

const ADDRESSES_PER_REQUEST = 50

/** Hands files to a session of the engine on this computer, without a copy. The first that cannot be had ends it. */
export async function handOver(
  { client, files, signal }: { client: NemoClient; files: Files; signal: AbortSignal },
  sessionId: string,
  media: readonly MediaInProject[],
): Promise<LocalAsset[]> {
  for (const item of media) await checkFile(files, item)
  for (let first = 0; first < media.length; first += ADDRESSES_PER_REQUEST) {
    const group = media.slice(first, first + ADDRESSES_PER_REQUEST)
    const addresses = group.map(({ path }) => pathToFileURL(path).href)
    const { refused } = await client.uploadUrls(sessionId, addresses, signal)
    const [no] = refused
    if (no) throw new ReelwrightError(no.failure.code, { ...no.failure.facts, name: no.name })
  }
  const { assets } = await client.state(sessionId, signal)
  return media.map((item, index) => {
    // Each file was taken, and an engine of ours keeps their order.
    const id = assets.length === media.length ? assets[index]?.id : undefined
    if (id === undefined) throw new ReelwrightError('nemo.unreadable-reply', {}, { log: `no id for file ${index + 1}` })
    return { id, media: item }
  })
}

/** The film was cut with the files as they were added. @throws `media.missing`, `media.changed` */
async function checkFile(files: Files, { path, name, sizeBytes, modifiedMs }: MediaInProject): Promise<void> {
  const found = await files.stat(path).catch((thrown: unknown) => {
    throw new ReelwrightError('media.missing', { name }, { cause: thrown })
  })
  const isSame = found.size === sizeBytes && Math.abs(found.mtimeMs - modifiedMs) < 1
  if (!isSame) throw new ReelwrightError('media.changed', { name })
}
