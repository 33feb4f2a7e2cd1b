import type { Balance } from './balance'
import type { Project } from '../projects/project'
import type { TurnMessage } from '../projects/project-record'
import type { Reply } from './reply'
import type { ChatListener } from '../studio'
import type { Before } from './turn-report'

/** A turn whose message may have arrived: what is needed to look for it. */
export interface Doubt {
  readonly message: TurnMessage
  /** Whoever still waits for the answer. Missing after a restart. */
  readonly listener?: ChatListener
  readonly before: Before
  readonly reply?: Reply
  /** Words that an earlier start of the program heard. */
  readonly heard?: string
  readonly balance?: Balance
}

export interface TurnInput {
  readonly project: Project
  readonly message: TurnMessage
  readonly listener: ChatListener
  /** Aborted by a person. */
  readonly stop: AbortSignal
  /** Aborted when the studio closes: nothing more is written down then. */
  readonly closing: AbortSignal
}
