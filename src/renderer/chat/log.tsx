import { ArrowDown } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ChatItem, ProjectState } from '../../shared/states/project-state'
import { assertNever } from '../../shared/assert-never'
import { Button } from '../parts/button'
import { useWords } from '../words/words'
import { ByHand, ByHandAnswer } from './by-hand'
import styles from './chat.module.css'
import { MediaMessage } from './media-message'
import { Reply } from './reply'
import { Turn } from './turn'

/** Closer to the end than this counts as being there. */
const NEAR_END_PX = 48

/** The conversation. Follows new words only while a person is at its end. */
export function Log({ project, children }: { project: ProjectState; children?: ReactNode }): ReactNode {
  const words = useWords().chat
  const box = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const { chat, turn } = project

  const toEnd = (): void => box.current?.scrollTo({ top: box.current.scrollHeight })
  useEffect(() => {
    if (atEnd) toEnd()
  }, [atEnd, chat, turn])
  // A row of exports that appears below takes room from the end of the conversation.
  useEffect(() => {
    const log = box.current
    if (!log || !atEnd) return undefined
    const observer = new ResizeObserver(() => log.scrollTo({ top: log.scrollHeight }))
    observer.observe(log)
    return () => observer.disconnect()
  }, [atEnd])
  const onScroll = (): void => {
    const log = box.current
    if (log) setAtEnd(log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX)
  }

  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={styles.log}
        role="log"
        aria-live="off"
        aria-label={words.region}
        tabIndex={0}
        onScroll={onScroll}
      >
        {chat.map((item) => (
          <LogItem key={item.id} item={item} project={project} isLast={item === chat.at(-1)} />
        ))}
        <Turn project={project} />
        {children}
      </div>
      {!atEnd && (
        <Button size="small" className={styles.newMessages} onClick={toEnd}>
          <ArrowDown size={14} aria-hidden />
          {words.newMessages}
        </Button>
      )}
    </div>
  )
}

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
