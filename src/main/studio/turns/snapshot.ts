import type { SessionState } from '../../nemo/client'
import { hashOf } from '../projects/drafts'
import type { Snapshot } from '../projects/records'

export function toSnapshot({ rawDraft, valueHash, assetNames, history }: SessionState): Snapshot {
  return {
    ...(rawDraft !== undefined && { draftHash: hashOf(rawDraft) }),
    valueHash,
    assetNames: [...assetNames],
    ...(history && { version: history.version }),
  }
}

/** Something was made since: a film of another value, or material that is not the person's own. */
export function isChanged(before: Snapshot, after: Snapshot, ownNames: readonly string[]): boolean {
  return (
    before.version !== after.version || isOtherFilm(before, after) || newMaterial(before, after, ownNames).length > 0
  )
}

/** Names of material that the service made or fetched since. */
export function newMaterial(before: Snapshot, after: Snapshot, ownNames: readonly string[]): string[] {
  const known = new Set([...before.assetNames, ...ownNames])
  return after.assetNames.filter((name) => !known.has(name))
}

/** By value, so that the same film written in another order is the same. Snapshots of older versions know the bytes only. */
function isOtherFilm(before: Snapshot, after: Snapshot): boolean {
  if (before.valueHash === undefined || after.valueHash === undefined) return before.draftHash !== after.draftHash
  return before.valueHash !== after.valueHash
}
