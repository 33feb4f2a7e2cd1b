import { type DragEvent, type HTMLAttributes, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { ExportState } from '../../shared/states/export-state'
import { request } from '../state/ask'
import { inOrder, waitsInLine, whereTo } from './waiting-order'

/** What a person may do about the place of a film that waits: buttons, Alt and arrows, and dragging. */
export interface Turn {
  readonly sooner: (() => void) | undefined
  readonly later: (() => void) | undefined
  readonly hands: HTMLAttributes<HTMLLIElement> & { readonly 'data-drop'?: string }
}

interface Turns {
  /** In the order in which they are made. */
  readonly jobs: readonly ExportState[]
  readonly turnOf: (job: ExportState) => Turn | undefined
}

/** What a dragged row carries, so that no other thing is taken for one. */
const DRAG_TYPE = 'application/x-reelwright-export'

/** Films under way, and the order of those that wait. */
export function useTurns(unordered: readonly ExportState[]): Turns {
  const jobs = inOrder(unordered)
  const line = jobs.filter(waitsInLine)
  const [over, setOver] = useState<{ readonly id: string; readonly isBelow: boolean }>()
  const dragged = useRef<string>(undefined)
  const keepFocus = useKeptFocus(line.map(({ id }) => id).join())

  /** `to`: its place among those that wait. */
  const move = (exportId: string, to: number): void => {
    const where = whereTo(line, exportId, to)
    if (where === undefined) return
    keepFocus()
    request('export.place', { exportId, where })
  }
  const handsOf = (job: ExportState, index: number): Turn['hands'] => ({
    draggable: true,
    ...(over?.id === job.id && { 'data-drop': over.isBelow ? 'below' : 'above' }),
    onKeyDown: (event: KeyboardEvent) => {
      const steps = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
      if (steps === undefined) return
      event.preventDefault()
      move(job.id, index + steps)
    },
    onDragStart: (event: DragEvent) => {
      dragged.current = job.id
      event.dataTransfer.setData(DRAG_TYPE, job.id)
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAG_TYPE)) return
      event.preventDefault()
      setOver({ id: job.id, isBelow: isBelowMiddle(event) })
    },
    onDragEnd: () => setOver(undefined),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(undefined)
      const from = line.findIndex(({ id }) => id === dragged.current)
      if (from === -1) return
      const gap = index + (isBelowMiddle(event) ? 1 : 0)
      move(dragged.current ?? '', gap > from ? gap - 1 : gap)
    },
  })
  return {
    jobs,
    turnOf: (job) => {
      const index = line.indexOf(job)
      if (index === -1 || line.length < 2) return undefined
      return {
        sooner: index > 0 ? () => move(job.id, index - 1) : undefined,
        later: index < line.length - 1 ? () => move(job.id, index + 1) : undefined,
        hands: handsOf(job, index),
      }
    },
  }
}

function isBelowMiddle({ currentTarget, clientY }: DragEvent): boolean {
  const { top, height } = currentTarget.getBoundingClientRect()
  return clientY > top + height / 2
}

/** A row that is moved in the page loses the focus: the button that was pressed gets it back. */
function useKeptFocus(order: string): () => void {
  const kept = useRef<HTMLElement>(undefined)
  useLayoutEffect(() => {
    const button = kept.current
    kept.current = undefined
    if (!button || document.activeElement === button) return
    // At the end of the line one of both buttons has nothing more to do.
    const next = button.matches(':disabled') ? button.parentElement?.querySelector('button:enabled') : button
    if (next instanceof HTMLElement) next.focus()
  }, [order])
  return () => {
    if (document.activeElement instanceof HTMLElement) kept.current = document.activeElement
  }
}
