/** Why there is no picture. */
export class HeifError extends Error {
  override readonly name = 'HeifError'
  constructor(
    message: string,
    /** The library does not know this kind of file. */
    readonly isUnknown = false,
  ) {
    super(message)
  }
}
