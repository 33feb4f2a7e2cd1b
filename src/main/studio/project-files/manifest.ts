import { posix, win32 } from 'node:path'
import { z } from 'zod'
import { ReelwrightError } from '../../../shared/failures/failure'
import { EngineKind } from '../../../shared/states/engine-state'
import { FilmVersion } from '../../../shared/states/project-state'
import { Timeline } from '../../../shared/timeline'
import { ChatRecord, NameSource, TakenMedia } from '../projects/records'

export const MANIFEST_NAME = 'project.json'
/** The film as the engine packed it. */
export const FILM_NAME = 'film.json'
export const MOST_MANIFEST_BYTES = 64 * 1024 * 1024
export const MOST_FILM_BYTES = 16 * 1024 * 1024

const FORMAT = 'reelwright-project'
const VERSION = 1
const MOST_MEDIA = 10_000
const MOST_CHAT = 50_000

/** What a file is, wherever it lies. */
export const PlacelessMedia = TakenMedia.omit({ path: true, sent: true }).extend({
  sizeBytes: z.number().int().nonnegative(),
  /** See `fingerprint.ts`. Missing when the file was gone already. */
  fingerprint: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .exactOptional(),
  nameThere: z.string().max(255).exactOptional(),
})

/** A file of a project that is on its way to another computer. */
const PackedMedia = PlacelessMedia.extend({
  /** The last part of its path. */
  fileName: z.string().min(1).max(255),
  /** Where it lies on the computer it comes from, and from the project file on. Missing when it came along. */
  path: z.string().min(1).max(4096).exactOptional(),
  relativePath: z.string().min(1).max(4096).exactOptional(),
  /** What it is called in this archive, when it came along. */
  entry: z
    .string()
    .regex(/^media\/\d{1,5}(?:\.[a-z\d]{1,8})?$/)
    .exactOptional(),
  inFilm: z.boolean(),
})
export type PackedMedia = z.infer<typeof PackedMedia>

/** Everything a project file says about its project. */
export const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** The same for all projects that descend from one, and the same for the same content. */
  origin: z.uuid(),
  revision: z.string().regex(/^[\da-f]{64}$/),
  savedAtMs: z.number(),
  name: z.string().min(1).max(200),
  nameFrom: NameSource,
  engine: EngineKind,
  media: z.array(PackedMedia).max(MOST_MEDIA),
  chat: z.array(ChatRecord).max(MOST_CHAT),
  unsentText: z.string().max(20_000),
  draft: z
    .object({
      timeline: Timeline.exactOptional(),
      history: z.object({ version: z.int(), versions: z.array(FilmVersion) }).exactOptional(),
    })
    .exactOptional(),
})
export type Manifest = z.infer<typeof Manifest>

export const newManifest = (content: Omit<Manifest, 'format' | 'version'>): Manifest => ({
  format: FORMAT,
  version: VERSION,
  ...content,
})

const Head = z.looseObject({ format: z.literal(FORMAT), version: z.int() })

/** @throws {ReelwrightError} `project-file.not-one`, `project-file.newer`, `project-file.damaged` */
export function readManifest(text: string, name: string): Manifest {
  const raw = parse(text, name)
  const head = Head.safeParse(raw)
  if (!head.success) throw new ReelwrightError('project-file.not-one', { name })
  if (head.data.version > VERSION) throw new ReelwrightError('project-file.newer', { name })
  const manifest = Manifest.safeParse(raw)
  const problem = manifest.success ? problemOf(manifest.data) : manifest.error.message
  if (!manifest.success || problem !== undefined)
    throw new ReelwrightError('project-file.damaged', { name }, problem === undefined ? {} : { log: problem })
  return manifest.data
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw new ReelwrightError('project-file.damaged', { name }, { cause: thrown })
  }
}

function problemOf({ media }: Manifest): string | undefined {
  const entries = media.flatMap(({ entry }) => entry ?? [])
  if (new Set(media.map(({ id }) => id)).size < media.length) return 'two files of one id'
  if (new Set(entries).size < entries.length) return 'two files of one entry'
  return undefined
}

/** The last part of a path of any system. */
export const lastPartOf = (path: string): string => posix.basename(win32.basename(path))
