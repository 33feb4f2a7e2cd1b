import type { Host } from '../../host/ports'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { NemoClient, Uploaded } from '../../nemo/client'
import type { NewEntry } from '../projects/entries'
import type { Parcel } from './parcels'
import type { Project } from '../projects/project'
import type { MediaInProject } from '../projects/project-record'
import { toProblem } from '../projects/project-view'

/** What sending a project's files needs, from the first to the last of them. */
export interface UploadLane {
  readonly host: Host
  readonly project: Project
  readonly client: NemoClient
  readonly sessionId: string
  readonly signal: AbortSignal
  readonly progress: UploadProgress
  /** One request. */
  readonly send: (parcels: readonly Parcel[]) => Promise<Uploaded>
}

export interface UploadProgress {
  /** So much was handed to the connection. Never falls, and is whole only when the answer came. */
  sent(item: MediaInProject, part: number): void
  taken(item: MediaInProject): void
  over(items: readonly MediaInProject[]): void
}

const STEP = 0.01

export function createUploadProgress(
  project: Project,
  onProgress: (name: string, progress: number) => void,
): UploadProgress {
  const told = new Map<string, number>()
  return {
    sent(item, part) {
      const progress = Math.min(part, 1 - STEP)
      const before = told.get(item.id)
      const isNews = before === undefined || progress >= before + STEP
      if (!isNews && project.live.sending.has(item.id)) return
      const shown = Math.max(before ?? 0, progress)
      told.set(item.id, shown)
      project.show({ sending: new Map([...project.live.sending, [item.id, shown]]) })
      if (isNews) onProgress(item.name, shown)
    },
    taken: (item) => onProgress(item.name, 1),
    over(items) {
      const ids = new Set(items.map(({ id }) => id))
      project.show({ sending: new Map([...project.live.sending].filter(([id]) => !ids.has(id))) })
    },
  }
}

export const toBegan = ({ item, sizeBytes, modifiedMs, fingerprint }: Parcel): NewEntry => ({
  type: 'upload-began',
  mediaId: item.id,
  sizeBytes,
  modifiedMs,
  ...(fingerprint !== undefined && { fingerprint }),
})

export async function noteTaken({ project, progress }: UploadLane, parcels: readonly Parcel[]): Promise<void> {
  if (parcels.length === 0) return
  await project.write(...parcels.map(({ item }) => ({ type: 'upload-ended' as const, mediaId: item.id })))
  for (const { item } of parcels) progress.taken(item)
}

/** What was refused as a copy already has no second copy that could do better. */
const CONVERTIBLE = ['nemo.file-type', 'nemo.file-size', 'media.not-taken']

/** Keeps the reason on the item. */
export async function noteFailed(project: Project, item: MediaInProject, thrown: unknown): Promise<void> {
  const { code, facts } = toProblem(thrown)
  const isFinal = item.copy !== undefined && CONVERTIBLE.includes(code)
  const problem = { code: isFinal ? ('media.not-converted' as const) : code, facts: { ...facts, name: item.name } }
  await project.write({ type: 'upload-ended', mediaId: item.id, problem })
}

export const notTaken = ({ item }: Parcel): ReelwrightError =>
  new ReelwrightError('media.not-taken', { name: item.name })
