import type { Cut } from './cut'
import type { EditOperation } from './edit-operation'
import { isSame } from './is-same'
import { layOut } from './lay-out'
import { meansSomething } from './means-something'
import { applyOperations } from './operations'
import { startCut } from './start-cut'
import type { Asset } from './turn'

/** Why a change by hand came to nothing: what it names is gone, nothing would be left to show, or all is so already. */
export type Refused = 'gone' | 'no-pictures' | 'already-so'

/**
 * What a hand did, put into the cut. Files that came since the cut was made stay out of it until words bring them in:
 * who moves one clip means that clip. Pure.
 */
export function editByHand(
  before: Cut | undefined,
  edits: readonly EditOperation[],
  assets: readonly Asset[],
): { readonly cut: Cut } | { readonly refused: Refused } {
  const start = before ?? startCut(assets)
  const known = edits.filter((edit) => meansSomething(edit, start, assets))
  if (known.length === 0) return { refused: 'gone' }
  const cut = withSeen(
    applyOperations(
      start,
      known.flatMap((edit) => toExact(edit, start, assets)),
      assets,
    ),
  )
  if (before && isSame(before, cut)) return { refused: 'already-so' }
  return layOut(cut, assets).shots.length === 0 ? { refused: 'no-pictures' } : { cut }
}

/** A hand that sets both ends of a clip means its length, too; words leave that to the film. */
function toExact(edit: EditOperation, cut: Cut, assets: readonly Asset[]): EditOperation[] {
  if (edit.do !== 'trim-clip') return [edit]
  const clip = cut.clips.find(({ id }) => id === edit.clipId)
  const toMs = edit.toMs ?? assets.find(({ id }) => id === clip?.assetId)?.durationMs
  const lengthMs = toMs === undefined ? 0 : (toMs - edit.fromMs) / (clip?.speed ?? 1)
  return lengthMs > 0 ? [edit, { do: 'set-clip-time', clipIds: [edit.clipId], lengthMs }] : [edit]
}

/** A file that has a place in the film is not brought in once more by the next words. */
function withSeen(cut: Cut): Cut {
  const used = [...cut.clips, cut.music, cut.mark].flatMap((part) => (part ? [part.assetId] : []))
  return { ...cut, seenAssetIds: [...new Set([...cut.seenAssetIds, ...used])] }
}
