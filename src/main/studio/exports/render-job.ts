import { ReelwrightError } from '../../../shared/failures/failure'
import { NemoError } from '../../nemo/nemo-error'
import { definedOnly } from '../../nemo/wire/loose'
import { readKeptDraft } from '../projects/drafts'
import type { Job } from './job'
import { isPassing, watchRender } from './render-watch'
import { LONGEST_BUSY_MS, MOST_RENDERS_PER_EXPORT, waitsOf } from '../waits'

/** The film a render is asked for. */
export interface Order {
  readonly sessionId: string
  readonly draftHash: string
  readonly filmMs?: number
}

export const newRenderId = (job: Job): string => `render_${job.host.random.uuid()}`

/** Requests are counted, not ids: each is written down before it leaves. */
export const maySubmit = ({ record }: Job): boolean => !record.checked && record.intents < MOST_RENDERS_PER_EXPORT

/**
 * Asks for a render until it is known that one was accepted, with at most two requests for one press of the button.
 * After an unknown outcome the id is asked after first, and only when it is unknown there does the same id leave once
 * more; after a no that was heard a new id leaves. Source: docs/wire.md, "Export".
 *
 * @throws {ReelwrightError} `export.in-doubt` when nobody can say whether the last request arrived.
 */
export async function placeOrder(job: Job, order: Order, firstId = newRenderId(job)): Promise<void> {
  let renderId = firstId
  let answer: Answer = { kind: 'unknown', thrown: undefined }
  const unsent = { count: 0, sinceMs: job.host.clock.elapsedMs() }
  while (maySubmit(job)) {
    await job.write({ type: 'render-intended', renderId, ...order })
    answer = await submit(job, renderId)
    if (answer.kind === 'accepted') return
    if (answer.kind === 'unsent') {
      await job.write({ type: 'render-unsent' })
      unsent.count += 1
      await waitForConnection(job, answer.thrown, unsent)
    } else if (answer.kind === 'busy') await waitForService(job, answer.thrown)
    else if (await adopt(job)) return
    else if (answer.kind === 'no') renderId = newRenderId(job)
  }
  throw answer.kind === 'unknown' ? new ReelwrightError('export.in-doubt', {}, { cause: answer.thrown }) : answer.thrown
}

type Answer =
  | { readonly kind: 'accepted'; readonly thrown?: undefined }
  /** Surely nothing left. */
  | { readonly kind: 'unsent'; readonly thrown: ReelwrightError }
  | { readonly kind: 'busy'; readonly thrown: ReelwrightError }
  /** It was heard and not taken, for a reason that another id may not meet. */
  | { readonly kind: 'no'; readonly thrown: ReelwrightError }
  | { readonly kind: 'unknown'; readonly thrown: unknown }

/** Sends the kept draft once. @throws what no second request could mend. */
async function submit(job: Job, renderId: string): Promise<Answer> {
  const { sessionId, draftHash, format, ratio, size } = job.record
  if (sessionId === undefined || draftHash === undefined) throw new ReelwrightError('unexpected')
  const rawDraft = await readKeptDraft(job.host.files, job.project.folder, draftHash)
  if (rawDraft === undefined) throw new ReelwrightError('store.damaged', { name: `${draftHash}.json` })
  try {
    const client = await job.client()
    const form = definedOnly({ format, ratio, size })
    const accepted = await client.submitRender({ renderId, sessionId, rawDraft, ...form }, job.signal)
    await job.write({ type: 'render-accepted', renderId: accepted.renderId })
    return { kind: 'accepted' }
  } catch (thrown) {
    job.signal.throwIfAborted()
    return readAnswer(thrown)
  }
}

function readAnswer(thrown: unknown): Answer {
  if (isDuplicate(thrown)) return { kind: 'no', thrown }
  if (!isPassing(thrown)) throw thrown
  if (!(thrown instanceof NemoError) || !thrown.delivered) return { kind: 'unsent', thrown }
  if (thrown.code === 'nemo.rate-limited') return { kind: 'busy', thrown }
  return { kind: thrown.code === 'nemo.server' ? 'no' : 'unknown', thrown }
}

/** The id is known there: somebody heard an earlier request. */
const isDuplicate = (thrown: unknown): thrown is NemoError =>
  thrown instanceof NemoError && (thrown.wireCode === 409 || /duplicate|already exists/i.test(thrown.message))

async function waitForConnection(
  { host: { clock }, engine, rest }: Job,
  thrown: ReelwrightError,
  failures: { readonly count: number; readonly sinceMs: number },
): Promise<void> {
  const { retryMs, unreachableLimitMs } = waitsOf(engine)
  if (clock.elapsedMs() - failures.sinceMs >= unreachableLimitMs) throw thrown
  await rest(Math.min(retryMs.longest, retryMs.first * 2 ** failures.count))
}

async function waitForService(job: Job, { facts }: ReelwrightError): Promise<void> {
  const askedMs = Math.min(LONGEST_BUSY_MS, (facts.waitSeconds ?? 0) * 1_000)
  await job.host.clock.sleep(Math.max(waitsOf(job.engine).busyMs, askedMs), job.signal)
}

/** True when the service knows the kept id already. */
export async function adopt(job: Job): Promise<boolean> {
  const { renderId } = job.record
  if (renderId === undefined || job.record.unsent) return false
  const status = await watchRender(job, { firstMs: 0, pickEnough: (any) => any })
  if (status === 'gone') return false
  await job.write({ type: 'render-accepted', renderId })
  return true
}
