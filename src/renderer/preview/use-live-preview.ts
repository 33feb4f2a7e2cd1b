import { useEffect, useRef, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { createLivePreview, type LivePreview } from './live-preview'

const wantsNoMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** A player that follows the project, and is followed by the place in the window. */
export function useLivePreview(project: ProjectState, atMs: number, onMove: (atMs: number) => void): LivePreview {
  const [live] = useState(createLivePreview)
  const { player, painter } = live
  const { film } = painter.state.use()
  const { id: projectId, timeline, history } = project
  const durationMs = timeline?.durationMs ?? 0
  const firstCutToCome = useRef(timeline === undefined)
  // Each announcement brings new values; the film is another one only when they differ.
  const cut = timeline && JSON.stringify([timeline, history?.version])

  useEffect(() => live.setOnPlace(onMove), [live, onMove])
  useEffect(() => {
    if (cut === undefined) painter.close()
    else painter.open({ film: 'now', projectId })
  }, [painter, projectId, cut])
  useEffect(() => live.setFilm(film, durationMs), [live, film, durationMs])
  useEffect(() => player.seek(atMs), [player, atMs])
  useEffect(() => {
    if (!film || !firstCutToCome.current) return
    firstCutToCome.current = false
    if (!wantsNoMotion()) player.introduce()
  }, [player, film])
  useEffect(() => () => live.stop(), [live])
  return live
}
