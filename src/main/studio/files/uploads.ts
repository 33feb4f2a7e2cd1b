import { pathToFileURL } from 'node:url'
import type { Host } from '../../host/ports'
import type { NemoClient, Uploaded } from '../../nemo/client'
import { inLanes } from '../in-lanes'
import { packUp, type Parcel } from './parcels'
import type { Project } from '../projects/project'
import type { MediaInProject, ProjectRecord } from '../projects/project-record'
import { sendGroup, withoutArrived } from './send-group'
import { requireConsent } from '../turns/send-cost'
import type { Sessions } from '../projects/sessions'
import { planUploads } from './upload-groups'
import { createUploadProgress, noteFailed, noteTaken, toBegan, type UploadLane } from './upload-lane'

const SMALL_LANES = 4
/** So many addresses go to the engine on this computer at a time. */
const ADDRESSES_PER_REQUEST = 50

export interface UploadOptions {
  readonly signal: AbortSignal
  readonly onProgress?: (name: string, progress: number) => void
}

/** Sends media to the project's engine. Each file succeeds or fails by itself; failures stay on the items. */
export interface Uploads {
  /** Sends what the engine does not have. `retryFailed` takes those that failed before along. */
  sendMissing(project: Project, options: UploadOptions & { retryFailed?: boolean }): Promise<void>
  /** Ends when nothing is on its way any more. The signals must be aborted. */
  close(): Promise<void>
}

export function createUploads(host: Host, sessions: Sessions): Uploads {
  const busy = new Map<string, Promise<void>>()

  const send = async (project: Project, items: readonly MediaInProject[], options: UploadOptions): Promise<void> => {
    const { signal, onProgress = () => undefined } = options
    const place = await sessions.open(project, signal)
    const progress = createUploadProgress(project, onProgress)
    const isLocal = project.record.engine === 'local'
    const around = { host, project, signal, progress, ...place }
    const lane = { ...around, send: isLocal ? addressSender(place, signal) : byteSender(around) }
    const parcels = await notYetThere(lane, await packAll(host, project, items))
    await (isLocal ? handOver(lane, parcels) : sendBytes(lane, parcels))
  }

  return {
    async sendMissing(project, options) {
      // Nothing may come between the last look and taking the place, or two would send the same files.
      for (let other = busy.get(project.id); other; other = busy.get(project.id)) await other.catch(() => undefined)
      if (isWorthless(project.record)) await sessions.leave(project)
      const wanted = project.record.media.filter(
        ({ id, upload, excluded }) =>
          !excluded &&
          !project.live.converting.has(id) &&
          (upload.phase === 'waiting' || (upload.phase === 'failed' && options.retryFailed)),
      )
      requireConsent(project.record, wanted)
      if (wanted.length === 0) return
      const underWay = send(project, wanted, options).finally(() => busy.delete(project.id))
      busy.set(project.id, underWay)
      await underWay
    },
    async close() {
      await Promise.allSettled([...busy.values()])
    },
  }
}

/** A session takes nothing back and keeps its order. As long as nothing was cut in it, a new one costs nothing. */
function isWorthless({ isSessionStale, draft }: ProjectRecord): boolean {
  return isSessionStale === true && draft?.timeline === undefined && draft?.hash === undefined
}

/** Leaves out, with the reason on the item, what is gone, is not the file that was added, or is not taken. */
async function packAll(host: Host, project: Project, items: readonly MediaInProject[]): Promise<readonly Parcel[]> {
  const packed = await inLanes(items, SMALL_LANES, async (item) => {
    try {
      return await packUp(host, project, item)
    } catch (thrown) {
      await noteFailed(project, item, thrown)
      return undefined
    }
  })
  return packed.flatMap((parcel) => (parcel ? [parcel] : []))
}

/** A file whose sending was cut off may lie there all the same, and a second one would be a double. */
async function notYetThere(lane: UploadLane, parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
  const doubtful = parcels.filter(({ item: { upload } }) => upload.phase === 'waiting' && upload.began === true)
  if (doubtful.length === 0) return parcels
  const left = new Set(await withoutArrived(lane, doubtful))
  return parcels.filter((parcel) => left.has(parcel) || !doubtful.includes(parcel))
}

type Place = Pick<UploadLane, 'client' | 'sessionId'>

/** The engine on this computer takes addresses: nothing is copied. */
function addressSender({ client, sessionId }: Place, signal: AbortSignal): UploadLane['send'] {
  return (parcels) => {
    const addresses = parcels.map(({ path }) => pathToFileURL(path).href)
    const before = parcels.map(({ item }) => item.movedFrom && pathToFileURL(item.movedFrom).href)
    return client.uploadUrls(sessionId, addresses, signal, before)
  }
}

function byteSender(lane: Omit<UploadLane, 'send'>): UploadLane['send'] {
  return (parcels): Promise<Uploaded> => {
    const onProgress = (path: string, sentBytes: number): void => {
      const parcel = parcels.find((one) => one.path === path)
      if (parcel) lane.progress.sent(parcel.item, sentBytes / Math.max(1, parcel.sizeBytes))
    }
    const client: NemoClient = lane.client
    return client.uploadFiles(lane.sessionId, parcels, { signal: lane.signal, onProgress })
  }
}

/** One bad file must not fail its neighbours. */
async function handOver(lane: UploadLane, parcels: readonly Parcel[]): Promise<void> {
  for (let first = 0; first < parcels.length; first += ADDRESSES_PER_REQUEST) {
    await sendGroup(lane, parcels.slice(first, first + ADDRESSES_PER_REQUEST))
  }
}

/** The same content goes once: the rest waits until it is known whether the first one arrived. */
async function sendBytes(lane: UploadLane, parcels: readonly Parcel[]): Promise<void> {
  const fresh = await withoutKnown(lane, parcels)
  const first = fresh.filter((parcel, index) => fresh.findIndex((one) => isTwin(one, parcel)) === index)
  const { small, large } = planUploads(first)
  await inLanes(small, SMALL_LANES, (group) => sendGroup(lane, group))
  for (const parcel of large) await sendGroup(lane, [parcel])
  const twins = fresh.filter((parcel) => !first.includes(parcel))
  if (twins.length > 0) await sendBytes(lane, twins)
}

const isTwin = (one: Parcel, other: Parcel): boolean => one.fingerprint === other.fingerprint

/** Leaves out, as sent, what this session has already under another name. */
async function withoutKnown(lane: UploadLane, parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
  const { media, leftThere } = lane.project.record
  const there = new Set([
    ...media.flatMap(({ upload, fingerprint }) => (upload.phase === 'sent' ? [fingerprint] : [])),
    ...leftThere.map(({ fingerprint }) => fingerprint),
  ])
  const known = parcels.filter(({ fingerprint }) => fingerprint !== undefined && there.has(fingerprint))
  if (known.length > 0) await lane.project.write(...known.map(toBegan))
  await noteTaken(lane, known)
  return parcels.filter((parcel) => !known.includes(parcel))
}
