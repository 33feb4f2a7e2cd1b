import { type ReactNode, useEffect } from 'react'
import { playHead } from '../preview/play-head'
import type { FilmView } from './use-film-view'

/** While the film plays, the window goes along. A part of its own, so that nothing else is drawn with each frame. */
export function Follow({ view: { follow } }: { view: FilmView }): ReactNode {
  const runsAtMs = playHead.use()
  useEffect(() => {
    if (runsAtMs !== undefined) follow(runsAtMs)
  }, [runsAtMs, follow])
  return null
}
