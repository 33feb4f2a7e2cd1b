/** Where a person is in the film: a moment, and the clip they chose to get there. */
export interface Place {
  atMs: number
  clipId?: string
}
