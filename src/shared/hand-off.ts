import { z } from 'zod'

/** Forms in which other programs take a film over: timelines for editors, and words for players. */
export const HandOffKind = z.enum(['otio', 'edl', 'srt', 'vtt'])
export type HandOffKind = z.infer<typeof HandOffKind>

/** What of a film another program does not get. `wipes` come as dissolves, `texts-as-markers` as notes. */
export const LeftBehind = z.enum(['texts', 'texts-as-markers', 'wipes', 'looks', 'motion', 'levels'])
export type LeftBehind = z.infer<typeof LeftBehind>
