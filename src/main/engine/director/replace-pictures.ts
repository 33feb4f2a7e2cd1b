import type { Cut, CutMark } from './cut'
import { toClip } from './start-cut'
import type { Asset } from './turn'

/** Where a logo sits when nobody says. */
const USUAL_MARK = { corner: 'top-right', widthFraction: 0.15, opacity: 0.9 } as const

/** Another file in the place of a clip, with its time, its way in and its words. It leaves the place it had before. */
export function withReplacement(cut: Cut, clipId: string, assetId: string, assets: readonly Asset[]): Cut {
  const asset = assets.find(({ id }) => id === assetId)
  const old = cut.clips.find(({ id }) => id === clipId)
  if (!asset || asset.kind === 'music' || !old || old.assetId === assetId) return cut
  const { lengthMs, transition, look } = old
  const fresh = { ...toClip(asset), lengthMs, transition, look }
  const others = cut.clips.filter((clip) => clip.assetId !== assetId)
  const texts = cut.texts.filter(({ when }) => when.kind !== 'clip' || when.clipId !== fresh.id)
  return {
    ...cut,
    clips: others.map((clip) => (clip.id === clipId ? fresh : clip)),
    texts: texts.map((text) =>
      text.when.kind === 'clip' && text.when.clipId === clipId
        ? { ...text, when: { kind: 'clip', clipId: fresh.id } }
        : text,
    ),
  }
}

/** What is missing stays as it was. */
export type MarkWish = Pick<CutMark, 'assetId'> & Partial<CutMark>

/** A logo is no picture of the film any more, unless it is the only one. */
export function withMark(cut: Cut, wish: MarkWish, assets: readonly Asset[]): Cut {
  const { assetId, corner, widthFraction, opacity } = wish
  if (!assets.some(({ id, kind }) => id === assetId && kind === 'photo')) return cut
  const clips = cut.clips.filter((clip) => clip.assetId !== assetId)
  if (clips.length === 0 && cut.clips.length > 0) return cut
  const usual = cut.mark ?? USUAL_MARK
  const isThere = (clipId: string): boolean => clips.some(({ id }) => id === clipId)
  return {
    ...cut,
    clips,
    texts: cut.texts.filter(({ when }) => when.kind !== 'clip' || isThere(when.clipId)),
    mark: {
      assetId,
      corner: corner ?? usual.corner,
      widthFraction: widthFraction ?? usual.widthFraction,
      opacity: opacity ?? usual.opacity,
    },
  }
}
