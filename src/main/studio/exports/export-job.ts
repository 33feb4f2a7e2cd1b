import { ReelwrightError } from '../../../shared/failures/failure'
import type { ExpectedFilm } from '../../media/check-film'
import type { RenderStatus } from '../../nemo/client'
import { keepDraft } from '../projects/drafts'
import { downloadPart } from './download-part'
import { dropPart, partPathOf, removePart, settlePart, takeFinalName } from './film-file'
import type { Job } from './job'
import { checkTarget } from './preflight'
import type { ExportRecord } from '../projects/project-record'
import { intendHere } from './render-here/intend-here'
import { adopt, maySubmit, newRenderId, type Order, placeOrder } from './render-job'
import { watchRender } from './render-watch'

/** Which step follows each one that is on disk. An export that was cut off goes on at its own. */
const NEXT: Record<ExportRecord['step'], ((job: Job) => Promise<void>) | undefined> = {
  asked: intend,
  intended: startRender,
  accepted: awaitRender,
  finished: beginDownload,
  downloading: download,
  verified: takeName,
  named: tell,
  told: undefined,
  failed: undefined,
  cancelled: undefined,
}

/** Takes an export from wherever it stands to its end. @throws what it failed with; the signal's reason when aborted. */
export async function runExport(job: Job): Promise<void> {
  for (let next = NEXT[job.record.step]; next; next = NEXT[job.record.step]) {
    job.signal.throwIfAborted()
    await next(job)
  }
}

/** Reads the film as it is now and asks for it. What is sent is kept first: every further request sends the same. */
async function intend(job: Job): Promise<void> {
  job.progress('starting', 0)
  await placeOrder(job, await (job.record.leftOut ? intendHere(job) : intendThere(job)))
}

async function intendThere(job: Job): Promise<Order> {
  const { session } = job.project.record
  if (!session) throw new ReelwrightError('export.nothing-yet')
  const client = await job.client()
  const { rawDraft, exportable, timeline } = await client.state(session.sessionId, job.signal)
  if (!exportable || rawDraft === undefined) throw new ReelwrightError('export.nothing-yet')
  await checkTarget(job.host, job.record.folder, timeline?.durationMs ?? 0)
  const draftHash = await keepDraft(job.host.files, job.project.folder, rawDraft)
  return { sessionId: session.sessionId, draftHash, ...(timeline && { filmMs: timeline.durationMs }) }
}

/** After a crash nobody knows whether the request left, so the id is asked for before it leaves again. */
async function startRender(job: Job): Promise<void> {
  if (await adopt(job)) return
  await orderAgain(job, new ReelwrightError(job.record.checked ? 'nemo.render-gone' : 'export.in-doubt'), 'same id')
}

async function awaitRender(job: Job): Promise<void> {
  job.progress('rendering', 0)
  let answers = 0
  const ended = await watchRender(job, {
    ...(job.record.checked && { firstMs: 0 }),
    pickEnough: (status) => {
      answers += 1
      return pickEnded(status)
    },
  })
  // What had ended before anybody could ask again ended while the program was away.
  const endedAway = job.resumed && answers === 1
  if (ended === 'gone') return orderAgain(job, new ReelwrightError('nemo.render-gone'), 'new id')
  switch (ended.phase) {
    case 'done':
      if (endedAway) await job.write({ type: 'export-unseen' })
      return job.write({ type: 'render-finished', ...(ended.output && { output: ended.output }) })
    case 'cancelled':
      return job.write({ type: 'export-cancelled' })
    case 'failed': {
      const isLocal = job.engine === 'local'
      const code = isLocal ? 'export.render-failed-here' : 'export.render-failed'
      const { code: own = code, facts = {} } = ended.failure ?? {}
      const failure = new ReelwrightError(own, facts, { log: `render: ${ended.reason ?? 'failed'}` })
      if (endedAway && (isLocal || !maySubmit(job))) await job.write({ type: 'export-unseen' })
      // The engine on this computer would fail in the same way again.
      return isLocal ? Promise.reject(failure) : orderAgain(job, failure, 'new id')
    }
  }
}

type Ended = Extract<RenderStatus, { phase: 'done' | 'failed' | 'cancelled' }>
const pickEnded = (status: RenderStatus): Ended | undefined =>
  status.phase === 'waiting' || status.phase === 'running' ? undefined : status

/** @throws `failure` when no further request may leave. */
async function orderAgain(job: Job, failure: ReelwrightError, under: 'same id' | 'new id'): Promise<void> {
  const { renderId, sessionId, draftHash, filmMs } = job.record
  if (!maySubmit(job) || sessionId === undefined || draftHash === undefined) throw failure
  const order = { sessionId, draftHash, ...(filmMs !== undefined && { filmMs }) }
  await placeOrder(job, order, under === 'same id' ? renderId : newRenderId(job))
}

async function beginDownload(job: Job): Promise<void> {
  await job.write({ type: 'download-began', partPath: partPathOf(job.record, job.record.id) })
}

async function download(job: Job): Promise<void> {
  const { partPath } = job.record
  if (partPath === undefined) throw new ReelwrightError('export.download-broken')
  if (!(await isWhole(job, partPath))) await downloadPart(job, partPath)
  job.progress('checking', 0)
  const film = await job.checkMade(partPath, job.record.format ?? 'mp4', expectedFilm(job))
  await settlePart(job.host.files, partPath)
  await job.write({ type: 'part-verified', film })
}

/** A crash after the last byte must not fetch the film again. */
async function isWhole({ host, record }: Job, partPath: string): Promise<boolean> {
  const part = await host.files.lstat(partPath).catch(() => undefined)
  return part !== undefined && part.size === record.output?.sizeBytes
}

/** Films from elsewhere may be off by half a second; our own are exact. Source: docs/wire.md, "Export". */
function expectedFilm({ record, engine }: Job): ExpectedFilm {
  const durationMs = record.output?.durationMs ?? record.filmMs
  return {
    ...(durationMs !== undefined && { durationMs }),
    ...(record.output?.sizeBytes !== undefined && { sizeBytes: record.output.sizeBytes }),
    ...(engine === 'cloud' && { toleranceMs: 500 }),
  }
}

async function takeName(job: Job): Promise<void> {
  const { partPath, fileName } = job.record
  if (partPath === undefined) throw new ReelwrightError('export.download-broken')
  await takeFinalName(job.host.files, {
    partPath,
    fileName,
    keep: (path) => job.write({ type: 'name-taken', path }),
  })
}

async function tell(job: Job): Promise<void> {
  const { partPath, path } = job.record
  if (partPath !== undefined && path !== undefined) await dropPart(job.host.files, partPath, path)
  await noteIfUnseen(job)
  await job.write({ type: 'export-told' })
}

/** Written before the end itself: a program that dies in between still knows. */
export async function noteIfUnseen(job: Pick<Job, 'isWatched' | 'record' | 'write'>): Promise<void> {
  if (!job.isWatched() && !job.record.unseen) await job.write({ type: 'export-unseen' })
}

/** Nothing of an export that ended without a film stays behind, but for a download that can be gone on with. */
export async function cleanUp({ host, record }: Job): Promise<void> {
  const { path, step, problem, partPath } = record
  const goesOn = step === 'failed' && problem?.code === 'export.download-broken'
  if (path === undefined && !goesOn) await removePart(host.files, partPath)
}
