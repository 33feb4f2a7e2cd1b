import { basename } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { identify } from '../../media/source-file'
import type { OutgoingFile } from '../../nemo/client'
import { checkForUpload, contentTypeOfCopy } from './content-types'
import { fingerprintOf } from './fingerprint'
import type { Project } from '../projects/project'
import type { MediaInProject } from '../projects/project-record'

/** A file that is ready to go, looked at a moment ago. */
export interface Parcel extends OutgoingFile {
  readonly item: MediaInProject
  readonly modifiedMs: number
  /** Missing where no bytes are sent. */
  readonly fingerprint?: string
}

/**
 * Looks at an item's file before it goes: that it is the one that was added, and that the engine takes it.
 * @throws {ReelwrightError} `media.missing`, `media.changed`, `media.unreadable`, `nemo.file-type`, `nemo.file-size`
 */
export async function packUp(host: Host, project: Project, item: MediaInProject): Promise<Parcel> {
  if (project.record.engine === 'local') return packAddress(host, item)
  return (await packCopy(host, item)) ?? packFile(host, item)
}

/** The engine on this computer opens the file where it lies, under the name it has there. */
async function packAddress(host: Host, item: MediaInProject): Promise<Parcel> {
  const { sizeBytes, modifiedMs } = await identify(host, item.path)
  mustBeSame(item, { sizeBytes, modifiedMs })
  return { ...toParcel(item, item), name: basename(item.path), contentType: 'application/octet-stream' }
}

async function packFile(host: Host, item: MediaInProject): Promise<Parcel> {
  const { fingerprint, identity } = await fingerprintOf(host, item.path)
  mustBeSame(item, identity)
  if (item.fingerprint !== undefined && item.fingerprint !== fingerprint) throw changed(item)
  return { ...toParcel(item, item), ...checkForUpload(item), fingerprint }
}

/** Undefined when there is no copy, or when the one there was is gone: it can be made again. */
async function packCopy(host: Host, item: MediaInProject): Promise<Parcel | undefined> {
  const { copy } = item
  const contentType = copy && contentTypeOfCopy(copy.name)
  if (!copy || contentType === undefined) return undefined
  const found = await fingerprintOf(host, copy.path).catch(() => undefined)
  if (found?.identity.sizeBytes !== copy.sizeBytes) return undefined
  return { ...toParcel(item, copy), name: copy.name, contentType, fingerprint: found.fingerprint }
}

interface Place {
  readonly path: string
  readonly sizeBytes: number
  readonly modifiedMs: number
}

const toParcel = (item: MediaInProject, { path, sizeBytes, modifiedMs }: Place) => ({
  item,
  path,
  sizeBytes,
  modifiedMs,
})

function mustBeSame(item: MediaInProject, found: Omit<Place, 'path'>): void {
  if (found.sizeBytes !== item.sizeBytes || Math.abs(found.modifiedMs - item.modifiedMs) >= 1) throw changed(item)
}

const changed = ({ name }: MediaInProject): ReelwrightError => new ReelwrightError('media.changed', { name })
