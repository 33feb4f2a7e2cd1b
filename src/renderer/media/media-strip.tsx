import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { ChosenBar } from './chosen-bar'
import { MediaHead } from './media-head'
import { MediaList } from './media-list'
import { MediaProblems } from './media-problems'
import { MovedBar } from './moved-bar'
import styles from './media-strip.module.css'
import { useBin } from './use-bin'
import { useLookAround } from './use-look-around'
import { useWantedPlace } from '../state/wanted-place'
import { useWords } from '../words/words'

/** The files of a project: seen, put in order, left out and taken away. */
export function MediaStrip({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().media
  const bin = useBin(project)
  useLookAround(project)
  useWantedPlace('file', project.id, ({ mediaId }) => {
    bin.showFavourites(false)
    bin.choose([mediaId])
    bin.focus(mediaId)
  })
  return (
    <section className={styles.media} aria-label={words.region}>
      {bin.chosen.length > 0 ? <ChosenBar bin={bin} /> : <MediaHead project={project} bin={bin} />}
      {bin.media.length + project.arriving.length > 0 && <MediaList bin={bin} arriving={project.arriving} />}
      <MovedBar project={project} />
      <MediaProblems project={project} />
    </section>
  )
}
