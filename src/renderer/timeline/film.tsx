import { type ReactNode, useRef } from 'react'
import { ClipCard } from './card/clip-card'
import { ClipMenu } from './clip-menu'
import { drawAhead } from './draw-ahead'
import { useEdgeScroll } from './edge-scroll'
import { Follow } from './follow'
import { Labels } from './labels'
import { Minimap, MINIMAP_FROM_WINDOWS } from './minimap'
import type { Place } from './place'
import { Playhead } from './playhead'
import { Row } from './row'
import { toRows } from './rows'
import { Ruler } from './ruler'
import { SketchedFilm } from './sketch/sketched-film'
import styles from './timeline.module.css'
import { useClipHands } from './use-clip-hands'
import type { Desk } from './use-desk'
import { useDrag } from './use-drag'
import type { FilmView } from './use-film-view'
import { useMediaDrop } from './use-media-drop'

interface FilmProps {
  desk: Desk
  view: FilmView
  /** Clips that the last turn changed. */
  changed: ReadonlySet<string>
  place: Place
  onPlace: (place: Place) => void
}

/** Ruler, tracks and playhead, all on one scale. */
export function Film({ desk, view, changed, place, onPlace }: FilmProps): ReactNode {
  const film = useRef<HTMLDivElement>(null)
  const { pxPerMs, scroller } = view
  const { durationMs } = desk.timeline
  const edges = useEdgeScroll(scroller)

  const toMoment = (clientX: number): number => {
    const left = film.current?.getBoundingClientRect().left ?? 0
    return pxPerMs === 0 ? 0 : (clientX - left) / pxPerMs
  }
  const goTo = (clientX: number): void =>
    onPlace({ atMs: Math.round(Math.min(durationMs, Math.max(0, toMoment(clientX)))) })
  const hands = useDrag({ desk, placeMs: place.atMs, pxPerMs, toMs: toMoment, edges })
  const drop = useMediaDrop(desk, toMoment, edges)
  const clips = useClipHands({ desk, film, wasDrag: hands.wasDrag, onPlace })
  const drawn = hands.drag && hands.drag.lifted.size === 0 ? drawAhead(desk.timeline, hands.drag.edits) : desk.timeline
  const rows = drawn === desk.timeline ? desk.rows : toRows(drawn)
  const filmPx = Math.ceil(Math.max(durationMs, drawn.durationMs) * pxPerMs)
  const dropMs = hands.drag?.dropMs ?? drop.dropMs

  return (
    <>
      <Follow view={view} />
      <ClipMenu desk={desk}>
        <div
          className={styles.scroller}
          ref={scroller}
          dir="ltr"
          onScroll={view.onScroll}
          onDragOver={drop.onDragOver}
          onDragLeave={drop.onDragLeave}
          onDrop={drop.onDrop}
        >
          <Labels rows={rows} />
          <div
            ref={film}
            className={styles.film}
            style={{ width: `${filmPx}px` }}
            data-dragging={hands.drag ? (hands.drag.edge ?? 'move') : undefined}
            onPointerMove={hands.onPointerMove}
            onPointerUp={hands.onPointerUp}
            onPointerCancel={hands.onPointerUp}
          >
            <Ruler durationMs={durationMs} filmPx={filmPx} view={view} edges={edges} onMove={goTo} />
            <div className={styles.rows} onPointerDown={hands.onPointerDown} {...clips.rows}>
              {rows.map((row) => (
                <Row key={row.key} row={row} desk={desk} view={view} changed={changed} drag={hands.drag} />
              ))}
              {dropMs !== undefined && (
                <span className={styles.drop} style={{ transform: `translateX(${dropMs * pxPerMs}px)` }} />
              )}
            </div>
            <Playhead
              atMs={place.atMs}
              durationMs={durationMs}
              pxPerMs={pxPerMs}
              edges={edges}
              onPoint={goTo}
              onMove={(atMs) => onPlace({ atMs })}
            />
            <SketchedFilm film={film} desk={desk} view={view} placeMs={place.atMs} />
          </div>
        </div>
      </ClipMenu>
      {filmPx > MINIMAP_FROM_WINDOWS * view.viewPx && view.viewPx > 0 && <Minimap timeline={drawn} view={view} />}
      <ClipCard
        desk={desk}
        anchor={() => clips.elementOf(desk.openId)}
        onClosed={() => clips.elementOf(desk.activeId)?.focus({ preventScroll: true })}
      />
    </>
  )
}
