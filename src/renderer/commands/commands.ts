import { useEffect, useEffectEvent } from 'react'
import type { CommandId } from '../../shared/commands'

/** Told when commands come or go, once for all that do so together. */
let onChange: () => void = () => undefined
let isTelling = false

/** What the parts of the window that are there can do now. The one that came last answers first. */
const able = new Map<CommandId, (() => void)[]>()

/** Does what a menu, the palette or a shortcut asks for. Answers false when no part of the window can do it now. */
export function runCommand(id: CommandId): boolean {
  const run = able.get(id)?.at(-1)
  run?.()
  return run !== undefined
}

export const canRun = (id: CommandId): boolean => able.has(id)

type Actions = Partial<Record<CommandId, () => void>>

/** Offers commands for as long as the component is there. Which they are does not change; what they do may. */
export function useCommands(actions: Actions): void {
  const perform = useEffectEvent((id: CommandId) => actions[id]?.())
  const ids = Object.keys(actions).sort().join(' ')
  useEffect(() => {
    const stops = ids
      .split(' ')
      .filter((id): id is CommandId => id !== '')
      .map((id) => offer(id, () => perform(id)))
    return () => stops.forEach((stop) => stop())
  }, [ids])
}

/** Follows which commands there are, from now on. */
export function followCommands(follow: (ids: CommandId[]) => void): void {
  onChange = () => follow([...able.keys()])
  onChange()
}

function tellSoon(): void {
  if (isTelling) return
  isTelling = true
  queueMicrotask(() => {
    isTelling = false
    onChange()
  })
}

function offer(id: CommandId, run: () => void): () => void {
  able.set(id, [...(able.get(id) ?? []), run])
  tellSoon()
  return () => {
    const left = (able.get(id) ?? []).filter((each) => each !== run)
    if (left.length > 0) able.set(id, left)
    else able.delete(id)
    tellSoon()
  }
}
