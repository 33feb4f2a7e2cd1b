import { ReelwrightError } from '../../shared/failures/failure'
import type { NemoClient, RenderStatus } from '../nemo/client'
import { NemoError } from '../nemo/nemo-error'
import { readKeptDraft } from './drafts'
import type { Job } from './job'
import { MOST_RENDERS_PER_EXPORT, waitsOf } from './waits'

/** Failures that pass by themselves: the render goes on there, so the same id is asked again. */
const PASSING = ['nemo.no-connection', 'nemo.server', 'nemo.rate-limited', 'nemo.unreadable-reply', 'engine.stopped']

const codeOf = (thrown: unknown): string => (thrown instanceof ReelwrightError ? thrown.code : 'unexpected')
const isPassing = (thrown: unknown): boolean => PASSING.includes(codeOf(thrown))

/** Sends the kept draft under the kept id. */
async function submit(job: Job): Promise<void> {
  const { renderId, sessionId, draftHash } = job.record
  if (renderId === undefined || sessionId === undefined || draftHash === undefined)
    throw new ReelwrightError('unexpected')
  const rawDraft = await readKeptDraft(job.host.files, job.project.folder, draftHash)
  if (rawDraft === undefined) throw new ReelwrightError('store.damaged', { name: `${draftHash}.json` })
  const client = await job.client()
  const accepted = await client.submitRender({ renderId, sessionId, rawDraft }, job.signal)
  await job.write({ type: 'render-accepted', renderId: accepted.renderId })
}

/**
 * Submits, and settles what an unknown outcome left open: the id is asked for first, and only when it is unknown there
 * does the same id leave once more. Nothing is given up while there is only no connection. Source: docs/wire.md, "Export".
 */
export async function submitUntilKnown(job: Job): Promise<void> {
  const { retryMs, renderLimitMs } = waitsOf(job.project.record.engine)
  const { clock } = job.host
  const sinceMs = clock.elapsedMs()
  for (let failures = 0, arrivals = 0; ; failures += 1) {
    try {
      return await submit(job)
    } catch (thrown) {
      job.signal.throwIfAborted()
      if (!isPassing(thrown) && !isDuplicate(thrown)) throw thrown
      await clock.sleep(Math.min(retryMs.longest, retryMs.first * 2 ** failures), job.signal)
      if (!mayHaveArrived(thrown)) {
        if (clock.elapsedMs() - sinceMs >= renderLimitMs) throw thrown
        continue
      }
      if (await adopt(job)) return
      arrivals += 1
      if (arrivals >= MOST_RENDERS_PER_EXPORT) throw thrown
    }
  }
}

const mayHaveArrived = (thrown: unknown): boolean => !(thrown instanceof NemoError) || thrown.delivered
/** The id is known there: somebody heard the first try. */
const isDuplicate = (thrown: unknown): boolean => thrown instanceof NemoError && thrown.wireCode === 409

/** True when the service knows the kept id already. */
export async function adopt(job: Job): Promise<boolean> {
  const { renderId } = job.record
  if (renderId === undefined) return false
  const status = await ask(job, renderId)
  if (status === 'gone') return false
  await job.write({ type: 'render-accepted', renderId })
  return true
}

/** Asks until the render ended. `gone`: the service does not know it (any more). */
export async function follow(
  job: Job,
): Promise<Extract<RenderStatus, { phase: 'done' | 'failed' | 'cancelled' }> | 'gone'> {
  const { renderId } = job.record
  if (renderId === undefined) return 'gone'
  const { pollMs } = waitsOf(job.project.record.engine)
  for (let polls = 0; ; polls += 1) {
    await job.host.clock.sleep(pollMs[Math.min(polls, pollMs.length - 1)] ?? 0, job.signal)
    const status = await ask(job, renderId)
    if (status === 'gone') return 'gone'
    if (status.phase === 'waiting') job.progress('rendering', 0)
    else if (status.phase === 'running') job.progress('rendering', status.progress ?? 0)
    else return status
  }
}

/** One answer about a render, however often the question must be put. Not found counts when it is said twice. */
async function ask(job: Job, renderId: string): Promise<RenderStatus | 'gone'> {
  const { renderGoneMs, retryMs, renderLimitMs } = waitsOf(job.project.record.engine)
  const { clock } = job.host
  const sinceMs = clock.elapsedMs()
  let isNotFound = false
  for (let failures = 0; ;) {
    try {
      const client: NemoClient = await job.client()
      return await client.pollRender(renderId, job.signal)
    } catch (thrown) {
      job.signal.throwIfAborted()
      if (codeOf(thrown) === 'nemo.render-gone') {
        if (isNotFound) return 'gone'
        isNotFound = true
        await clock.sleep(renderGoneMs, job.signal)
        continue
      }
      if (!isPassing(thrown) || clock.elapsedMs() - sinceMs >= renderLimitMs) throw thrown
      await clock.sleep(Math.min(retryMs.longest, retryMs.first * 2 ** failures), job.signal)
      failures += 1
    }
  }
}

export const mayRenderAgain = (job: Job): boolean => job.record.intents < MOST_RENDERS_PER_EXPORT
