import { Captions, Layers, Music, Video, Volume2 } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import type { TimelineClip } from '../../shared/timeline'
import { toClock } from '../parts/time-words'
import { playHead } from '../preview/play-head'
import { useWords } from '../words/words'
import { ClipCard } from './card/clip-card'
import { ClipMenu } from './clip-menu'
import { drawAhead } from './draw-ahead'
import { Minimap, MINIMAP_FROM_WINDOWS } from './minimap'
import type { Place } from './place'
import { Playhead } from './playhead'
import { Row } from './row'
import { findClip, type Row as RowFacts, type Step, toRows } from './rows'
import { toRulerMarks } from './ruler-marks'
import type { Reach } from './selection'
import styles from './timeline.module.css'
import type { Desk } from './use-desk'
import { toClipId, useDrag } from './use-drag'
import { type FilmView, LABELS_PX } from './use-film-view'

const ICONS = { video: Video, audio: Music, text: Captions, other: Layers } as const
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

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

  const toMoment = (clientX: number): number => {
    const left = film.current?.getBoundingClientRect().left ?? 0
    return pxPerMs === 0 ? 0 : (clientX - left) / pxPerMs
  }
  const toPlace = (clientX: number): Place => ({
    atMs: Math.round(Math.min(durationMs, Math.max(0, toMoment(clientX)))),
  })
  const hands = useDrag({ desk, placeMs: place.atMs, pxPerMs, toMs: toMoment })
  const drawn = hands.drag && hands.drag.lifted.size === 0 ? drawAhead(desk.timeline, hands.drag.edits) : desk.timeline
  const rows = drawn === desk.timeline ? desk.rows : toRows(drawn)
  const filmPx = Math.ceil(Math.max(durationMs, drawn.durationMs) * pxPerMs)

  const clipElement = (clipId: string | undefined): HTMLElement | null =>
    clipId === undefined
      ? null
      : (film.current?.querySelector<HTMLElement>(`[data-clip="${CSS.escape(clipId)}"]`) ?? null)
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const element = clipElement(desk.activeId)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  /** Where the clip is all that is seen. */
  const show = ({ startMs, transitionIn }: TimelineClip): void =>
    onPlace({ atMs: Math.round(startMs + (transitionIn?.durationMs ?? 0)) })
  const onClick = (event: MouseEvent): void => {
    if (hands.wasDrag()) return
    const clip = findClip(desk.rows, toClipId(event.target))?.clip
    if (!clip) return desk.clear()
    desk.press(clip.id, toReach(event))
    show(clip)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const clipId = toClipId(event.target)
    if (clipId === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const step = STEPS[event.key]
    if (!step && event.key !== 'Enter') return
    event.preventDefault()
    const clip = findClip(desk.rows, clipId)?.clip
    if (!step && clip) show(clip)
    if (!step) return desk.setOpen(clipId)
    if (desk.step(clipId, step, event.shiftKey ? 'up-to' : 'only')) wantsFocus.current = true
  }
  const onContextMenu = (event: MouseEvent): void => {
    const clipId = toClipId(event.target)
    if (clipId === undefined) event.preventDefault()
    else if (!desk.chosenIds.includes(clipId)) desk.press(clipId, 'only')
  }
  const onPointerDown = (event: PointerEvent): void => onPlace(toPlace(event.clientX))

  return (
    <>
      <Follow view={view} />
      <ClipMenu desk={desk}>
        <div className={styles.scroller} ref={scroller} dir="ltr" onScroll={view.onScroll}>
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
            <div
              className={styles.ruler}
              aria-hidden
              onPointerDown={onPointerDown}
              onPointerMove={(event) => event.buttons === 1 && onPointerDown(event)}
            >
              {toRulerMarks(durationMs, filmPx)
                .filter((markMs) => markMs >= view.fromMs && markMs <= view.toMs)
                .map((markMs) => (
                  <span key={markMs} className={styles.mark} style={{ transform: `translateX(${markMs * pxPerMs}px)` }}>
                    {toClock(markMs)}
                  </span>
                ))}
            </div>
            <div
              className={styles.rows}
              onPointerDown={hands.onPointerDown}
              onClick={onClick}
              onDoubleClick={(event) => desk.setOpen(toClipId(event.target))}
              onKeyDown={onKeyDown}
              onContextMenu={onContextMenu}
              onFocus={(event) => {
                const clipId = toClipId(event.target)
                if (clipId !== undefined && clipId !== desk.activeId) desk.setActive(clipId)
              }}
            >
              {rows.map((row) => (
                <Row key={row.key} row={row} desk={desk} view={view} changed={changed} drag={hands.drag} />
              ))}
              {hands.drag?.dropMs !== undefined && (
                <span className={styles.drop} style={{ transform: `translateX(${hands.drag.dropMs * pxPerMs}px)` }} />
              )}
            </div>
            <Playhead
              atMs={place.atMs}
              durationMs={durationMs}
              pxPerMs={pxPerMs}
              toMoment={(clientX) => toPlace(clientX).atMs}
              onMove={(atMs) => onPlace({ atMs })}
            />
          </div>
        </div>
      </ClipMenu>
      {filmPx > MINIMAP_FROM_WINDOWS * view.viewPx && view.viewPx > 0 && <Minimap timeline={drawn} view={view} />}
      <ClipCard
        desk={desk}
        anchor={() => clipElement(desk.openId)}
        onClosed={() => clipElement(desk.activeId)?.focus({ preventScroll: true })}
      />
    </>
  )
}

function Labels({ rows }: { rows: readonly RowFacts[] }): ReactNode {
  const words = useWords().timeline
  return (
    <div className={styles.labels} style={{ width: `${LABELS_PX}px` }} aria-hidden>
      {rows.map(({ key, type, isClipSound }) => {
        const Icon = isClipSound ? Volume2 : ICONS[type]
        return (
          <div key={key} className={styles.label} data-type={type}>
            <Icon size={14} />
            {isClipSound ? words.clipSound : words.tracks[type]}
          </div>
        )
      })}
    </div>
  )
}

/** While the film plays, the window goes along. A part of its own, so that nothing else is drawn with each frame. */
function Follow({ view: { follow } }: { view: FilmView }): ReactNode {
  const runsAtMs = playHead.use()
  useEffect(() => {
    if (runsAtMs !== undefined) follow(runsAtMs)
  }, [runsAtMs, follow])
  return null
}

function toReach({ shiftKey, ctrlKey, metaKey }: MouseEvent): Reach {
  if (ctrlKey || metaKey) return 'toggle'
  return shiftKey ? 'up-to' : 'only'
}
