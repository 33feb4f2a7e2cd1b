import { z } from 'zod'
import { KeptMediaFacts } from '../../../media/kept-facts'
import type { Asset } from '../../director/turn'
import type { FindSource } from '../../draft/find-source'
import { Id } from '../ids'
import { KeptIdentity } from './identity'

/** A file that a session holds: bytes of ours, or a reference to where the person keeps it. */
export const KeptAsset = z.object({
  id: Id,
  facts: KeptMediaFacts,
  identity: KeptIdentity,
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
