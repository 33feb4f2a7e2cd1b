import type { SessionState } from '../nemo/client'
import { hashOf } from './drafts'
import type { Snapshot } from './entries'

export function toSnapshot({ rawDraft, assetNames }: SessionState): Snapshot {
  return { ...(rawDraft !== undefined && { draftHash: hashOf(rawDraft) }), assetNames: [...assetNames] }
}

/** Something was made since: another draft, or material that is not the person's own. */
export function isChanged(before: Snapshot, after: Snapshot, ownNames: readonly string[]): boolean {
  return before.draftHash !== after.draftHash || newMaterial(before, after, ownNames).length > 0
}

/** Names of material that the service made or fetched since. */
export function newMaterial(before: Snapshot, after: Snapshot, ownNames: readonly string[]): string[] {
  const known = new Set([...before.assetNames, ...ownNames])
  return after.assetNames.filter((name) => !known.has(name))
}
