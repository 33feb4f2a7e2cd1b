import type { Failure } from '../../shared/failures/failure'
import { createCell } from './cell'

/** The last request that main refused, with a way to ask again. */
export interface Notice {
  readonly failure: Failure
  readonly retry: () => void
}

export const notice = createCell<Notice | undefined>(undefined)
