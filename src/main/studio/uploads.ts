import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FailureCode, ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import type { NemoClient, OutgoingFile, Uploaded } from '../nemo/client'
import { checkForUpload } from './content-types'
import { inLanes } from './in-lanes'
import type { Project } from './project'
import type { MediaInProject } from './project-record'
import { toProblem } from './project-view'
import type { Sessions } from './sessions'
import { planUploads } from './upload-groups'

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

interface Lane extends UploadOptions {
  readonly project: Project
  readonly client: NemoClient
  readonly sessionId: string
}

export function createUploads(host: Host, sessions: Sessions): Uploads {
  const busy = new Map<string, Promise<void>>()

  const send = async (project: Project, items: readonly MediaInProject[], options: UploadOptions): Promise<void> => {
    const { client, sessionId } = await sessions.open(project, options.signal)
    const lane: Lane = { project, client, sessionId, ...options }
    const usable = await stillUsable(host, project, await notYetThere(lane, items))
    await (project.record.engine === 'local' ? handOver(lane, usable) : sendBytes(lane, usable))
  }

  return {
    async sendMissing(project, options) {
      // Nothing may come between the last look and taking the place, or two would send the same files.
      for (let other = busy.get(project.id); other; other = busy.get(project.id)) await other.catch(() => undefined)
      const wanted = project.record.media.filter(
        ({ upload }) => upload.phase === 'waiting' || (upload.phase === 'failed' && options.retryFailed),
      )
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

/** A file whose sending was cut off may lie there all the same, and a second one would be a double. */
async function notYetThere(lane: Lane, items: readonly MediaInProject[]): Promise<readonly MediaInProject[]> {
  const isDoubtful = ({ upload }: MediaInProject): boolean => upload.phase === 'waiting' && upload.began === true
  if (!items.some(isDoubtful)) return items
  const there = new Set((await lane.client.state(lane.sessionId, lane.signal)).assetNames)
  const arrived = items.filter((item) => isDoubtful(item) && there.has(item.name))
  for (const { id } of arrived) await lane.project.write({ type: 'upload-ended', mediaId: id })
  return items.filter((item) => !arrived.includes(item))
}

/** Leaves out, with the reason on the item, what is gone or not the file that was added. */
async function stillUsable(
  host: Host,
  project: Project,
  items: readonly MediaInProject[],
): Promise<readonly MediaInProject[]> {
  const checked = await inLanes(items, SMALL_LANES, async (item) => {
    try {
      const { size, mtimeMs } = await host.files.stat(item.path)
      const isSame = size === item.sizeBytes && Math.abs(mtimeMs - item.modifiedMs) < 1
      if (!isSame) throw new ReelwrightError('media.changed', { name: item.name })
      return item
    } catch (thrown) {
      const gone = new ReelwrightError('media.missing', { name: item.name }, { cause: thrown })
      await failed(project, item, thrown instanceof ReelwrightError ? thrown : gone)
      return undefined
    }
  })
  return checked.flatMap((item) => (item ? [item] : []))
}

/** The engine on this computer takes addresses: nothing is copied. One bad file must not fail its neighbours. */
async function handOver(lane: Lane, items: readonly MediaInProject[]): Promise<void> {
  for (let first = 0; first < items.length; first += ADDRESSES_PER_REQUEST) {
    const group = items.slice(first, first + ADDRESSES_PER_REQUEST)
    await sendGroup(lane, group, (some) => {
      const addresses = some.map(({ path }) => pathToFileURL(path).href)
      return lane.client.uploadUrls(lane.sessionId, addresses, lane.signal)
    })
  }
}

async function sendBytes(lane: Lane, items: readonly MediaInProject[]): Promise<void> {
  const outgoing = new Map<string, OutgoingFile>()
  for (const item of items) {
    try {
      outgoing.set(item.id, { path: item.path, sizeBytes: item.sizeBytes, ...checkForUpload(item) })
    } catch (thrown) {
      await failed(lane.project, item, thrown)
    }
  }
  const { small, large } = planUploads(items.filter(({ id }) => outgoing.has(id)))
  const sendSome = (some: readonly MediaInProject[]): Promise<Uploaded> => {
    const onProgress = (path: string, sentBytes: number): void => {
      const item = some.find((one) => one.path === path)
      if (item) showProgress(lane, item, sentBytes / Math.max(1, item.sizeBytes))
    }
    const files = some.flatMap(({ id }) => outgoing.get(id) ?? [])
    return lane.client.uploadFiles(lane.sessionId, files, { signal: lane.signal, onProgress })
  }
  await inLanes(small, SMALL_LANES, (group) => sendGroup(lane, group, sendSome))
  for (const item of large) await sendGroup(lane, [item], sendSome)
}

type SendSome = (items: readonly MediaInProject[]) => Promise<Uploaded>

/** Sends a group; when a group of several is refused, each file is tried alone, so that the reason finds its file. */
async function sendGroup(lane: Lane, group: readonly MediaInProject[], sendSome: SendSome): Promise<void> {
  const { project } = lane
  await project.write(
    ...group.map(({ id, sizeBytes, modifiedMs }) => ({
      type: 'upload-began' as const,
      mediaId: id,
      sizeBytes,
      modifiedMs,
    })),
  )
  for (const item of group) showProgress(lane, item, 0)
  try {
    const taken = await sendSome(group)
    await noteTaken(lane, group, taken)
  } catch (thrown) {
    if (lane.signal.aborted || !isAboutAFile(thrown)) throw thrown
    const [only, ...others] = group
    if (only && others.length === 0) return await failed(project, only, thrown)
    for (const item of group) await sendGroup(lane, [item], sendSome)
  } finally {
    hideProgress(project, group)
  }
}

/** Matches by order when all came, else by name. Source: docs/wire.md, "Upload". */
async function noteTaken(
  lane: Lane,
  group: readonly MediaInProject[],
  { assets: taken, refused }: Uploaded,
): Promise<void> {
  const names = new Set(taken.map(({ name }) => name))
  const isTaken = ({ name, path }: MediaInProject): boolean =>
    taken.length >= group.length || names.has(name) || names.has(basename(path))
  await lane.project.write(
    ...group.map((item) => {
      const ended = { type: 'upload-ended' as const, mediaId: item.id }
      if (isTaken(item)) return ended
      const why = refused.find(({ name }) => name === item.name || name === basename(item.path))?.failure
      const problem = why ?? { code: 'media.unsupported' as const, facts: {} }
      return { ...ended, problem: { code: problem.code, facts: { ...problem.facts, name: item.name } } }
    }),
  )
  for (const item of group) if (isTaken(item)) lane.onProgress?.(item.name, 1)
}

async function failed(project: Project, item: MediaInProject, thrown: unknown): Promise<void> {
  const { code, facts } = toProblem(thrown)
  await project.write({
    type: 'upload-ended',
    mediaId: item.id,
    problem: { code, facts: { ...facts, name: item.name } },
  })
}

/** What the service may say because of one file, so that the others can still go. */
const ABOUT_A_FILE: readonly FailureCode[] = [
  'nemo.file-type',
  'nemo.file-size',
  'nemo.bad-request',
  'nemo.server',
  'nemo.unreadable-reply',
]

const isAboutAFile = (thrown: unknown): boolean =>
  thrown instanceof ReelwrightError && (thrown.code.startsWith('media.') || ABOUT_A_FILE.includes(thrown.code))

function showProgress({ project, onProgress }: Lane, item: MediaInProject, progress: number): void {
  project.show({ sending: new Map([...project.live.sending, [item.id, progress]]) })
  onProgress?.(item.name, progress)
}

function hideProgress(project: Project, items: readonly MediaInProject[]): void {
  const ids = new Set(items.map(({ id }) => id))
  project.show({ sending: new Map([...project.live.sending].filter(([id]) => !ids.has(id))) })
}
