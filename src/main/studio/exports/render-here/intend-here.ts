import { ReelwrightError } from '../../../../shared/failures/failure'
import { keepDraft } from '../../projects/drafts'
import type { Job } from '../job'
import { checkTarget } from '../preflight'
import type { Order } from '../render-job'
import { planHere } from './can-render-here'
import { handOver } from './hand-over'
import { toLocalDraft } from './local-draft'

/** Makes a film that was cut online one of this computer's engine: a session of its own, the files, and a draft that names them. */
export async function intendHere(job: Job): Promise<Order> {
  const { host, project, signal } = job
  const timeline = project.record.draft?.timeline
  const { media } = planHere(project.record)
  if (!timeline) throw new ReelwrightError('export.nothing-yet')
  await checkTarget(host, job.record.folder, timeline.durationMs)
  const client = await job.client()
  const { name } = project.record
  const { sessionId } = await client.openSession({ name, language: job.language }, signal)
  const assets = await handOver({ client, files: host.files, signal }, sessionId, media)
  const { draft } = toLocalDraft(timeline, assets, name)
  const draftHash = await keepDraft(host.files, project.folder, JSON.stringify(draft))
  return { sessionId, draftHash, filmMs: draft.d }
}
