/** The cut as the director thinks of it: wishes and order, not yet times. `lay-out.ts` gives it times. */
export interface Cut {
  readonly placeholder?: never
}
