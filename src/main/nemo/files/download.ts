import type { Dispatcher } from 'undici'
import type { FailureCode } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import type { NemoClient } from '../client'
import { type Deadline, startDeadline } from '../http/deadline'
import { CALL_LIMITS, MAX_FILM_BYTES, transferLimits } from '../http/limits'
import { toTransportError } from '../http/transport-error'
import { NemoError, toNemoError } from '../nemo-error'
import { toPathPart } from '../wire/ids'
import { readFileAddress } from './file-address'
import { isAnswer, mayBeFilm, rangeHeaders, startOfRange, totalBytes, versionOf } from './file-response'
import { type FileRoutes, type FileSource, broken, openFollowing } from './open-file'
import { type PartFile, checkSpace, createPartFile, toDiskError } from './part-file'

/** Until the size is known, an hour of the slowest connection. */
const UNKNOWN_BYTES = 72_000_000

interface Surroundings extends FileRoutes {
  readonly host: Host
  /** What it means when nobody answers. */
  readonly unreachable: FailureCode
}

type Input = Parameters<NemoClient['download']>[0]
type Options = Parameters<NemoClient['download']>[1]

/**
 * Fetches a finished film into its part file, going on where an earlier try stopped, once per address: whoever exports
 * tries again, with a fresh address. When the address does not work, the service's own download route is asked.
 * Source: docs/wire.md, "Export".
 */
export function createDownload(around: Surroundings): NemoClient['download'] {
  return async (input, options) => {
    const direct = input.output && readFileAddress(input.output.url, around.base)
    const fallback: FileSource = { url: fallbackUrl(around.base, input.renderId), withToken: true }
    if (!direct) return fetchWithToken(around, fallback, input, options)
    const part = createPartFile(around.host.files, input.partPath)
    const before = await part.resumable()
    try {
      return await fetchOnce(around, { url: direct, withToken: false }, input, options)
    } catch (thrown) {
      if (options.signal.aborted || !mayTryElsewhere(thrown)) throw thrown
      // What came before the break is worth more than another address, where it would count for nothing.
      const after = await part.resumable()
      if ((after?.sizeBytes ?? 0) > (before?.sizeBytes ?? 0)) throw thrown
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
async function fetchWithToken(around: Surroundings, source: FileSource, input: Input, options: Options) {
  const token = await around.api.token(options.signal)
  try {
    return await fetchOnce(around, source, input, options)
  } catch (thrown) {
    if (!(await around.api.renewAfter(thrown, token, options.signal))) throw thrown
    return fetchOnce(around, source, input, options)
  }
}

async function fetchOnce(around: Surroundings, source: FileSource, input: Input, options: Options) {
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
  const isAnswered = goesOn || response.statusCode === 200
  if (!isAnswered || !mayBeFilm(response)) throw await refusalOf(around, part, response, deadline)
  if (!goesOn) await part.startOver(versionOf(response))
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

/** A range that does not fit is no refusal for good: the next try starts over. */
async function refusalOf(
  { api }: Surroundings,
  part: PartFile,
  response: Dispatcher.ResponseData,
  deadline: Deadline,
): Promise<unknown> {
  const { statusCode } = response
  if (isAnswer(response)) {
    await api.read({ place: 'download', method: 'GET', path: '', limits: CALL_LIMITS.credits }, response, deadline)
    return broken('an answer in place of a film')
  }
  response.body.on('error', () => undefined).destroy()
  if (statusCode < 400 || statusCode === 416) {
    await part.startOver(undefined)
    return broken(`HTTP ${statusCode}`)
  }
  return api.forAccount(toNemoError(statusCode, 'download'))
}
