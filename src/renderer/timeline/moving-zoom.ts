import { type Cell, createCell } from '../state/cell'
import { clampZoom, scrollTo } from './scale'

/** A zoom that a hand is still changing. */
export interface MovingZoom {
  readonly zoom: number
  readonly pxPerMs: number
  /** How far into the film the left edge lies, in pixels of this zoom. */
  readonly leftPx: number
}

/** What a step of zoom depends on besides. */
export interface ZoomRoom {
  readonly viewPx: number
  readonly mostZoom: number
  readonly durationMs: number
}

/** Without a new step for so long, the hand rests, and the film is drawn in full again. */
const REST_MS = 140

export interface MovingZoomHand {
  /** Undefined while nothing moves. */
  readonly cell: Pick<Cell<MovingZoom | undefined>, 'get' | 'use' | 'watch'>
  /** `rest` is called with where it ended, once nothing more follows. */
  readonly moveTo: (next: MovingZoom, rest: (last: MovingZoom) => void) => void
  readonly end: () => void
}

/** Keeps a zoom beside the one that is drawn until it rests: to draw each step in full would be too slow. */
export function createMovingZoom(): MovingZoomHand {
  const cell = createCell<MovingZoom | undefined>(undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    cell,
    moveTo: (next, rest) => {
      cell.set(next)
      clearTimeout(timer)
      timer = setTimeout(() => rest(next), REST_MS)
    },
    end: () => {
      clearTimeout(timer)
      if (cell.get()) cell.set(undefined)
    },
  }
}

/** The moment stays where it is seen, as far as the ends of the film allow; without one, the middle of what is seen. */
export function zoomAbout(from: MovingZoom, wished: number, room: ZoomRoom, aboutMs?: number): MovingZoom {
  const { viewPx, mostZoom, durationMs } = room
  const zoom = clampZoom(wished, mostZoom)
  const pxPerMs = (from.pxPerMs * zoom) / from.zoom
  const atMs = aboutMs ?? (from.leftPx + viewPx / 2) / from.pxPerMs
  const atPx = atMs * from.pxPerMs - from.leftPx
  return { zoom, pxPerMs, leftPx: scrollTo(atMs, atPx, pxPerMs, durationMs * pxPerMs - viewPx) }
}
