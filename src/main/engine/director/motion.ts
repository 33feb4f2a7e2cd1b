import type { Motion } from '../../../shared/picture-plan'
import type { Shot } from '../film'

/** The strongest zoom a photo gets. */
const CLOSE = 1.12
/** A picture that is shown whole moves less, or its edges would leave the frame. */
const CLOSE_WHOLE = 1.05

type Drift = Pick<Motion, 'fromX' | 'fromY' | 'toX' | 'toY'>

/** Ways through a photo, taken in turn, so that no two neighbours move alike. */
const DRIFTS: readonly Drift[] = [
  { fromX: 0.35, fromY: 0.5, toX: 0.65, toY: 0.5 },
  { fromX: 0.6, fromY: 0.4, toX: 0.4, toY: 0.55 },
  { fromX: 0.5, fromY: 0.65, toX: 0.5, toY: 0.35 },
  { fromX: 0.4, fromY: 0.6, toX: 0.6, toY: 0.45 },
  { fromX: 0.65, fromY: 0.5, toX: 0.35, toY: 0.5 },
]

/** In and out by turns. */
export function planMotion(index: number, fit: Shot['fit']): Motion {
  const drift = DRIFTS[index % DRIFTS.length] ?? { fromX: 0.5, fromY: 0.5, toX: 0.5, toY: 0.5 }
  const close = fit === 'fit-blur' ? CLOSE_WHOLE : CLOSE
  return index % 2 === 0 ? { fromZoom: 1, toZoom: close, ...drift } : { fromZoom: close, toZoom: 1, ...drift }
}
