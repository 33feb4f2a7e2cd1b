import type { Ratio } from '../../../shared/film-words'
import { FitChoice } from '../../../shared/film-words'
import { FRAME_SIZES } from '../director/frame'
import { pickFit } from '../director/lay-out-shots'
import { planMotion } from '../director/motion'
import type { Asset } from '../director/turn'
import { Draft, type DraftSegment, TRACK_TYPE } from './draft'

/**
 * The same film in another frame: every cut, word and sound stays, and each picture is fitted anew where it was left to us.
 * What is no draft comes back as it is; whoever plans it says so.
 */
export function reframe(raw: unknown, ratio: Ratio, assets: readonly Asset[]): unknown {
  const read = Draft.safeParse(raw)
  if (!read.success) return raw
  const { t, m, ...rest } = read.data
  const { widthPx, heightPx } = FRAME_SIZES[ratio]
  const usualFit = readFit(m.rw_wishes?.['fit']) ?? 'automatic'
  const fitted = (segment: DraftSegment, index: number): DraftSegment => {
    const asset = assets.find(({ id }) => id === segment.rw_asset)
    if (!asset) return segment
    const fit = pickFit(readFit(segment.rw_own?.['fit']) ?? usualFit, ratio, asset)
    return { ...segment, ...(segment.rw_motion && { rw_motion: { ...planMotion(index, fit) } }), rw_fit: fit }
  }
  return {
    ...rest,
    t: t.map((track) => (track.tt === TRACK_TYPE.video ? { ...track, sg: track.sg.map(fitted) } : track)),
    m: { ...m, width: widthPx, height: heightPx, ...(m.rw_wishes && { rw_wishes: { ...m.rw_wishes, ratio } }) },
  }
}

const readFit = (fit: unknown): FitChoice | undefined => FitChoice.safeParse(fit).data
