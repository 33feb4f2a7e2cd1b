import type { Action } from '../../../shared/states/project-state'
import type { Problem } from '../projects/records'

/** What is answered to a request. */
export interface Said {
  readonly text: string
  readonly actions?: readonly Action[]
  readonly problem?: Problem
}
