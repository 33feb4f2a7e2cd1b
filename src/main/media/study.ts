import type { Host } from '../host/ports'
import { readBeats } from './beats'
import { readColour } from './colour'
import type { MediaFacts, MediaToolPaths } from './facts'

/** What takes longer to find than a look at a file's head. */
export interface MediaFindings {
  /** Of music. Empty when it has no pulse. */
  readonly beatsMs?: number[]
  /** Of a photo that is not grey, `#rrggbb`. */
  readonly colour?: string
}

/**
 * Listens to music and looks at photos.
 * @throws {ToolError} or the signal's reason.
 */
export async function studyMedia(
  host: Host,
  { ffmpeg }: MediaToolPaths,
  facts: MediaFacts,
  signal: AbortSignal,
): Promise<MediaFindings> {
  if (facts.kind === 'music') return { beatsMs: await readBeats(host, ffmpeg, facts, signal) }
  const colour = facts.kind === 'photo' ? await readColour(host, ffmpeg, facts, signal) : undefined
  return colour === undefined ? {} : { colour }
}
