import type { TimelineClip, TrackType } from '../../../shared/timeline'

/** Colours of the clips of one line, as the page has them now. */
interface Look {
  readonly fill: string
  readonly ink: string
}

export interface SketchedClip {
  readonly clip: TimelineClip
  /** What is seen of it, where the next one lies over its end. */
  readonly seenMs: number
  readonly label: string
  readonly isChosen: boolean
  readonly picture: HTMLImageElement | undefined
  readonly wave: HTMLCanvasElement | undefined
}

export interface SketchedRow extends Look {
  readonly type: TrackType
  readonly topPx: number
  readonly heightPx: number
  readonly clips: readonly SketchedClip[]
}

/** Everything of a film that is sketched while it is zoomed. */
export interface Scene {
  readonly durationMs: number
  readonly heightPx: number
  readonly fontFamily: string
  readonly rows: readonly SketchedRow[]
  readonly ruler: Look
  readonly accent: string
  readonly playhead: string
  readonly ground: string
}

/** The lines of a film as they lie on the page, without what they hold. `canvas` has the colours that no clip shows. */
export function readScene(
  film: HTMLElement,
  canvas: HTMLElement,
  toClips: (row: number) => { readonly type: TrackType; readonly clips: readonly SketchedClip[] } | undefined,
  durationMs: number,
): Scene {
  const lines = [...film.querySelectorAll<HTMLElement>('[data-row]')]
  const own = getComputedStyle(canvas)
  return {
    durationMs,
    heightPx: film.clientHeight,
    fontFamily: own.fontFamily,
    rows: lines.flatMap((line, index) => {
      const held = toClips(index)
      return held ? [{ ...held, ...lookOf(line), topPx: topIn(film, line), heightPx: line.clientHeight }] : []
    }),
    ruler: { fill: own.borderTopColor, ink: getComputedStyle(film.firstElementChild ?? film).color },
    accent: own.outlineColor,
    playhead: own.color,
    ground: own.backgroundColor,
  }
}

const topIn = (film: HTMLElement, line: HTMLElement): number =>
  line.getBoundingClientRect().top - film.getBoundingClientRect().top

/** Silent sounds have no ground of their own, so that another clip is asked where there is one. */
function lookOf(line: HTMLElement): Look {
  const clip = line.querySelector('[data-clip]:not([data-muted])') ?? line.querySelector('[data-clip]') ?? line
  const { backgroundColor, color } = getComputedStyle(clip)
  return { fill: backgroundColor, ink: color }
}
