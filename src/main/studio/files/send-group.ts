import { ReelwrightError, type FailureCode } from '../../../shared/failures/failure'
import type { Uploaded } from '../../nemo/client'
import { NemoError } from '../../nemo/nemo-error'
import { findArrived, matchAnswer } from './arrivals'
import { namesOf } from './content-types'
import type { Parcel } from './parcels'
import { noteFailed, noteTaken, notTaken, toBegan, type UploadLane } from './upload-lane'
import { LONGEST_BUSY_MS, waitsOf } from '../waits'

/** Each file goes at most so often by itself. Source: docs/wire.md, "Upload". */
const MOST_TRIES = 2

/**
 * Sends a group. When something goes wrong, what lies there already is not sent again, and the rest goes file by file, so
 * that the reason finds its file. Throws only what concerns all files.
 */
export async function sendGroup(lane: UploadLane, group: readonly Parcel[], tries = 1): Promise<void> {
  const items = group.map(({ item }) => item)
  await lane.project.write(...group.map(toBegan))
  for (const item of items) lane.progress.sent(item, 0)
  try {
    const answer = await lane.send(group).then(
      (uploaded) => ({ uploaded }),
      (thrown: unknown) => ({ thrown }),
    )
    lane.signal.throwIfAborted()
    if ('uploaded' in answer) await noteAnswer(lane, group, answer.uploaded)
    else await goOn(lane, group, tries, answer.thrown)
  } finally {
    lane.progress.over(items)
  }
}

async function goOn(lane: UploadLane, group: readonly Parcel[], tries: number, thrown: unknown): Promise<void> {
  const trouble = troubleOf(thrown)
  const mayTryAgain = tries < MOST_TRIES && (trouble !== 'its-file' || group.length > 1)
  if (trouble === 'all' || (trouble === 'not-sent' && !mayTryAgain)) throw thrown
  if (trouble !== 'its-file') await lane.host.clock.sleep(waitMs(lane, thrown), lane.signal)
  if (trouble === 'not-sent') return sendGroup(lane, group, tries + 1)
  // A file that was refused alone lies nowhere; after everything else some may have arrived all the same.
  const left = trouble === 'its-file' && !mayTryAgain ? group : await withoutArrived(lane, group)
  if (mayTryAgain) for (const parcel of left) await sendGroup(lane, [parcel], tries + 1)
  else for (const { item } of left) await noteFailed(lane.project, item, thrown)
}

type Trouble =
  /** Nothing left this computer, or nothing was read of it. */
  | 'not-sent'
  /** Nobody knows what became of it. */
  | 'unknown'
  /** One of the files is not liked, or is not what it was. */
  | 'its-file'
  | 'all'

const ITS_FILE: readonly FailureCode[] = ['nemo.file-type', 'nemo.file-size', 'nemo.bad-request']
const UNKNOWN: readonly FailureCode[] = ['nemo.no-connection', 'nemo.server', 'nemo.unreadable-reply']

function troubleOf(thrown: unknown): Trouble {
  if (!(thrown instanceof ReelwrightError)) return 'all'
  if (thrown.code.startsWith('media.') || ITS_FILE.includes(thrown.code)) return 'its-file'
  if (thrown.code === 'nemo.rate-limited') return 'not-sent'
  if (!UNKNOWN.includes(thrown.code)) return 'all'
  return thrown instanceof NemoError && !thrown.delivered ? 'not-sent' : 'unknown'
}

function waitMs({ project }: UploadLane, thrown: unknown): number {
  const { retryMs, busyMs } = waitsOf(project.record.engine)
  if (!(thrown instanceof ReelwrightError) || thrown.code !== 'nemo.rate-limited') return retryMs.first
  return Math.min(LONGEST_BUSY_MS, Math.max(busyMs, (thrown.facts.waitSeconds ?? 0) * 1000))
}

async function noteAnswer(lane: UploadLane, group: readonly Parcel[], uploaded: Uploaded): Promise<void> {
  const reasons = new Map(
    uploaded.refused.flatMap(({ name, failure }) => {
      const [parcel] = [
        ...matchAnswer(
          group.filter((one) => one.name === name || one.item.name === name),
          [{ name }],
        ),
      ]
      return parcel ? [[parcel, failure] as const] : []
    }),
  )
  const hopeful = group.filter((parcel) => !reasons.has(parcel))
  const named = uploaded.isApplied ? matchAnswer(hopeful, uploaded.assets) : new Set<Parcel>()
  const unnamed = hopeful.filter((parcel) => !named.has(parcel))
  await noteTaken(
    lane,
    hopeful.filter((parcel) => named.has(parcel)),
  )
  for (const [{ item }, { code, facts }] of reasons) {
    await noteFailed(lane.project, item, new ReelwrightError(code, facts))
  }
  for (const parcel of await withoutArrivedLate(lane, unnamed)) {
    await noteFailed(lane.project, parcel.item, notTaken(parcel))
  }
}

/** The session may come to hold files a little after it answered. */
async function withoutArrivedLate(lane: UploadLane, parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
  let left = parcels.length === 0 ? parcels : await withoutArrived(lane, parcels)
  for (const waitMs of waitsOf(lane.project.record.engine).forLateChangeMs) {
    if (left.length === 0) break
    await lane.host.clock.sleep(waitMs, lane.signal)
    left = await withoutArrived(lane, left)
  }
  return left
}

/** Looks at what the session holds, notes what arrived, and answers the rest. */
export async function withoutArrived(lane: UploadLane, parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
  const { host, project, client, sessionId, signal } = lane
  const { assets } = await client.state(sessionId, signal)
  const others = new Set([
    ...project.record.media.filter(({ upload }) => upload.phase === 'sent').flatMap(namesOf),
    ...project.record.leftThere.map(({ name }) => name),
  ])
  const arrived = await findArrived(
    host,
    parcels,
    assets.filter(({ name }) => !others.has(name)),
  )
  await noteTaken(lane, [...arrived])
  return parcels.filter((parcel) => !arrived.has(parcel))
}
