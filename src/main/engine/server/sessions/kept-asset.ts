import { z } from 'zod'
import type { Container, MediaFacts } from '../../../media/facts'
import type { Asset } from '../../director/turn'
import type { FindSource } from '../../draft/find-source'
import { Id } from '../ids'
import { FileIdentity } from './identity'

const CONTAINERS = [
  ...['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff', 'heif'],
  ...['mp4', 'matroska', 'avi', 'mpeg-ts'],
  ...['mp3', 'wav', 'flac', 'ogg', 'aac'],
] as const satisfies readonly Container[]

const KeptFacts = z.object({
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
}) satisfies z.ZodType<MediaFacts>

/** A file that a session holds: bytes of ours, or a reference to where the person keeps it. */
export const KeptAsset = z.object({
  id: Id,
  facts: KeptFacts,
  identity: FileIdentity,
  /** SHA-256 of bytes that were sent to us. */
  hash: z.string().exactOptional(),
})
export type KeptAsset = z.infer<typeof KeptAsset>

/** What the director may know. */
export function toAsset({ id, facts }: KeptAsset): Asset {
  const { name, kind, widthPx, heightPx, durationMs, hasAudio } = facts
  return {
    id,
    name,
    kind,
    hasAudio,
    ...(widthPx !== undefined && { widthPx }),
    ...(heightPx !== undefined && { heightPx }),
    ...(durationMs !== undefined && { durationMs }),
  }
}

/** How a draft's asset ids become files. */
export function finderOf(assets: readonly KeptAsset[]): FindSource {
  const byId = new Map(assets.map((asset) => [asset.id, asset.facts]))
  return (assetId) => {
    const facts = byId.get(assetId)
    if (!facts) return undefined
    const { path, container, kind, durationMs } = facts
    return { source: { path, container }, kind, ...(durationMs !== undefined && { durationMs }) }
  }
}
