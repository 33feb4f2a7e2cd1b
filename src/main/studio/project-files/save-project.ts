import { basename, dirname, extname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ReelwrightError } from '../../../shared/failures/failure'
import { syncFolder } from '../../host/atomic-file'
import type { Host } from '../../host/ports'
import { withSourceFile } from '../../media/source-file'
import { definedOnly } from '../../nemo/wire/loose'
import type { Clients } from '../clients'
import { fingerprintOf } from '../files/fingerprint'
import { inLanes } from '../in-lanes'
import type { Project } from '../projects/project'
import type { MediaInProject, ProjectRecord } from '../projects/project-record'
import type { SavedProject, Watch } from '../studio'
import { FILM_NAME, lastPartOf, MANIFEST_NAME, newManifest, type PackedMedia, PlacelessMedia } from './manifest'
import { mustFit } from './must-fit'
import { originOf, revisionOf } from './revision'
import { type ArchiveWriter, writeArchive } from './write-archive'

/** Each reads two mebibytes, from the same disk. */
const HASHED_AT_ONCE = 4
const SPARE_BYTES = 10_000_000

interface SavePorts {
  readonly host: Host
  readonly clients: Clients
}

/** Writes a project into one file beside its final name, which it takes when it is whole. */
export async function saveProject(
  ports: SavePorts,
  project: Project,
  filePath: string,
  { withMedia, ...watch }: Watch & { readonly withMedia: boolean },
): Promise<SavedProject> {
  const { record } = project
  const seen = await inLanes(record.media, HASHED_AT_ONCE, (item) => look(ports.host, item))
  const media = record.media.map((item, at) => toPacked(item, seen[at], { filePath, withMedia, number: at + 1 }))
  const film = await packFilm(ports, record, watch.signal)
  const manifest = newManifest({
    origin: originOf(record),
    revision: revisionOf(record),
    savedAtMs: ports.host.clock.nowMs(),
    name: record.name,
    nameFrom: record.nameFrom,
    engine: record.engine,
    media,
    chat: [...record.chat],
    unsentText: project.live.unsentText,
    ...(record.draft && { draft: toDraft(record.draft) }),
  })
  const texts = { [MANIFEST_NAME]: JSON.stringify(manifest), ...(film && { [FILM_NAME]: JSON.stringify(film) }) }
  const sources = media.flatMap(({ id, entry }) => {
    const item = record.media.find((one) => one.id === id)
    return entry !== undefined && item ? [{ entry, item }] : []
  })
  await inPlaceOf(
    ports.host,
    filePath,
    async (archive) => writeAll(ports.host, archive(watch.signal), texts, sources, watch),
    {
      needsBytes: sources.reduce((sum, { item }) => sum + item.sizeBytes, SPARE_BYTES),
    },
  )
  return { filePath, missing: seen.filter((fingerprint) => fingerprint === undefined).length }
}

const toDraft = ({ timeline, history }: NonNullable<ProjectRecord['draft']>) =>
  definedOnly({ timeline, history: history && { ...history, versions: [...history.versions] } })

/** What is gone stays in the list: it can be found again on the other computer, too. */
function toPacked(item: MediaInProject, fingerprint: string | undefined, target: Target): PackedMedia {
  const { path, upload, movedFrom, copy } = item
  const fileName = lastPartOf(path)
  const entry = `media/${target.number}${endingOf(path)}`
  const place =
    target.withMedia && fingerprint !== undefined
      ? { entry }
      : { path, ...definedOnly({ relativePath: relativeFrom(target.filePath, path) }) }
  // Of a file that went as a copy the one that is known may be the copy's.
  const known = fingerprint ?? (copy ? undefined : item.fingerprint)
  const { nameThere = fileName, ...kept } = PlacelessMedia.omit({ fingerprint: true }).parse(item)
  const inFilm = upload.phase === 'sent' || movedFrom !== undefined
  return { ...kept, nameThere, fileName, ...place, inFilm, ...definedOnly({ fingerprint: known }) }
}

interface Target {
  readonly filePath: string
  readonly withMedia: boolean
  /** Which of the files of the project it is. */
  readonly number: number
}

/** Undefined for a file that is gone, and for another one in its place. */
async function look(host: Host, { path, sizeBytes }: MediaInProject): Promise<string | undefined> {
  const found = await fingerprintOf(host, path).catch(() => undefined)
  return found?.identity.sizeBytes === sizeBytes ? found.fingerprint : undefined
}

const endingOf = (path: string): string => /^\.[a-z\d]{1,8}$/.exec(extname(path).toLowerCase())?.[0] ?? ''

/** From the folder of the project file on, in the way that every system understands. Undefined on another drive. */
function relativeFrom(filePath: string, path: string): string | undefined {
  const way = relative(dirname(filePath), path).replaceAll('\\', '/')
  return way === '' || /^(?:\/|[a-z]:)/i.test(way) ? undefined : way
}

async function packFilm(
  { clients }: SavePorts,
  { engine, session, media }: ProjectRecord,
  signal: AbortSignal,
): Promise<Record<string, unknown> | undefined> {
  if (engine !== 'local' || !session) return undefined
  const client = await clients.of(engine)
  const files = media.map(({ id, path, movedFrom }) => ({ key: id, url: pathToFileURL(movedFrom ?? path).href }))
  return client.films?.pack(session.sessionId, files, signal)
}

interface Source {
  readonly entry: string
  readonly item: MediaInProject
}

async function writeAll(
  host: Host,
  archive: ArchiveWriter,
  texts: Readonly<Record<string, string>>,
  sources: readonly Source[],
  { onProgress }: Watch,
): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await archive.addText(name, text)
  const wholeBytes = sources.reduce((sum, { item }) => sum + item.sizeBytes, 1)
  let doneBytes = 0
  for (const { entry, item } of sources) {
    await withSourceFile(host, item.path, (file) => {
      const { sizeBytes } = file.identity
      if (sizeBytes !== item.sizeBytes) throw new ReelwrightError('media.changed', { name: item.name })
      return archive.addBytes(entry, { sizeBytes, read: (...range) => file.read(...range) }, (sentBytes) => {
        doneBytes += sentBytes
        onProgress(doneBytes / wholeBytes)
      })
    })
  }
  await archive.finish()
}

/** Whoever opens the folder in the meantime sees the file that was there, and after a failure, too. */
async function inPlaceOf(
  host: Host,
  filePath: string,
  write: (archive: (signal: AbortSignal) => ArchiveWriter) => Promise<void>,
  { needsBytes }: { needsBytes: number },
): Promise<void> {
  const folder = dirname(filePath)
  const partPath = join(folder, `.${basename(filePath)}.${host.random.uuid().slice(0, 8)}.part`)
  await mustFit(host.files, folder, needsBytes)
  try {
    const handle = await host.files.open(partPath, 'wx', 0o600)
    try {
      await write((signal) => writeArchive(handle, signal))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await host.files.rename(partPath, filePath)
  } catch (thrown) {
    await host.files.rm(partPath, { force: true }).catch(() => undefined)
    throw toSaveError(thrown, folder)
  }
  await syncFolder(host.files, folder)
}

/** Only what the file system says is about the place; all else goes on as it is. */
function toSaveError(thrown: unknown, folder: string): unknown {
  const isSystems = thrown instanceof Error && 'code' in thrown && 'syscall' in thrown
  return isSystems ? new ReelwrightError('project-file.not-saved', { folder }, { cause: thrown }) : thrown
}
