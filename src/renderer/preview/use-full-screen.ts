import { type RefObject, useEffect, useState } from 'react'

/** Whether an element fills the screen, and a way to change that. */
export function useFullScreen(element: RefObject<HTMLElement | null>): { full: boolean; toggle: () => void } {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const look = (): void =>
      setFull(document.fullscreenElement !== null && document.fullscreenElement === element.current)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [element])
  const toggle = (): void => {
    const change = full ? document.exitFullscreen() : element.current?.requestFullscreen()
    // A window manager may say no: the picture then stays as large as it is.
    change?.catch(() => undefined)
  }
  return { full, toggle }
}
