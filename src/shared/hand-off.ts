import { z } from 'zod'

/** Forms in which other programs take a film over: timelines for editors, and words for players. */
export const HandOffKind = z.enum(['otio', 'fcpxml', 'edl', 'srt', 'vtt'])
export type HandOffKind = z.infer<typeof HandOffKind>

/**
 * What of a film another program does not get. `wipes` come as dissolves, `texts-as-markers` as notes, `text-styles` as plain
 * titles; `beyond-999` are pictures and sounds that the form cannot count, `more-sounds` lines of sound it has no room for.
 */
export const LeftBehind = z.enum([
  ...(['beyond-999', 'more-sounds', 'texts', 'texts-as-markers', 'text-styles'] as const),
  ...(['wipes', 'looks', 'motion', 'levels'] as const),
])
export type LeftBehind = z.infer<typeof LeftBehind>
