import type { CliEvent } from './events'

/** Where the words of a command go. */
export interface Output {
  readonly event: (event: CliEvent) => void
  /** Details for whoever looks for a cause. */
  readonly log: (text: string) => void
}

/** A stream that may be a screen. */
export interface Screen {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

export interface OutputParts {
  readonly stdout: Screen
  readonly stderr: Screen
  readonly quiet: boolean
  readonly verbose: boolean
}

/** One JSON object a line. */
export function createJsonOutput({ stdout, stderr, verbose }: OutputParts, now: () => number): Output {
  return {
    event({ type, ...rest }) {
      stdout.write(`${JSON.stringify({ type, at: new Date(now()).toISOString(), ...rest })}\n`)
    },
    log: (text) => verbose && stderr.write(`${text}\n`),
  }
}
