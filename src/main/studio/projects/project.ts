import type { TurnState } from '../../../shared/states/project-state'
import type { NewEntry } from './entries'
import type { Journal } from './journal'
import { foldEntry } from './project-fold'
import type { ProjectRecord } from './project-record'

/** What is true of a project only while the program runs. */
export interface LiveState {
  readonly turn: TurnState
  readonly reading: boolean
  /** Names of what is being read. */
  readonly arriving: readonly string[]
  /** Ids of files that are not where they were, with what was found under their names elsewhere. */
  readonly gone: ReadonlyMap<string, { readonly lookalike?: { readonly path: string; readonly sizeBytes: number } }>
  readonly unsentText: string
  /** Fractions of files on their way, by media id. */
  readonly sending: ReadonlyMap<string, number>
  /** Fractions of copies that are being made, by media id. */
  readonly converting: ReadonlyMap<string, number>
}

/** One project at work: what its journal says, what happens right now, and the only way to change either. */
export interface Project {
  readonly id: string
  readonly folder: string
  readonly record: ProjectRecord
  readonly live: LiveState
  /** On disk when it resolves; the record then knows it. @throws `store.not-kept` */
  write(...entries: NewEntry[]): Promise<void>
  show(change: Partial<LiveState>): void
  /** Resolves once all that was dropped has been looked at. @throws when `signal` is aborted before. */
  whenRead(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

export function createProject(input: {
  folder: string
  journal: Journal
  record: ProjectRecord
  unsentText: string
  onChange: () => void
}): Project {
  let record = input.record
  let live: LiveState = {
    turn: { phase: 'idle' },
    reading: false,
    arriving: [],
    gone: new Map(),
    unsentText: input.unsentText,
    sending: new Map(),
    converting: new Map(),
  }
  let waiting: (() => void)[] = []
  return {
    id: record.id,
    folder: input.folder,
    get record() {
      return record
    },
    get live() {
      return live
    },
    async write(...entries) {
      const written = await input.journal.append(entries)
      record = written.reduce<ProjectRecord>((before, entry) => foldEntry(before, entry), record)
      input.onChange()
    },
    show(change) {
      live = { ...live, ...change }
      if (!live.reading) {
        for (const go of waiting) go()
        waiting = []
      }
      input.onChange()
    },
    async whenRead(signal) {
      while (live.reading && !signal.aborted) {
        await new Promise<void>((resolve) => {
          // The signal may be of a whole command, and outlive many a wait.
          const go = (): void => {
            signal.removeEventListener('abort', go)
            resolve()
          }
          waiting.push(go)
          signal.addEventListener('abort', go)
        })
      }
      signal.throwIfAborted()
    },
    close: () => input.journal.close(),
  }
}
