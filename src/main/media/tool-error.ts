/** Why a run of ffmpeg or ffprobe gave no result. */
export type ToolEnding = 'not-started' | 'exit' | 'too-slow' | 'stalled' | 'too-much-output' | 'too-much-memory'

/** A run that failed. For the log and for whoever ran it; a person never reads it. */
export class ToolError extends Error {
  override readonly name = 'ToolError'
  /** Null when a signal ended it, missing when it never ran. */
  readonly exitCode: number | null | undefined
  constructor(
    readonly ending: ToolEnding,
    readonly program: string,
    /** The last words on its error stream. */
    readonly stderr: string,
    options: { cause?: unknown; exitCode?: number | null } = {},
  ) {
    super(`${program} ended: ${ending}. ${stderr}`, 'cause' in options ? { cause: options.cause } : undefined)
    this.exitCode = options.exitCode
  }
}

/** What a run that was to read a person's file and failed says of that file. */
export function toFileFailure(thrown: unknown): 'media.damaged' | 'media.too-large' {
  return thrown instanceof ToolError && thrown.ending === 'too-much-memory' ? 'media.too-large' : 'media.damaged'
}
