import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FilmEdit } from '../../shared/edit'
import { playHead } from '../preview/play-head'
import { picturesOf } from './commands'
import type { EdgeScroll } from './edge-scroll'
import { findDropPlace, toMoveEdits, toTextMove } from './moves'
import { findClip } from './rows'
import { snap, snapSpan, toSnapPoints } from './snap'
import { type Edge, toTrimEdits } from './trim'
import type { Desk } from './use-desk'

/** A press becomes a drag after so many pixels. */
const STARTS_AFTER_PX = 4
/** Closer than this a moment pulls. */
const PULLS_PX = 8

/** What a hand is doing right now, and what letting go would ask for. */
export interface Drag {
  readonly edits: readonly FilmEdit[]
  readonly edge?: Edge
  /** Pictures that are lifted out, and how far. */
  readonly lifted: ReadonlySet<string>
  readonly deltaMs: number
  /** Where they would go. */
  readonly dropMs?: number
}

interface Held {
  readonly clipId: string
  readonly edge: Edge | undefined
  readonly startX: number
  readonly startMs: number
  started: boolean
}

interface DragParts {
  readonly desk: Desk
  readonly placeMs: number
  readonly pxPerMs: number
  readonly toMs: (clientX: number) => number
  readonly edges: EdgeScroll
}

export interface DragHands {
  readonly drag: Drag | undefined
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  /** The click that ends a drag is none. */
  readonly wasDrag: () => boolean
}

const NOTHING: ReadonlySet<string> = new Set()

export function useDrag({ desk, placeMs, pxPerMs, toMs, edges }: DragParts): DragHands {
  const held = useRef<Held | undefined>(undefined)
  const ended = useRef(false)
  const [drag, setDrag] = useState<Drag>()
  const stop = (): void => {
    edges.stop()
    held.current = undefined
    setDrag(undefined)
  }

  const giveUp = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  })
  useEffect(() => {
    if (!drag) return undefined
    const hear = (event: KeyboardEvent): void => giveUp(event)
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [drag])

  const toDrag = ({ clipId, edge, startMs }: Held, atMs: number, free: boolean): Drag | undefined => {
    const found = findClip(desk.rows, clipId)
    if (!found) return undefined
    const { clip, row } = found
    // Pictures move along with the edge of one of them: only what stays can be met.
    const except = new Set(row.type === 'video' ? row.clips.map(({ id }) => id) : [clipId])
    const withinMs = free ? 0 : PULLS_PX / pxPerMs
    const points = [...toSnapPoints(desk.timeline, except), playHead.get() ?? placeMs]
    const deltaMs = atMs - startMs
    if (edge) {
      const edgeMs = edge === 'start' ? clip.startMs : clip.startMs + clip.durationMs
      const edits = toTrimEdits(clip, row.type, edge, snap(edgeMs + deltaMs, points, withinMs) - edgeMs)
      return { edits, edge, lifted: NOTHING, deltaMs }
    }
    if (row.type === 'text') {
      const edits = toTextMove(clip, snapSpan(clip, deltaMs, points, withinMs), desk.timeline.durationMs)
      return { edits, lifted: NOTHING, deltaMs }
    }
    if (row.type !== 'video') return undefined
    return toMove(desk, clipId, atMs, deltaMs)
  }

  return {
    drag,
    onPointerDown: (event) => {
      ended.current = false
      const clipId = toClipId(event.target)
      if (event.button !== 0 || clipId === undefined) return
      const startX = event.clientX
      held.current = { clipId, edge: toEdge(event.target), startX, startMs: toMs(startX), started: false }
    },
    onPointerMove: (event) => {
      const now = held.current
      if (!now) return
      if (!now.started && Math.abs(event.clientX - now.startX) < STARTS_AFTER_PX) return
      if (!now.started) event.currentTarget.setPointerCapture(event.pointerId)
      now.started = true
      const { clientX, altKey } = event
      const follow = (): void => setDrag(toDrag(now, toMs(clientX), altKey))
      follow()
      edges.pull(clientX, follow)
    },
    onPointerUp: () => {
      ended.current = held.current?.started ?? false
      if (drag) desk.apply(drag.edits)
      stop()
    },
    wasDrag: () => ended.current,
  }
}

/** One picture, or all that are chosen when it is among them. */
function toMove(desk: Desk, clipId: string, atMs: number, deltaMs: number): Drag {
  const pictures = picturesOf(desk.rows)
  const ids = desk.chosenIds.includes(clipId) ? desk.chosenIds : [clipId]
  const staying = pictures.filter(({ id }) => !ids.includes(id))
  const before = findDropPlace(staying, atMs)
  const edits = toMoveEdits(pictures, ids, before)
  const last = staying.at(-1)
  const dropMs = before?.startMs ?? (last ? last.startMs + last.durationMs : 0)
  return { edits, lifted: new Set(ids), deltaMs, ...(edits.length > 0 && { dropMs }) }
}

export function toClipId(target: EventTarget | null): string | undefined {
  const clip = target instanceof Element ? target.closest<HTMLElement>('[data-clip]') : null
  return clip?.dataset['clip']
}

function toEdge(target: EventTarget): Edge | undefined {
  const edge = target instanceof Element ? target.closest<HTMLElement>('[data-edge]')?.dataset['edge'] : undefined
  return edge === 'start' || edge === 'end' ? edge : undefined
}
