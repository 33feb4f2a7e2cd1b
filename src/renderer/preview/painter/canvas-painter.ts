import { type Cell, createCell } from '../../state/cell'
import type { Shown } from '../player/player'
import type { FilmAddress, FilmFacts, FilmName, FromPainter, ToPainter, Wish } from './messages'
import { createPaceKeeper, type Pace } from './pace'

/** What there is to be seen. */
export interface PictureState {
  /** The film that can be drawn; none for one that is drawn elsewhere, or before it is known. */
  readonly film: FilmFacts | undefined
  /** As it was before the last turn, once somebody asked for it. */
  readonly before: FilmFacts | undefined
  /** Something of the film is on the canvas. */
  readonly drawn: boolean
  /** The wished picture takes longer than a moment. */
  readonly waiting: boolean
  /** The wished picture cannot be drawn. */
  readonly failed: boolean
  /** Undefined while the film stands still. */
  readonly pace: Pace | undefined
}

const NOTHING: PictureState = {
  film: undefined,
  before: undefined,
  drawn: false,
  waiting: false,
  failed: false,
  pace: undefined,
}

/** Has films drawn on a canvas, off the page's own thread. */
export interface CanvasPainter {
  readonly state: Cell<PictureState>
  readonly canvas: HTMLCanvasElement
  open(address: FilmAddress): void
  /** Nothing can be drawn. */
  close(): void
  show(shown: Shown, film?: FilmName): void
  /** Whether the small file is seen while it plays at the pace of one: nothing has to be drawn then. */
  setStandIn(seen: boolean): void
  stop(): void
}

/** What is drawn sooner is not waited for. */
const MOMENT_MS = 250

interface PainterParts {
  readonly createWorker: () => Worker
  readonly now: () => number
}

export function createCanvasPainter({ createWorker, now }: PainterParts): CanvasPainter {
  const canvas = document.createElement('canvas')
  const state = createCell(NOTHING)
  const keeper = createPaceKeeper()
  let worker: Worker | undefined
  let standIn = false
  let wish: Wish | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const change = (next: Partial<PictureState>): void => {
    const known = state.get()
    const differs = (Object.keys(next) as (keyof PictureState)[]).some((key) => known[key] !== next[key])
    if (differs) state.set({ ...known, ...next })
  }
  const start = (): Worker => {
    const created = createWorker()
    created.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => hear(data))
    const screen = canvas.transferControlToOffscreen()
    created.postMessage({ do: 'take-screen', canvas: screen } satisfies ToPainter, [screen])
    return created
  }
  const tell = (order: ToPainter): void => (worker ??= start()).postMessage(order)

  const send = (): void => {
    if (!wish || !(wish.film === 'now' ? state.get().film : state.get().before)) return
    tell({ do: 'draw', ...wish })
    waiting ??= setTimeout(() => change({ waiting: true }), MOMENT_MS)
  }
  const arrived = (next: Partial<PictureState>): void => {
    clearTimeout(waiting)
    waiting = undefined
    change({ waiting: false, ...next })
  }

  const hear = (news: FromPainter): void => {
    switch (news.told) {
      case 'film':
        return takeFilm(news.film, news.facts)
      case 'drawn':
        keeper.drawn()
        return arrived({ drawn: state.get().film !== undefined, failed: false })
      case 'failed':
        return arrived(isSame(news, wish) ? { failed: true } : {})
    }
  }
  const takeFilm = (name: FilmName, facts: FilmFacts | undefined): void => {
    if (name === 'before') change({ before: facts })
    else if (!facts) return close()
    else if (state.get().film?.key !== facts.key) {
      keeper.renew()
      change({ film: facts, failed: false })
    }
    send()
  }
  const close = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    state.set(NOTHING)
  }

  return {
    state,
    canvas,
    open: (address) => {
      if (address.film === 'before') change({ before: undefined })
      tell({ do: 'open', ...address })
    },
    close,
    show: ({ frame, direction, playing }, film = 'now') => {
      if (playing) keeper.wished(now())
      else keeper.paused()
      const pace = playing ? keeper.pace() : undefined
      wish = { film, frame, direction, size: pace === undefined || pace === 'full' ? 'full' : 'half' }
      change({ pace })
      if (pace !== 'film' || !standIn) send()
    },
    setStandIn: (seen) => {
      standIn = seen
    },
    stop: () => {
      clearTimeout(waiting)
      worker?.terminate()
    },
  }
}

const isSame = (one: Wish, other: Wish | undefined): boolean =>
  one.frame === other?.frame && one.film === other.film && one.size === other.size
