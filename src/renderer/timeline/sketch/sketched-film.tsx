import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { playHead } from '../../preview/play-head'
import { toLabel } from '../clip'
import type { Row } from '../rows'
import { toSeenMs } from '../seen-length'
import styles from '../timeline.module.css'
import type { Desk } from '../use-desk'
import type { FilmView } from '../use-film-view'
import { drawSketch } from './draw-sketch'
import { findPicture } from './pictures'
import { readScene, type Scene, type SketchedRow } from './scene'
import { readWaves } from './waves'

interface SketchedFilmProps {
  film: RefObject<HTMLDivElement | null>
  desk: Desk
  view: FilmView
  placeMs: number
}

/** Stands in for the film while it is zoomed. What it stands for stays where it is, with the focus, and is only not seen. */
export function SketchedFilm({ film, desk, view, placeMs }: SketchedFilmProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { moving, scroller, viewPx } = view

  const look = useEffectEvent((): Scene | undefined => {
    const shown = film.current
    const own = canvas.current
    const waves = shown ? readWaves(shown) : new Map<string, HTMLCanvasElement>()
    const toClips = (index: number): Pick<SketchedRow, 'type' | 'clips'> | undefined => {
      const row = desk.rows[index]
      return row && { type: row.type, clips: toSketched(row, desk, waves) }
    }
    return shown && own ? readScene(shown, own, toClips, desk.timeline.durationMs) : undefined
  })
  const draw = useEffectEvent((scene: Scene): void => {
    const zoom = moving.get()
    const own = canvas.current
    const context = own?.getContext('2d')
    if (!zoom || !own || !context) return
    fit(own, viewPx, scene.heightPx, scroller.current?.scrollLeft ?? 0)
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    drawSketch(context, scene, zoom, viewPx, playHead.get() ?? placeMs)
  })

  useEffect(() => {
    let scene: Scene | undefined
    let handle: number | undefined
    const show = (): void => {
      handle = undefined
      scene ??= look()
      if (!scene || !film.current) return
      film.current.dataset.zooming = ''
      draw(scene)
    }
    const rest = (): void => {
      if (handle !== undefined) cancelAnimationFrame(handle)
      handle = undefined
      scene = undefined
      delete film.current?.dataset.zooming
    }
    const stop = moving.watch(() => {
      if (moving.get()) handle ??= requestAnimationFrame(show)
      else rest()
    })
    return () => {
      stop()
      rest()
    }
  }, [moving, film])
  return <canvas ref={canvas} className={styles.sketch} aria-hidden />
}

function toSketched(
  { clips, type }: Row,
  { chosenIds, media }: Desk,
  waves: ReturnType<typeof readWaves>,
): SketchedRow['clips'] {
  const chosen = new Set(chosenIds)
  const urls = new Map(media.map(({ name, thumbnailUrl }) => [name, thumbnailUrl]))
  return clips.map((clip, index) => ({
    clip,
    seenMs: toSeenMs(clip, clips[index + 1]),
    label: toLabel(clip, type),
    isChosen: chosen.has(clip.id),
    picture: type === 'video' ? findPicture(urls.get(clip.mediaName ?? '')) : undefined,
    wave: waves.get(clip.id),
  }))
}

/** It lies over what is seen, in pixels of the screen. */
function fit(canvas: HTMLCanvasElement, widthPx: number, heightPx: number, leftPx: number): void {
  const [width, height] = [widthPx, heightPx].map((px) => Math.round(px * devicePixelRatio))
  if (canvas.width !== width) canvas.width = width ?? 0
  if (canvas.height !== height) canvas.height = height ?? 0
  Object.assign(canvas.style, { width: `${widthPx}px`, height: `${heightPx}px`, left: `${leftPx}px` })
}
