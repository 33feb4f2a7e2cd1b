import { join } from 'node:path'
import { z } from 'zod'
import { Language } from '../../../../shared/language'
import type { Host } from '../../../host/ports'
import { KeptMediaFacts } from '../../../media/kept-facts'
import type { Cut } from '../../director/cut'
import { Refusal } from '../http/refusal'
import type { EngineParts } from '../parts'
import { Id } from '../ids'
import { History, presentCut } from './history'
import { identify } from '../../../media/source-file'
import { KeptAsset, toAsset } from './kept-asset'
import { type Session, withDraft } from './session'

/** More of the past than anybody goes back to on another computer. */
const MOST_VERSIONS = 50
const MOST_FILES = 10_000

const PackedFile = z.object({
  id: Id,
  /** What whoever packed it calls the file. Missing: it is known to the film alone, and stays behind. */
  key: z.string().max(128).exactOptional(),
  facts: KeptMediaFacts.omit({ path: true }),
  found: KeptAsset.shape.found,
})

/** A session's film with what it has been, and without a single place of the computer it was made on. */
export const PackedFilm = z.object({
  version: z.literal(1),
  name: z.string().max(200),
  language: Language.exactOptional(),
  files: z.array(PackedFile).max(MOST_FILES),
  history: History,
})
export type PackedFilm = z.infer<typeof PackedFilm>

/** `keys`: what the files are called on the way, by where they lie. */
export function packFilm({ name, language, assets, history }: Session, keys: ReadonlyMap<string, string>): PackedFilm {
  const files = assets.map(({ id, facts: { path, ...facts }, found }) => {
    const key = keys.get(path)
    return { id, facts, ...(key !== undefined && { key }), ...(found && { found }) }
  })
  return {
    version: 1,
    name: name.slice(0, 200),
    ...(language && { language }),
    files,
    history: withoutDistantPast(history),
  }
}

function withoutDistantPast(history: History): History {
  const first = Math.max(0, Math.min(history.at, history.versions.length - MOST_VERSIONS))
  return { ...history, versions: history.versions.slice(first, first + MOST_VERSIONS), at: history.at - first }
}

interface UnpackPorts {
  readonly host: Host
  readonly parts: Pick<EngineParts, 'examine' | 'toDraft'>
  readonly signal: AbortSignal
  /** A folder of the session in which nothing lies: for files that stayed behind. */
  readonly noFolder: string
}

/**
 * Puts a packed film into a new session. Files are looked at anew where they lie now, because nothing that a file from
 * elsewhere says of others is to be believed; one that is missing keeps its facts until it is found.
 */
export async function unpackFilm(
  ports: UnpackPorts,
  session: Session,
  film: PackedFilm,
  places: ReadonlyMap<string, string>,
): Promise<Session> {
  const assets: KeptAsset[] = []
  for (const file of film.files) {
    ports.signal.throwIfAborted()
    const path = (file.key !== undefined && places.get(file.key)) || join(ports.noFolder, file.id)
    assets.push(await unpackFile(ports, file, path))
  }
  const cut = presentCut(film.history)
  return withDraft({ ...session, assets }, film.history, cut && toDraftText(ports.parts, cut, assets))
}

/** A cut may be well formed and still speak of what is not there. */
function toDraftText(parts: Pick<EngineParts, 'toDraft'>, cut: Cut, assets: readonly KeptAsset[]): string {
  try {
    return JSON.stringify(parts.toDraft(cut, assets.map(toAsset)))
  } catch {
    throw new Refusal('not-understood')
  }
}

async function unpackFile(
  { host, parts, signal }: UnpackPorts,
  { id, facts: told, found }: PackedFilm['files'][number],
  path: string,
): Promise<KeptAsset> {
  const { name } = told
  try {
    const facts = await parts.examine(path, signal)
    return { id, facts: { ...facts, name }, identity: await identify(host, path), ...(found && { found }) }
  } catch {
    signal.throwIfAborted()
    const { sizeBytes, modifiedMs } = told
    return { id, facts: { ...told, path }, identity: { device: 0, inode: 0, sizeBytes, modifiedMs } }
  }
}
