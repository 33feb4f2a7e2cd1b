import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import type { TimelineClip } from '../../shared/timeline'
import type { Place } from './place'
import { findClip, type Step } from './rows'
import type { Reach } from './selection'
import type { Desk } from './use-desk'
import { toClipId } from './use-drag'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

interface ClipHandsParts {
  readonly desk: Desk
  /** Where the clips are drawn. */
  readonly film: RefObject<HTMLElement | null>
  readonly wasDrag: () => boolean
  readonly onPlace: (place: Place) => void
}

interface ClipHands {
  readonly elementOf: (clipId: string | undefined) => HTMLElement | null
  /** To be spread over what holds the clips. */
  readonly rows: {
    readonly onClick: (event: MouseEvent) => void
    readonly onDoubleClick: (event: MouseEvent) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onContextMenu: (event: MouseEvent) => void
    readonly onFocus: (event: FocusEvent) => void
  }
}

/** Presses and keys on clips: choosing, going from one to the next, and opening. */
export function useClipHands({ desk, film, wasDrag, onPlace }: ClipHandsParts): ClipHands {
  const elementOf = (clipId: string | undefined): HTMLElement | null =>
    clipId === undefined
      ? null
      : (film.current?.querySelector<HTMLElement>(`[data-clip="${CSS.escape(clipId)}"]`) ?? null)
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const element = elementOf(desk.activeId)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  /** Where the clip is all that is seen. */
  const show = ({ startMs, transitionIn }: TimelineClip): void =>
    onPlace({ atMs: Math.round(startMs + (transitionIn?.durationMs ?? 0)) })
  const onClick = (event: MouseEvent): void => {
    if (wasDrag()) return
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
  const onFocus = (event: FocusEvent): void => {
    const clipId = toClipId(event.target)
    if (clipId !== undefined && clipId !== desk.activeId) desk.setActive(clipId)
  }
  const onDoubleClick = (event: MouseEvent): void => desk.setOpen(toClipId(event.target))
  return { elementOf, rows: { onClick, onDoubleClick, onKeyDown, onContextMenu, onFocus } }
}

function toReach({ shiftKey, ctrlKey, metaKey }: MouseEvent): Reach {
  if (ctrlKey || metaKey) return 'toggle'
  return shiftKey ? 'up-to' : 'only'
}
