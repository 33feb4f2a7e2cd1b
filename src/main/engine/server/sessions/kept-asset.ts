import { z } from 'zod'
import { KeptMediaFacts } from '../../../media/kept-facts'
import type { MediaFindings } from '../../../media/study'
import type { Asset } from '../../director/turn'
import type { FindSource } from '../../draft/find-source'
import { Id } from '../ids'
import { KeptIdentity } from './identity'

/** What a closer look found, as it is read back from disk. */
const KeptFindings = z.object({
  beatsMs: z.array(z.number()).exactOptional(),
  colour: z.string().exactOptional(),
}) satisfies z.ZodType<MediaFindings>

/** A file that a session holds: bytes of ours, or a reference to where the person keeps it. */
export const KeptAsset = z.object({
  id: Id,
  facts: KeptMediaFacts,
  identity: KeptIdentity,
  /** SHA-256 of bytes that were sent to us. */
  hash: z.string().exactOptional(),
  /** Missing until somebody has looked closely. */
  found: KeptFindings.exactOptional(),
})
export type KeptAsset = z.infer<typeof KeptAsset>

/** What the director may know. */
export function toAsset({ id, facts, found = {} }: KeptAsset): Asset {
  const { name, kind, widthPx, heightPx, durationMs, hasAudio, takenAtMs } = facts
  return {
    id,
    name,
    kind,
    hasAudio,
    ...(widthPx !== undefined && { widthPx }),
    ...(heightPx !== undefined && { heightPx }),
    ...(durationMs !== undefined && { durationMs }),
    ...(takenAtMs !== undefined && { takenAtMs }),
    ...found,
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
