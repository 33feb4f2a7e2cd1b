import { memo, type ReactNode } from 'react'
import { assertNever } from '../../shared/assert-never'
import type { ChatItem, ProjectState } from '../../shared/states/project-state'
import { useWords } from '../words/words'
import { ByHand, ByHandAnswer } from './by-hand'
import styles from './chat.module.css'
import type { Chunk } from './chunks'
import { MediaMessage } from './media-message'
import { Reply } from './reply'

/** The room that one line takes, as long as nobody has seen it. */
const GUESSED_PX = 96

interface LogChunkProps {
  chunk: Chunk
  /** Missing while the chunk is far from what is seen: then it only keeps its room. */
  project: ProjectState | undefined
  last: ChatItem | undefined
  heightPx: number | undefined
  watch: (element: HTMLElement | null) => (() => void) | undefined
}

/** A few lines of the conversation. */
export const LogChunk = memo(function LogChunk({ chunk, project, last, heightPx, watch }: LogChunkProps): ReactNode {
  const { index, items } = chunk
  if (!project) {
    const blockSize = heightPx ?? items.length * GUESSED_PX
    return <div ref={watch} data-chunk={index} className={styles.chunk} style={{ blockSize }} />
  }
  return (
    <div ref={watch} data-chunk={index} className={styles.chunk}>
      {items.map((item) => (
        <LogItem key={item.id} item={item} project={project} isLast={item === last} />
      ))}
    </div>
  )
})

interface LogItemProps {
  item: ChatItem
  project: ProjectState
  isLast: boolean
}

function LogItem({ item, project, isLast }: LogItemProps): ReactNode {
  const words = useWords().chat
  switch (item.from) {
    case 'person':
      if (item.byHand) return <ByHand text={item.text} />
      return (
        <article className={styles.person} aria-label={words.you}>
          {item.text}
        </article>
      )
    case 'reelwright':
      if (item.byHand) return <ByHandAnswer item={item} project={project} isLast={isLast} />
      return <Reply item={item} project={project} isLast={isLast} />
    case 'media':
      return <MediaMessage item={item} />
    default:
      return assertNever(item)
  }
}
