import { type RefObject, useEffect, useState } from 'react'
import { chunkOf, placeInChunk } from '../chunks'
import { markWords } from './mark-words'

interface ShowLine {
  /** Brings a line of the conversation into sight, with these words marked. Without a line only the marks go. */
  readonly show: (index: number | undefined, query: string) => void
}

/** `draw` draws the chunk of a line that is far from what is seen. */
export function useShowLine(box: RefObject<HTMLElement | null>, draw: (chunk: number) => void): ShowLine {
  const [wanted, setWanted] = useState<{ index: number; query: string }>()

  useEffect(() => {
    if (!wanted) return undefined
    const chunk = box.current?.querySelector(`[data-chunk="${chunkOf(wanted.index)}"]`)
    const line = chunk?.children[placeInChunk(wanted.index)]
    line?.scrollIntoView({ block: 'center' })
    markWords(line, wanted.query)
    return () => markWords(undefined, '')
  }, [box, wanted])

  return {
    show: (index, query) => {
      if (index === undefined) return setWanted(undefined)
      draw(chunkOf(index))
      setWanted({ index, query })
    },
  }
}
