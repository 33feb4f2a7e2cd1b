import { type CanvasPainter, createCanvasPainter } from './painter/canvas-painter'
import type { FilmFacts, FilmName } from './painter/messages'
import { createPlayer, type Player, type Shown } from './player/player'
import { createSound } from './player/sound'
import { playHead } from './play-head'

/** The player of one project, and what draws for it. */
export interface LivePreview {
  readonly player: Player
  readonly painter: CanvasPainter
  /** Without `film` it goes on with what is known of the film: how long it is. */
  setFilm(film: FilmFacts | undefined, durationMs: number): void
  /** Which of the two films is to be seen. */
  look(film: FilmName): void
  /** Who is told where it came to a stop. */
  setOnPlace(onPlace: (atMs: number) => void): void
  stop(): void
}

/** Of a film that is drawn elsewhere. */
const USUAL_FPS = 30

export function createLivePreview(): LivePreview {
  const now = (): number => performance.now()
  const painter = createCanvasPainter({
    createWorker: () => new Worker(new URL('./painter/painter.worker.ts', import.meta.url), { type: 'module' }),
    now,
  })
  let looking: FilmName = 'now'
  let shown: Shown = { frame: 0, direction: 1, playing: false }
  let tellPlace: (atMs: number) => void = () => undefined
  const player = createPlayer({
    now,
    eachDrawing,
    sound: createSound(),
    onShow: (next) => {
      shown = next
      painter.show(shown, looking)
    },
    onRun: (atMs) => playHead.set(atMs),
    onPlace: (atMs) => tellPlace(atMs),
  })
  return {
    player,
    painter,
    setFilm: (film, durationMs) => {
      const frameCount = Math.max(1, Math.round((durationMs * USUAL_FPS) / 1000))
      player.setFilm(film ?? { fps: USUAL_FPS, frameCount }, film?.soundAddress)
    },
    look: (film) => {
      looking = film
      painter.show(shown, looking)
    },
    setOnPlace: (onPlace) => {
      tellPlace = onPlace
    },
    stop: () => {
      player.stop()
      painter.stop()
    },
  }
}

function eachDrawing(tick: () => void): () => void {
  let handle = requestAnimationFrame(function next() {
    handle = requestAnimationFrame(next)
    tick()
  })
  return () => cancelAnimationFrame(handle)
}
