/** Where a person is in the film. */
export interface Place {
  atMs: number
}
