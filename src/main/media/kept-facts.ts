import { z } from 'zod'
import type { Container, MediaFacts } from './facts'

const CONTAINERS = [
  ...['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff', 'heif'],
  ...['mp4', 'matroska', 'avi', 'mpeg-ts'],
  ...['mp3', 'wav', 'flac', 'ogg', 'aac'],
] as const satisfies readonly Container[]

/** What is known of a file, as it is read back from a file of ours. */
export const KeptMediaFacts = z.object({
  path: z.string(),
  container: z.enum(CONTAINERS),
  name: z.string(),
  kind: z.enum(['photo', 'clip', 'music']),
  sizeBytes: z.number(),
  modifiedMs: z.number(),
  widthPx: z.number().exactOptional(),
  heightPx: z.number().exactOptional(),
  durationMs: z.number().exactOptional(),
  hasAudio: z.boolean(),
  codec: z.string().exactOptional(),
  takenAtMs: z.number().exactOptional(),
}) satisfies z.ZodType<MediaFacts>
