import type { Dispatcher } from 'undici'
import type { FailureCode, ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import type { NemoClient, RenderOutput } from '../client'
import type { Api } from '../http/api'
import { type Deadline, startDeadline } from '../http/deadline'
import { MAX_FILM_BYTES, transferLimits } from '../http/limits'
import { withRetries } from '../http/retry'
import { toTransportError } from '../http/transport-error'
import { NemoError, toNemoError } from '../nemo-error'
import { toPathPart } from '../wire/ids'
import { readFileAddress } from './file-address'
import { type PartFile, checkSpace, createPartFile, toDiskError } from './part-file'

const MAX_HOPS = 5
/** Until the size is known, an hour of the slowest connection. */
const UNKNOWN_BYTES = 72_000_000
const TRY_AGAIN_MS = [1_000]

interface Surroundings {
  readonly api: Api
  readonly host: Host
  readonly base: URL
  readonly unreachable: FailureCode
  readonly headers: Record<string, string>
  /** A connection to the server of this address: the engine's own socket, or the open network. */
  readonly dispatcherFor: (url: URL) => Dispatcher
}

type Input = Parameters<NemoClient['download']>[0]
type Options = Parameters<NemoClient['download']>[1]
interface Source {
  readonly url: URL
  readonly withToken: boolean
}

/**
 * Fetches a finished film into its part file, going on where an earlier try stopped, twice per address. When the address
 * does not work, the service's own download route is asked. Source: docs/wire.md, "Download".
 */
export function createDownload(around: Surroundings): NemoClient['download'] {
  return async (input, options) => {
    const direct = input.output && readFileAddress(input.output.url, around.base)
    const fallback: Source = { url: fallbackUrl(around.base, input.renderId), withToken: true }
    if (!direct) return fetchWithToken(around, fallback, input, options)
    try {
      return await fetchWhole(around, { url: direct, withToken: false }, input, options)
    } catch (thrown) {
      if (options.signal.aborted || !mayTryElsewhere(thrown)) throw thrown
      return fetchWithToken(around, fallback, input, options)
    }
  }
}

function fallbackUrl(base: URL, renderId: string): URL {
  return new URL(`${base.href.replace(/\/$/, '')}/api/render/proxy/${toPathPart(renderId)}/download`)
}

/** Not a matter of this computer's disk, and not of its connection either. */
function mayTryElsewhere(thrown: unknown): boolean {
  return thrown instanceof NemoError && thrown.code !== 'nemo.certificate'
}

/** The service's own route; a refused free token is renewed once. */
async function fetchWithToken(around: Surroundings, source: Source, input: Input, options: Options) {
  const token = await around.api.token(options.signal)
  try {
    return await fetchWhole(around, source, input, options)
  } catch (thrown) {
    if (!(await around.api.renewAfter(thrown, token, options.signal))) throw thrown
    return fetchWhole(around, source, input, options)
  }
}

function fetchWhole(around: Surroundings, source: Source, input: Input, options: Options) {
  const { signal } = options
  const mayPass = (thrown: unknown): boolean =>
    thrown instanceof NemoError &&
    (thrown.code === 'export.download-broken' || thrown.code === around.unreachable || thrown.code === 'nemo.server')
  return withRetries(around.host, TRY_AGAIN_MS, () => fetchOnce(around, source, input, options), { signal, mayPass })
}

async function fetchOnce(around: Surroundings, source: Source, input: Input, options: Options) {
  const { host } = around
  const part = createPartFile(host.files, input.partPath)
  const sizeBytes = input.output?.sizeBytes
  const deadline = startDeadline(host.clock, transferLimits(sizeBytes ?? UNKNOWN_BYTES), options.signal)
  try {
    const before = await part.resumable()
    const response = await openFollowing(around, source, before ? rangeHeaders(before) : {}, deadline)
    return await receive(around, response, { part, before, input, options, deadline })
  } catch (thrown) {
    options.signal.throwIfAborted()
    throw toDiskError(thrown, input.partPath, sizeBytes) ?? toTransportError(thrown, 'download', around.unreachable)
  } finally {
    deadline.stop()
  }
}

interface Receiving {
  readonly part: PartFile
  readonly before: { sizeBytes: number; version: string } | undefined
  readonly input: Input
  readonly options: Options
  readonly deadline: Deadline
}

async function receive(around: Surroundings, response: Dispatcher.ResponseData, receiving: Receiving) {
  const { part, before, input, options, deadline } = receiving
  const goesOn = before !== undefined && startOfRange(response) === before.sizeBytes
  if (!goesOn) {
    if (response.statusCode !== 200) throw await refusalOf(part, response)
    await part.startOver(versionOf(response))
  }
  const firstBytes = goesOn ? before.sizeBytes : 0
  const total = totalBytes(response, firstBytes, input.output)
  if ((total ?? 0) > MAX_FILM_BYTES) throw broken('larger than any film')
  if (total !== undefined) await checkSpace(around.host.files, input.partPath, total - firstBytes)

  await part.append(response.body as AsyncIterable<Uint8Array>, (receivedBytes) => {
    deadline.touch()
    if (receivedBytes > (total ?? MAX_FILM_BYTES)) throw broken('longer than announced')
    options.onProgress?.(receivedBytes, total)
  })
  const sizeBytes = await part.sizeBytes()
  const announced = [total, input.output?.sizeBytes].filter((bytes) => bytes !== undefined)
  if (sizeBytes === 0 || announced.some((bytes) => bytes !== sizeBytes)) {
    throw broken(`${sizeBytes} bytes where ${announced.join(' and ')} were announced`)
  }
  await part.finish()
  return { sizeBytes }
}

/** Follows a few redirects by hand: each address is checked, and none but the service's own sees the token. */
async function openFollowing(
  around: Surroundings,
  { url: firstUrl, withToken }: Source,
  headers: Record<string, string>,
  deadline: Deadline,
): Promise<Dispatcher.ResponseData> {
  let url = firstUrl
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    const own = withToken && hop === 0 ? await ownHeaders(around, deadline) : {}
    const response = await around.dispatcherFor(url).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      signal: deadline.signal,
      headers: { 'accept-encoding': 'identity', ...own, ...headers },
    })
    const next = redirectOf(response)
    if (next === undefined) return response
    response.body.on('error', () => undefined).destroy()
    const target = readFileAddress(next, around.base, url)
    if (!target) throw broken('sent to an address that is not allowed')
    url = target
  }
  throw broken('sent from address to address')
}

