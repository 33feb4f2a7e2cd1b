import { useEffect, useEffectEvent } from 'react'
import { isForPlayer } from '../preview/use-player-keys'
import type { Desk } from './use-desk'
import type { FilmView } from './use-film-view'

/** One press of a key zooms by this. */
const ZOOM_STEP = 1.5

/** What keys do outside text, wherever the focus is. Arrows inside the timeline are its own. */
export function useTimelineKeys(desk: Desk, view: FilmView, atMs: () => number): void {
  const zoom = (factor: number): void => view.zoomTo(view.zoom * factor, atMs())
  const plain: Record<string, () => void> = {
    Delete: () => desk.run('remove'),
    Backspace: () => desk.run('remove'),
    m: () => desk.run('mute'),
    s: () => desk.run('split'),
    '[': () => desk.run('trim-start'),
    ']': () => desk.run('trim-end'),
    '+': () => zoom(ZOOM_STEP),
    '=': () => zoom(ZOOM_STEP),
    '-': () => zoom(1 / ZOOM_STEP),
    '0': () => view.zoomTo(1),
    ...(desk.chosenIds.length > 0 && { Escape: desk.clear }),
  }
  const withAlt: Record<string, () => void> = {
    ArrowLeft: () => desk.run('left'),
    ArrowRight: () => desk.run('right'),
  }
  const withControl: Record<string, () => void> = { z: desk.undo, y: desk.redo, d: () => desk.run('copy') }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isForPlayer(event)) return
    const { key, altKey, shiftKey } = event
    const held = event.ctrlKey || event.metaKey
    const name = key.length === 1 ? key.toLowerCase() : key
    const action = held ? (shiftKey && name === 'z' ? desk.redo : withControl[name]) : (altKey ? withAlt : plain)[name]
    if (!action || (held && altKey)) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
