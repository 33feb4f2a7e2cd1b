import { z } from 'zod'
import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Engine } from '../engine'
import { readFiles, type ReceivedFile } from '../http/read-files'
import { readJson } from '../http/read-json'
import { Refusal, toRefusal } from '../http/refusal'
import { ok, type Reply } from '../http/reply'
import type { Incoming, Route } from '../http/route'
import type { KeptAsset } from '../sessions/kept-asset'
import { addAssets, lastPart, takeMedia, toLocalPath } from '../sessions/take-media'
import { warmPhotos } from '../renders/warm-photos'
import { toVideoInfo } from './video-info'

const Addresses = z.looseObject({
  urls: z.array(z.string().max(8192)).min(1).max(200),
  source_type: z.literal('url').nullish(),
  rw_moved_from: z.array(z.string().max(8192).nullable()).max(200).nullish(),
})

/** `movedFrom`: where it was when the session got it. */
type Arrived = { readonly asset: KeptAsset; readonly movedFrom?: string }
/** One file of an upload: looked at and good, or why not. The others go on. */
type Taken = Arrived | { readonly name: string; readonly failure: unknown }

/** Files as bytes, or as `file:` addresses that are kept as references. Source: docs/wire.md, "Upload". */
export function uploadRoutes(engine: Engine): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/upload-video/nemo_agent/:user/:session',
      answer: async (incoming) => {
        const sessionId = incoming.param('session')
        await engine.sessions.read(sessionId)
        const multipart = /^multipart\//i.test(incoming.message.headers['content-type'] ?? '')
        const taken = multipart ? await takeBytes(engine, sessionId, incoming) : await takeAddresses(engine, incoming)
        return keep(engine, sessionId, taken)
      },
    },
  ]
}

async function takeBytes(engine: Engine, sessionId: string, { message, signal }: Incoming): Promise<Taken[]> {
  const { host, sessions } = engine
  const received = await readFiles(host, message, await sessions.filesFolder(sessionId))
  return oneByOne(received, (one) => ('file' in one ? takeReceived(engine, one.file, signal) : Promise.resolve(one)))
}

/** Bytes that are no media are not kept. */
async function takeReceived({ host, parts }: Engine, file: ReceivedFile, signal: AbortSignal): Promise<Taken> {
  try {
    return { asset: await takeMedia(host, parts.examine, file, signal) }
  } catch (thrown) {
    await host.files.rm(file.path, { force: true })
    const { name } = file
    const failure =
      thrown instanceof ReelwrightError ? new ReelwrightError(thrown.code, { ...thrown.facts, name }) : thrown
    return { name, failure }
  }
}

async function takeAddresses({ host, parts }: Engine, { message, signal }: Incoming): Promise<Taken[]> {
  const { urls, rw_moved_from } = await readJson(message, Addresses)
  return oneByOne(urls, async (url, index) => {
    try {
      const before = rw_moved_from?.[index]
      const asset = await takeMedia(host, parts.examine, { path: toLocalPath(url) }, signal)
      return { asset, ...(typeof before === 'string' && { movedFrom: toLocalPath(before) }) }
    } catch (failure) {
      return { name: lastPart(url), failure }
    }
  })
}

async function keep(engine: Engine, sessionId: string, taken: readonly Taken[]): Promise<Reply> {
  const added = taken.flatMap((one) => ('asset' in one ? [one] : []))
  const refused = taken.flatMap((one) => ('asset' in one ? [] : [{ name: one.name, no: toRefusal(one.failure) }]))
  const [first] = refused
  if (added.length === 0) throw first?.no ?? new Refusal('not-understood')
  const session = await engine.sessions.change(sessionId, (before) => ({
    ...before,
    assets: addAssets(before.assets, added),
  }))
  warmPhotos(
    engine.warmUp,
    session,
    added.map(({ asset }) => asset),
  )
  engine.closerLook.want(session)
  return ok({
    files: added
      .map(({ asset }) => session.assets.find((kept) => kept.facts.path === asset.facts.path))
      .flatMap(toInfo),
    session_state_applied: true,
    rw_refused: refused.map(({ name, no }) => ({ filename: name, code: no.wireCode, rw_failure: no.failure })),
  })
}

const toInfo = (asset: KeptAsset | undefined): object[] => (asset ? [toVideoInfo(asset)] : [])

async function oneByOne<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const [index, item] of items.entries()) results.push(await work(item, index))
  return results
}