async function ownHeaders(around: Surroundings, deadline: Deadline): Promise<Record<string, string>> {
  const { secret } = await around.api.token(deadline.signal)
  return { ...around.headers, authorization: `Bearer ${secret.reveal()}` }
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode)
  return isRedirect && typeof headers['location'] === 'string' ? headers['location'] : undefined
}

/** A range that does not fit is no refusal for good: the next try starts over. */
async function refusalOf(part: PartFile, response: Dispatcher.ResponseData): Promise<ReelwrightError> {
  response.body.on('error', () => undefined).destroy()
  const { statusCode } = response
  if (statusCode < 400 || statusCode === 416) {
    await part.startOver(undefined)
    return broken(`HTTP ${statusCode}`)
  }
  return toNemoError(statusCode, 'download')
}

function rangeHeaders({ sizeBytes, version }: { sizeBytes: number; version: string }): Record<string, string> {
  return { range: `bytes=${sizeBytes}-`, 'if-range': version }
}

/** Where a partial answer begins; undefined when the answer is no partial one. */
function startOfRange({ statusCode, headers }: Dispatcher.ResponseData): number | undefined {
  const range = statusCode === 206 && /^bytes (\d+)-/.exec(String(headers['content-range']))
  return range ? Number(range[1]) : undefined
}

/** What tells this version of the file from another; a weak tag does not promise the same bytes. */
function versionOf({ headers }: Dispatcher.ResponseData): string | undefined {
  const tag = headers['etag']
  if (typeof tag === 'string' && /^"[\x21\x23-\x7e]*"$/.test(tag)) return tag
  const changed = headers['last-modified']
  return typeof changed === 'string' && !Number.isNaN(Date.parse(changed)) ? changed : undefined
}

function totalBytes(
  { headers }: Dispatcher.ResponseData,
  firstBytes: number,
  output: RenderOutput | undefined,
): number | undefined {
  const length = typeof headers['content-length'] === 'string' ? Number(headers['content-length']) : NaN
  return Number.isSafeInteger(length) ? firstBytes + length : output?.sizeBytes
}

function broken(why: string): NemoError {
  return new NemoError('export.download-broken', { delivered: true, log: `download: ${why}` })
}
