import type { Language } from '../../../shared/language'
import type { UnderstoodCard } from '../../../shared/states/project-state'
import type { Cut } from './cut'
import type { EditOperation } from './edit-operation'

/** What the director knows of a file. Nothing here names a path: it decides on facts. */
export interface Asset {
  readonly id: string
  readonly name: string
  readonly kind: 'photo' | 'clip' | 'music'
  readonly widthPx?: number
  readonly heightPx?: number
  readonly durationMs?: number
  readonly hasAudio: boolean
  /** When it was taken, as milliseconds since 1970. */
  readonly takenAtMs?: number
  /** Where a song's beats are, counted from its start, in order. */
  readonly beatsMs?: readonly number[]
  /** The colour that a picture is remembered by, `#rrggbb`. */
  readonly colour?: string
}

/** Everything the director decides on. */
export interface Wish {
  readonly text: string
  readonly language: Language
  /** The cut as it stands; missing before the first. */
  readonly cut?: Cut
  /** In the order they were added. */
  readonly assets: readonly Asset[]
  /** May become the title when one is wished without words. */
  readonly projectName?: string | undefined
  readonly proposed?: Proposed
}

/** What somebody else read out of the words that the director could not use. */
export interface Proposed {
  /** Done after the director's own. Whoever hands them in has checked that they can be. */
  readonly operations: readonly EditOperation[]
  /** Pieces of the message that are of no use to them either. */
  readonly unused: readonly string[]
}

/** What the director made of a wish. */
export interface DirectedTurn {
  /** The new cut; the same value as before when nothing changed. Missing when nothing could be made (no pictures). */
  readonly cut?: Cut
  readonly changed: boolean
  /** The message asked for the turn before or after this one; nothing was changed. Whoever keeps the history acts on it. */
  readonly history?: 'undo' | 'redo'
  /** What the message asked for besides that, to be directed for the cut as it is then. */
  readonly rest?: string
  readonly card: UnderstoodCard
  /** What changed, each as one sentence in the person's language. */
  readonly changes: readonly string[]
  /** The closing words of the turn. */
  readonly says: string
  /** Ideas for the next message, at most three. */
  readonly next: readonly string[]
}
