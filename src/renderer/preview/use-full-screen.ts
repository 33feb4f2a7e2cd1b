import { useEffect, useEffectEvent, useState } from 'react'

/** What lies over the picture has the first Escape. */
const ABOVE = '[role=dialog], [role=alertdialog], [role=menu]'

/**
 * Whether the preview fills the screen, and a way to change that. The whole page goes to the screen, not the preview alone:
 * what a person opens meanwhile would else lie behind it. Escape leads back, and does nothing else with the same press.
 */
export function useFullScreen(): { full: boolean; toggle: () => void } {
  const [full, setFull] = useState(false)
  const toggle = (): void => {
    const change = full ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    // A window manager may say no: the picture then stays as large as it is.
    change.catch(() => undefined)
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!full || event.key !== 'Escape' || document.querySelector(ABOVE)) return
    event.preventDefault()
    event.stopPropagation()
    toggle()
  })
  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement === document.documentElement)
    const hear = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('fullscreenchange', look)
    window.addEventListener('keydown', hear, { capture: true })
    return () => {
      document.removeEventListener('fullscreenchange', look)
      window.removeEventListener('keydown', hear, { capture: true })
    }
  }, [])
  return { full, toggle }
}
