import type { KeyboardEvent } from 'react'
import { reach } from '../timeline/selection'
import { movedBy } from './arrange'
import type { Bin } from './use-bin'

/** Arrows walk, Shift widens, Alt moves; Space chooses, F marks a favourite, Delete removes, Escape lets go. */
export function useTileKeys(bin: Bin): (event: KeyboardEvent) => void {
  const walk = (event: KeyboardEvent, to: number): void => {
    const { ids, chosen } = bin
    const id = ids[Math.max(0, Math.min(ids.length - 1, to))]
    if (id === undefined) return
    bin.focus(id)
    if (event.shiftKey) bin.choose(reach(chosen.length > 0 ? chosen : [bin.activeId ?? id], id, 'up-to', ids))
  }
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    Home: (event) => walk(event, 0),
    End: (event) => walk(event, bin.ids.length - 1),
    ' ': () => bin.activeId !== undefined && bin.choose(reach(bin.chosen, bin.activeId, 'toggle', bin.ids)),
    f: () => star(bin),
    Delete: () => bin.remove(bin.meant()),
    Backspace: () => bin.remove(bin.meant()),
    Escape: () => bin.choose([]),
  }
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['tile'] === undefined) return
    const step = toStep(event)
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)
    if (isAll) bin.choose(bin.ids)
    else if (step !== undefined && event.altKey) bin.order(movedBy(bin.ids, bin.meant(), step))
    else if (step !== undefined) walk(event, bin.ids.indexOf(bin.activeId ?? '') + step)
    else if (keys[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey) keys[event.key]?.(event)
    else return
    event.preventDefault()
  }
}

/** Takes the mark away only where all have it. */
function star(bin: Bin): void {
  const meant = bin.meant()
  const areStarred = bin.media.filter(({ id }) => meant.includes(id)).every(({ favourite }) => favourite)
  if (meant.length > 0) bin.star(meant, !areStarred)
}

/** Forward is where the list goes on, whichever way it is read. */
function toStep({ key, currentTarget }: KeyboardEvent): 1 | -1 | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl'
  return (key === 'ArrowRight') === isRightToLeft ? -1 : 1
}
