import { z } from 'zod'
import { FilmFormat, FilmSize, Ratio } from '../film-words'
import { Failure } from '../failures/failure'
import { EngineKind } from './engine-state'

/** A film that lies finished on disk. */
const FinishedFile = z.object({
  name: z.string(),
  durationMs: z.number(),
  widthPx: z.number(),
  heightPx: z.number(),
  sizeBytes: z.number(),
})
export type FinishedFile = z.infer<typeof FinishedFile>

/** One export, from the press of the button to the film. `progress` runs from 0 to 1 and never falls. */
export const ExportState = z.intersection(
  z.object({
    id: z.uuid(),
    projectId: z.uuid(),
    projectName: z.string(),
    /** Where it is rendered: not always where the project's film is made. */
    engine: EngineKind,
    /** The name the film will have; a taken one gets ` (2)` at the end. */
    fileName: z.string(),
    startedAtMs: z.number(),
    /** What kind of file it becomes. Missing: an MP4. */
    format: FilmFormat.exactOptional(),
    /** The frame of a copy, when it is not the one the film was cut for. */
    ratio: Ratio.exactOptional(),
    /** Missing: 1080p. */
    size: FilmSize.exactOptional(),
    /** It was under way when the program ended, and has been gone on with since. */
    resumed: z.literal(true).exactOptional(),
    /** It ended while nobody looked: in the background, or while the program was closed. Told once, until the next start. */
    whileAway: z.literal(true).exactOptional(),
    /** Of a film that was cut online and is rendered on this computer: what could not be taken along, each as a sentence. */
    leftOut: z.array(z.string()).optional(),
  }),
  z.discriminatedUnion('phase', [
    z.object({ phase: z.literal('starting'), progress: z.number() }),
    z.object({
      phase: z.literal('rendering'),
      progress: z.number(),
      remainingMs: z.number().optional(),
      /** It takes longer than usual; it is asked after in the background, also after a restart. */
      isLong: z.boolean().optional(),
      /** Others are made first. */
      isWaiting: z.boolean().optional(),
      /** How many of them, where that is known. */
      before: z.int().nonnegative().optional(),
    }),
    z.object({ phase: z.literal('downloading'), progress: z.number() }),
    z.object({ phase: z.literal('checking'), progress: z.number() }),
    z.object({
      phase: z.literal('done'),
      progress: z.literal(1),
      file: FinishedFile,
      endedAtMs: z.number(),
      link: z.url().optional(),
    }),
    z.object({ phase: z.literal('failed'), progress: z.number(), failure: Failure }),
    z.object({ phase: z.literal('cancelled'), progress: z.number() }),
  ]),
)
export type ExportState = z.infer<typeof ExportState>

/** `earlier`: those that ended and were taken off the strip, newest first. */
export const ExportList = z.object({ exports: z.array(ExportState), earlier: z.array(ExportState) })
export type ExportList = z.infer<typeof ExportList>
