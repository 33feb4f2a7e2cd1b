import type { MediaSource } from './facts'

/**
 * A transport stream has no list of its whole pictures. ffmpeg lands on any packet of the asked time and shows nothing until
 * the next whole picture, so reading begins this much earlier: encoders put one in every ten seconds at least.
 */
const LEAD_S = 11

/** How to get to a moment of a file. */
interface StartPlace {
  /** Before the input. */
  readonly seekArgs: readonly string[]
  /** The first filter of the picture, of ours; ends with a comma, or is empty. */
  readonly trim: string
}

export function toStartPlace({ container }: MediaSource, seconds: number): StartPlace {
  if (seconds <= 0) return { seekArgs: [], trim: '' }
  const lead = container === 'mpeg-ts' ? Math.min(seconds, LEAD_S) : 0
  const seekS = seconds - lead
  const leadS = lead.toFixed(6)
  return {
    seekArgs: seekS > 0 ? ['-ss', seekS.toFixed(6)] : [],
    trim: lead > 0 ? `trim=start=${leadS},setpts=PTS-${leadS}/TB,` : '',
  }
}

/** The last picture of most clips lies within this much of their end. */
const TAIL_S = 3

/** Before the input, to read from a whole picture near the end on. The very last may be older than that: all are handed out. */
export function toTailArgs({ container }: MediaSource): readonly string[] {
  const tailS = container === 'mpeg-ts' ? TAIL_S + LEAD_S : TAIL_S
  return ['-noaccurate_seek', '-sseof', `-${tailS}`]
}
