import { Corner } from '../director/cut'
import type { FilmPlan, Mark } from '../film'
import type { DraftMark } from './draft'
import { type FindSource, needSource } from './find-source'

/** Source: `Mark.widthFraction`. */
const [NARROWEST, WIDEST] = [0.05, 0.4]
const USUAL: Omit<Mark, 'source'> = { corner: 'top-right', widthFraction: 0.15, opacity: 0.9 }

/** The film's logo, if it has one. A song is none. */
export function planMark(mark: DraftMark | undefined, findSource: FindSource): Pick<FilmPlan, 'mark'> {
  if (!mark || mark.opacity === 0) return {}
  const { asset, media, corner, size = USUAL.widthFraction, opacity = USUAL.opacity } = mark
  const { source, kind } = needSource({ d: 0, rw_asset: asset, rw_media: media }, findSource)
  if (kind === 'music') return {}
  const widthFraction = Math.min(WIDEST, Math.max(NARROWEST, size))
  return { mark: { source, corner: Corner.catch(USUAL.corner).parse(corner), widthFraction, opacity } }
}
