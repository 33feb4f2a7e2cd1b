import { type KeyboardEvent, useState } from 'react'

/** A list over the box, walked by keys while the keyboard stays in the box. */
export interface Suggest<T> {
  readonly options: readonly T[]
  readonly current: number
  readonly point: (index: number) => void
  readonly choose: (option: T) => void
  /** Takes the keys that mean the list. Answers false for all others. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
}

interface SuggestParts<T> {
  readonly found: readonly T[]
  /** What the options were found from. Put away with Escape, the list stays away until this changes. */
  readonly from: string
  readonly choose: (option: T) => void
}

export function useSuggest<T>({ found, from, choose }: SuggestParts<T>): Suggest<T> {
  const [at, setAt] = useState(0)
  const [putAway, setPutAway] = useState('')
  const options = putAway === from ? [] : found
  const current = Math.min(at, options.length - 1)

  const chooseOne = (option: T): void => {
    setAt(0)
    choose(option)
  }
  const take = (): void => {
    const option = options[current]
    if (option !== undefined) chooseOne(option)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt((current + 1) % options.length),
    ArrowUp: () => setAt((current + options.length - 1) % options.length),
    Enter: take,
    Tab: take,
    Escape: () => setPutAway(from),
  }
  return {
    options,
    current,
    point: setAt,
    choose: chooseOne,
    onKeyDown: (event) => {
      const act = options.length > 0 && !event.shiftKey ? keys[event.key] : undefined
      if (!act) return false
      event.preventDefault()
      act()
      return true
    },
  }
}
