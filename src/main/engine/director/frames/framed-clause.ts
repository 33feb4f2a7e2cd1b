import type { EditOperation } from '../operations'
import type { Stretch } from './clauses'

/** A stretch of the message and what it asks for. */
export interface FramedClause extends Stretch {
  readonly operations: readonly EditOperation[]
  readonly isSure: boolean
  /** What it is about was said in the clause before. */
  readonly isCarried: boolean
}
