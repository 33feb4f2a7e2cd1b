import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '../../../shared/language'
import type { Host } from '../../host/ports'
import { identify } from '../../media/source-file'
import { NemoError } from '../../nemo/nemo-error'
import { definedOnly } from '../../nemo/wire/loose'
import type { NemoClient, SessionIds } from '../../nemo/client'
import type { Clients } from '../clients'
import type { NewEntry } from '../projects/entries'
import type { ChatRecord, TakenMedia } from '../projects/records'
import type { Project } from '../projects/project'
import type { ProjectShelf } from '../projects/projects'
import { readAndKeep } from '../turns/turn-tools'
import { parseObject } from '../../nemo/wire/answer'
import type { Watch } from '../studio'
import { WORDS } from '../words'
import { findPlaces, isPathHere } from './find-places'
import { FILM_NAME, type Manifest, MOST_FILM_BYTES, type PackedMedia, PlacelessMedia } from './manifest'
import type { OpenProjectFile } from './open-archive'
import { type ArchiveReader, BadArchive } from './read-archive'
import { placeOf, unpackMedia } from './unpack-media'

export interface OpenPorts {
  readonly host: Host
  readonly dataFolder: string
  readonly shelf: ProjectShelf
  readonly clients: Clients
  readonly language: () => Language
}

/** Lies in the folder of a project until it is whole. */
export const HALF_NAME = 'half-opened'

/** Makes a project out of a file. Whatever fails on the way leaves nothing behind. */
export async function openProject(
  ports: OpenPorts,
  filePath: string,
  { manifest, archive }: OpenProjectFile,
  watch: Watch,
): Promise<Project> {
  const { files, random } = ports.host
  const id = random.uuid()
  const folder = join(ports.dataFolder, 'projects', id)
  const mediaFolder = join(folder, 'media')
  await files.mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await files.writeFile(join(folder, HALF_NAME), '')
    const stayed = manifest.media.filter(({ entry }) => entry === undefined)
    const found = await findPlaces(ports.host, filePath, stayed)
    const unpacked = await unpackMedia(ports.host, archive, manifest.media, mediaFolder, watch)
    const media = await inLine(ports.host, manifest.media, new Map([...found, ...unpacked]), mediaFolder)
    const film = await takeFilm(ports, manifest, archive, media, watch.signal)
    watch.signal.throwIfAborted()
    const { name, nameFrom, engine } = manifest
    const entries = toEntries(ports, manifest, media, film?.session)
    const project = await ports.shelf.create({ name, engine, elsewhere: { id, nameFrom, entries } })
    if (film)
      await readAndKeep(ports, project, { client: film.client, sessionId: film.session.sessionId }, watch.signal)
    if (manifest.unsentText !== '') ports.shelf.keepText(project, manifest.unsentText)
    await files.rm(join(folder, HALF_NAME), { force: true })
    return project
  } catch (thrown) {
    if (!ports.shelf.all().some((project) => project.id === id))
      await files.rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw thrown
  }
}

/** Where each file lies, or would if it were here; where another one lies now, it would not be missed. */
async function inLine(
  host: Host,
  media: readonly PackedMedia[],
  places: ReadonlyMap<string, string>,
  mediaFolder: string,
): Promise<TakenMedia[]> {
  const taken: TakenMedia[] = []
  for (const [index, packed] of media.entries()) {
    const { path: before, inFilm } = packed
    const place = places.get(packed.id)
    const now = place === undefined ? undefined : await identify(host, place)
    const isFree = before !== undefined && isPathHere(before) && !(await isThere(host, before))
    const path = place ?? (isFree ? before : placeOf(mediaFolder, packed, index))
    taken.push({ ...PlacelessMedia.parse(packed), path, sent: inFilm, ...(now && { modifiedMs: now.modifiedMs }) })
  }
  return taken
}

const isThere = (host: Host, path: string): Promise<boolean> =>
  host.files.lstat(path).then(
    () => true,
    () => false,
  )

interface TakenFilm {
  readonly client: NemoClient
  readonly session: SessionIds
}

async function takeFilm(
  { clients }: OpenPorts,
  { engine }: Manifest,
  archive: ArchiveReader,
  media: readonly TakenMedia[],
  signal: AbortSignal,
): Promise<TakenFilm | undefined> {
  if (engine !== 'local' || !archive.names.includes(FILM_NAME)) return undefined
  const film = parseObject(await archive.readText(FILM_NAME, MOST_FILM_BYTES))
  if (!film) throw new BadArchive('Its film cannot be read.')
  const client = await clients.of(engine)
  if (!client.films) return undefined
  const files = media.map(({ id, path }) => ({ key: id, url: pathToFileURL(path).href }))
  try {
    return { client, session: await client.films.unpack(film, files, signal) }
  } catch (thrown) {
    if (thrown instanceof NemoError && thrown.code === 'nemo.bad-request')
      throw new BadArchive('Its film is none.', { cause: thrown })
    throw thrown
  }
}

/** The first lines of the journal. Without a session nobody here holds the film: it is there to be looked at. */
function toEntries(
  { host, language }: OpenPorts,
  { origin, revision, engine, chat, draft }: Manifest,
  media: readonly TakenMedia[],
  session: SessionIds | undefined,
): NewEntry[] {
  const isOnline = engine === 'cloud'
  const known = session ? media : media.map((item) => ({ ...item, sent: false }))
  const line: ChatRecord = {
    ...{ from: 'reelwright', id: host.random.uuid(), atMs: host.clock.nowMs() },
    ...{ text: WORDS[language()].onlineElsewhere, steps: [], changes: [], next: [], actions: [] },
  }
  return [
    { type: 'taken-over', origin, revision, media: [...known], chat: isOnline ? [...chat, line] : [...chat] },
    ...(session ? [{ type: 'session-opened' as const, ...session }] : []),
    ...(isOnline && draft?.timeline
      ? [{ type: 'draft-kept' as const, exportable: false, ...definedOnly({ timeline: draft.timeline }) }]
      : []),
  ]
}
