import { dirname } from 'node:path'
import { type FailureCode, ReelwrightError } from '../../../shared/failures/failure'
import type { RenderOutput } from '../../nemo/client'
import { NemoError } from '../../nemo/nemo-error'
import type { Job } from './job'
import { MOST_DOWNLOADS, waitsOf } from '../waits'

/** Failures no further try can mend. */
const FINAL: readonly FailureCode[] = [
  'export.disk-full',
  'export.folder-not-writable',
  'nemo.certificate',
  'nemo.plan-blocks-export',
  'nemo.scope',
]

/**
 * Fetches the film into its part file, going on where it stopped. Each new try asks for a fresh address first. While
 * nobody can be reached at all, nothing was tried: it goes on when the connection is back.
 */
export async function downloadPart(job: Job, partPath: string): Promise<void> {
  const { retryMs, unreachableLimitMs } = waitsOf(job.engine)
  const { clock } = job.host
  const sinceMs = clock.elapsedMs()
  for (let tries = 1, failures = 1; ; failures += 1) {
    try {
      return await downloadOnce(job, partPath, failures === 1 ? job.record.output : await freshOutput(job))
    } catch (thrown) {
      job.signal.throwIfAborted()
      if (isFinal(thrown)) throw toDownloadError(thrown, partPath)
      const isWaiting = isUnreached(thrown) && clock.elapsedMs() - sinceMs < unreachableLimitMs
      if (!isWaiting && tries >= MOST_DOWNLOADS) throw toDownloadError(thrown, partPath)
      if (!isWaiting) tries += 1
      await job.rest(Math.min(retryMs.longest, retryMs.first * 2 ** failures))
    }
  }
}

const isFinal = (thrown: unknown): boolean => thrown instanceof ReelwrightError && FINAL.includes(thrown.code)
/** Not even a question got through. */
const isUnreached = (thrown: unknown): boolean =>
  thrown instanceof NemoError && thrown.code === 'nemo.no-connection' && !thrown.delivered

async function downloadOnce(job: Job, partPath: string, output: RenderOutput | undefined): Promise<void> {
  const { renderId } = job.record
  if (renderId === undefined) throw new ReelwrightError('nemo.render-gone')
  job.progress('downloading', 0)
  const client = await job.client()
  const onProgress = (receivedBytes: number, totalBytes: number | undefined): void =>
    job.progress('downloading', totalBytes ? receivedBytes / totalBytes : 0)
  await client.download({ renderId, partPath, ...(output && { output }) }, { signal: job.signal, onProgress })
}

/** Addresses of films end; the render itself knows a new one. */
async function freshOutput(job: Job): Promise<RenderOutput | undefined> {
  const { renderId, output } = job.record
  if (renderId === undefined) return output
  const client = await job.client()
  const status = await client.pollRender(renderId, job.signal)
  return status.phase === 'done' ? (status.output ?? output) : output
}

/** What else stopped it, the film lies there finished and can be fetched later. */
function toDownloadError(thrown: unknown, partPath: string): unknown {
  if (isFinal(thrown)) return thrown
  const { code } = thrown as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new ReelwrightError('export.disk-full', {}, { cause: thrown })
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT') {
    return new ReelwrightError('export.folder-not-writable', { folder: dirname(partPath) }, { cause: thrown })
  }
  return new ReelwrightError('export.download-broken', {}, { cause: thrown })
}
