import type { SkippedFile } from '../../../shared/states/project-state'
import { basename } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Language } from '../../../shared/language'
import type { EngineKind } from '../../../shared/states/engine-state'
import type { Host } from '../../host/ports'
import type { Examiner } from '../../media/examine'
import type { MediaFacts } from '../../media/facts'
import { definedOnly } from '../../nemo/wire/loose'
import { namesOf } from './content-types'
import { findLivePhotos } from './live-photos'
import type { MediaRecord, SkippedRecord } from '../projects/records'
import { inLanes } from '../in-lanes'
import { nameAfterFolder, numbered } from '../projects/naming'
import type { Project } from '../projects/project'
import type { ProjectRecord } from '../projects/project-record'
import { toProblem, toSkippedFile } from '../projects/project-view'

/** Photos are read in this process and clips by a child each; more at once only wait for the disk. */
const EXAMINED_AT_ONCE = 3

/** How intake looks at files. The real ones are in `media`. */
export interface MediaEyes {
  /** Each engine has limits of its own. */
  readonly examiners: Record<EngineKind, Examiner>
}

export type WalkMedia = (paths: readonly string[]) => AsyncIterable<Found>

interface Found {
  readonly path: string
  readonly failure?: ReelwrightError
}

export interface Intake {
  readonly added: number
  readonly skipped: SkippedFile[]
}

interface IntakePorts {
  readonly host: Host
  /** Every file below the paths, in natural order; a path that leads nowhere comes with its failure. */
  readonly walk: WalkMedia
  readonly eyes: () => Promise<MediaEyes>
  readonly language: () => Language
  readonly signal: AbortSignal
}

/** Looks at everything below `paths` and adds what can be used. One bad file never stops the rest. */
export async function takeMedia(ports: IntakePorts, project: Project, paths: readonly string[]): Promise<Intake> {
  project.show({ reading: true })
  try {
    const found: Found[] = []
    for await (const one of ports.walk(paths)) found.push(one)
    project.show({ arriving: namesOfFound(found) })
    return await takeFound(ports, project, found)
  } finally {
    project.show({ reading: false, arriving: [] })
  }
}

/** The first of many files can be seen while the others are still looked at. All are told in one line. */
async function takeFound(ports: IntakePorts, project: Project, found: readonly Found[]): Promise<Intake> {
  const chatId = ports.host.random.uuid()
  const examiner = (await ports.eyes()).examiners[project.record.engine]
  const seen: MediaFacts[] = []
  const skipped: SkippedFile[] = []
  let added = 0
  for (let start = 0; start === 0 || start < found.length; start += sizeOfBatch(start)) {
    const end = start + sizeOfBatch(start)
    const looked = await inLanes(found.slice(start, end), EXAMINED_AT_ONCE, (one) =>
      lookAt(examiner, one, ports.signal),
    )
    ports.signal.throwIfAborted()
    seen.push(...looked.flatMap((one) => ('facts' in one ? [one.facts] : [])))
    const sorted = sortOut(ports.host, project.record, looked, findLivePhotos(seen))
    project.show({ arriving: namesOfFound(found.slice(end)) })
    await project.write({ type: 'media-added', chatId, ...sorted })
    added += sorted.items.length
    skipped.push(...sorted.skipped.map((one) => toSkippedFile(one, ports.language())))
  }
  return { added, skipped }
}

/** What fits in sight comes first. */
const sizeOfBatch = (start: number): number => (start === 0 ? 16 : 100)

const namesOfFound = (found: readonly Found[]): string[] => found.map(({ path }) => basename(path))

/** The first folder among the paths gives an unnamed project its name. */
export async function nameFromPaths(host: Host, paths: readonly string[]): Promise<string> {
  for (const path of paths) if (await isFolder(host, path)) return nameAfterFolder(path)
  return ''
}

type Looked = { facts: MediaFacts } | { path: string; thrown: unknown }

async function lookAt(examiner: Examiner, one: Found, signal: AbortSignal): Promise<Looked> {
  if (one.failure !== undefined) return { path: one.path, thrown: one.failure }
  try {
    return { facts: await examiner.examine(one.path, signal) }
  } catch (thrown) {
    return { path: one.path, thrown }
  }
}

function sortOut(
  host: Host,
  present: Pick<ProjectRecord, 'media' | 'leftThere'>,
  looked: readonly Looked[],
  liveClips: ReadonlySet<MediaFacts>,
): { items: MediaRecord[]; skipped: SkippedRecord[] } {
  const items: MediaRecord[] = []
  const skipped: SkippedRecord[] = []
  const identities = new Set(present.media.map(identityOf))
  // A name that the service still holds would mean two files there.
  const names = new Set([...present.media.flatMap(namesOf), ...present.leftThere.map(({ name }) => name)])
  for (const one of looked) {
    if ('thrown' in one) {
      const problem = toProblem(one.thrown)
      skipped.push({ name: basename(one.path), problem })
    } else if (liveClips.has(one.facts)) {
      const { name } = one.facts
      skipped.push({ name, problem: toProblem(new ReelwrightError('media.live-photo', { name })) })
    } else if (identities.has(identityOf(one.facts))) {
      const { name } = one.facts
      skipped.push({ name, problem: toProblem(new ReelwrightError('media.already-there', { name })) })
    } else {
      const name = freeName(one.facts, names)
      for (const taken of namesOf({ ...one.facts, name })) names.add(taken)
      identities.add(identityOf(one.facts))
      items.push(toRecord(host.random.uuid(), name, one.facts))
    }
  }
  return { items, skipped }
}

/** The same place with the same content. A changed file at a known place is a new one. */
const identityOf = ({ path, sizeBytes, modifiedMs }: Pick<MediaRecord, 'path' | 'sizeBytes' | 'modifiedMs'>): string =>
  JSON.stringify([path, sizeBytes, modifiedMs])

function freeName(facts: MediaFacts, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = numbered(facts.name, number)
    if (namesOf({ ...facts, name }).every((one) => !taken.has(one))) return name
  }
}

function toRecord(id: string, name: string, facts: MediaFacts): MediaRecord {
  const { path, container, kind, sizeBytes, modifiedMs, widthPx, heightPx, durationMs, hasAudio, codec, takenAtMs } =
    facts
  const known = definedOnly({ widthPx, heightPx, durationMs, codec, takenAtMs })
  return { id, path, container, name, kind, sizeBytes, modifiedMs, hasAudio, ...known }
}

async function isFolder(host: Host, path: string): Promise<boolean> {
  return host.files.stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
