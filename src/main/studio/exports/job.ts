import type { FilmFormat } from '../../../shared/film-words'
import type { Language } from '../../../shared/language'
import type { EngineKind } from '../../../shared/states/engine-state'
import type { Host } from '../../host/ports'
import type { ExpectedFilm } from '../../media/check-film'
import type { NemoClient } from '../../nemo/client'
import type { NewEntry } from '../projects/entries'
import type { FilmRecord } from '../projects/records'
import type { Project } from '../projects/project'
import type { ExportRecord } from '../projects/project-record'

/** `isWaiting`: others are made first; `before` says how many, where that is known. */
export interface RenderingFacts {
  readonly isLong: boolean
  readonly isWaiting?: boolean
  readonly before?: number
}

export type WorkingPhase = 'starting' | 'rendering' | 'downloading' | 'checking'

/** What an export's entries say, without its id. */
export type JobEntry =
  Extract<NewEntry, { exportId: string }> extends infer E
    ? E extends { exportId: string }
      ? Omit<E, 'exportId'>
      : never
    : never

/** One export at work. Everything it knows is in `record`, which is what the disk knows. */
export interface Job {
  readonly host: Host
  readonly project: Project
  readonly record: ExportRecord
  readonly signal: AbortSignal
  /** Where it is rendered. */
  readonly engine: EngineKind
  readonly language: Language
  /** It was under way when the program ended and is gone on with; nothing new has been asked for since. */
  readonly resumed: boolean
  client(): Promise<NemoClient>
  /** Somebody looks at the program. */
  isWatched(): boolean
  /** A pause that ends sooner when the computer wakes up or is online again. */
  readonly rest: (delayMs: number) => Promise<void>
  write(entry: JobEntry): Promise<void>
  /** `progress` is that of the phase alone, from 0 to 1. */
  progress(phase: WorkingPhase, progress: number, more?: RenderingFacts): void
  /** @throws `export.result-wrong` */
  checkMade(path: string, format: FilmFormat, expected: ExpectedFilm): Promise<FilmRecord>
}
