import { useSyncExternalStore } from 'react'

/** One value that components may watch. */
export interface Cell<T> {
  get(): T
  set(next: T): void
  /** Draws again whenever the value changes. */
  use(): T
  /** Runs on every change, until the answer is called. */
  watch(run: () => void): () => void
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial
  const watchers = new Set<() => void>()
  const get = (): T => value
  const subscribe = (watch: () => void): (() => void) => {
    watchers.add(watch)
    return () => void watchers.delete(watch)
  }
  return {
    get,
    set: (next) => {
      value = next
      for (const watch of watchers) watch()
    },
    use: () => useSyncExternalStore(subscribe, get),
    watch: subscribe,
  }
}
