import { dirname } from 'node:path'
import { type FailureCode, ReelwrightError } from '../../shared/failures/failure'
import type { RenderOutput } from '../nemo/client'
import type { Job } from './job'
import { MOST_DOWNLOADS, waitsOf } from './waits'

/** Failures no further try can mend. */
const FINAL: readonly FailureCode[] = [
  'export.disk-full',
  'export.folder-not-writable',
  'nemo.certificate',
  'nemo.plan-blocks-export',
  'nemo.scope',
]

/** Fetches the film into its part file, going on where it stopped. Each new try asks for a fresh address first. */
export async function downloadPart(job: Job, partPath: string): Promise<void> {
  const { retryMs } = waitsOf(job.engine)
  for (let tries = 1; ; tries += 1) {
    try {
      return await downloadOnce(job, partPath, tries === 1 ? job.record.output : await freshOutput(job))
    } catch (thrown) {
      job.signal.throwIfAborted()
      const isFinal = thrown instanceof ReelwrightError && FINAL.includes(thrown.code)
      if (isFinal || tries >= MOST_DOWNLOADS) throw toDownloadError(thrown, partPath)
      await job.host.clock.sleep(Math.min(retryMs.longest, retryMs.first * 2 ** tries), job.signal)
    }
  }
}

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
  if (thrown instanceof ReelwrightError && FINAL.includes(thrown.code)) return thrown
  const { code } = thrown as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new ReelwrightError('export.disk-full', {}, { cause: thrown })
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT') {
    return new ReelwrightError('export.folder-not-writable', { folder: dirname(partPath) }, { cause: thrown })
  }
  return new ReelwrightError('export.download-broken', {}, { cause: thrown })
}
