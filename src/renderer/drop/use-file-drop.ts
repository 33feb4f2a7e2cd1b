import { useEffect, useState } from 'react'
import { ask } from '../state/ask'

/**
 * Makes the whole window a place to drop files.
 *
 * @returns how many items hang over the window, or undefined while there are none.
 */
export function useFileDrop(projectId: string, onAdded: () => void): number | undefined {
  const [over, setOver] = useState<number>()

  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(event.dataTransfer.items.length)
    }
    // A drag that leaves for another element of the page has not left the window.
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(undefined)
    }
    const onDrop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(undefined)
      const files = [...(event.dataTransfer?.files ?? [])]
      const paths = files.map((file) => window.reelwright.pathOf(file)).filter((path) => path !== '')
      if (paths.length > 0) void ask('media.add', { projectId, paths }).then(onAdded)
    }
    // No pointer moves while something is dragged: a drag that ended elsewhere, without a word, is over by now.
    const onPointer = (): void => setOver(undefined)
    const undo = [on('dragenter', onOver), on('dragover', onOver), on('dragleave', onLeave), on('drop', onDrop)]
    window.addEventListener('pointermove', onPointer)
    undo.push(() => window.removeEventListener('pointermove', onPointer))
    return () => undo.forEach((stop) => stop())
  }, [projectId, onAdded])

  return over
}

function on(name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): () => void {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}
