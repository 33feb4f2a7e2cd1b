import { useEffect, useState } from 'react'
import type { FoundInProject } from '../../shared/states/found-state'

/** One letter stands everywhere; one character of Chinese is a word. */
const ENOUGH = /\p{Script=Han}|\S\s*\S/u
/** Between two keys of somebody who writes fast. */
const PAUSE_MS = 80

const NOTHING: readonly FoundInProject[] = []

/** What main finds in all projects for these words, a moment after they stopped changing. Nothing while it has not answered. */
export function useFound(query: string): readonly FoundInProject[] {
  const [answer, setAnswer] = useState<{ query: string; found: readonly FoundInProject[] }>()
  useEffect(() => {
    if (!ENOUGH.test(query)) return undefined
    let isWanted = true
    const timer = setTimeout(() => {
      // A search that fails finds nothing: the names in the list are there all the same.
      void window.reelwright.ask('project.search', { query }).then((reply) => {
        if (isWanted && reply.ok) setAnswer({ query, found: reply.value.found })
      })
    }, PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [query])
  return answer?.query === query ? answer.found : NOTHING
}
