import { ArrowDown } from 'lucide-react'
import { type ReactNode, useContext, useRef, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { useCommands } from '../commands/commands'
import { Button } from '../parts/button'
import { useWantedPlace } from '../state/wanted-place'
import { useWords } from '../words/words'
import styles from './chat.module.css'
import { ComposerPlace } from './composer-place'
import { FindBar, type FindStart } from './find/find-bar'
import { useShowLine } from './find/use-show-line'
import { LogChunk } from './log-chunk'
import { Turn } from './turn'
import { useChunks } from './use-chunks'
import { useFollow } from './use-follow'
import { useNear } from './use-near'

/** The conversation. Follows new words only while a person is at its end, and draws only what is near. */
export function Log({ project, children }: { project: ProjectState; children?: ReactNode }): ReactNode {
  const words = useWords().chat
  const box = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const { chat, turn } = project
  const chunks = useChunks(chat)
  const near = useNear(box, chunks.length)
  const mine = chat.findLast((item) => item.from === 'person' && !item.byHand)?.id
  const speaks = turn.phase === 'working' && turn.text !== ''
  const { hasNew, toEnd, leaveEnd, onScroll } = useFollow(box, rows, { arrived: chat.length + (speaks ? 1 : 0), mine })
  const [finding, setFinding] = useState<FindStart>()
  const { show } = useShowLine(box, (chunk) => {
    leaveEnd()
    near.draw(chunk)
  })
  const composer = useContext(ComposerPlace)
  const stopFinding = (): void => {
    setFinding(undefined)
    show(undefined, '')
    composer.current?.focus()
  }
  useCommands({ 'edit.find': () => (finding ? stopFinding() : setFinding({ query: '' })) })
  useWantedPlace('said', project.id, setFinding)

  return (
    <div className={styles.frame}>
      {finding && (
        <FindBar
          key={`${finding.itemId ?? ''} ${finding.query}`}
          chat={chat}
          start={finding}
          onShow={show}
          onClose={stopFinding}
        />
      )}
      <div
        ref={box}
        className={styles.log}
        role="log"
        aria-live="off"
        aria-label={words.region}
        tabIndex={0}
        onScroll={onScroll}
      >
        <div ref={rows} className={styles.rows}>
          {chunks.map((chunk) => (
            <LogChunk
              key={chunk.index}
              chunk={chunk}
              project={near.isNear(chunk.index) ? project : undefined}
              last={chat.at(-1)}
              heightPx={near.heightPx(chunk.index)}
              watch={near.watch}
            />
          ))}
          <Turn project={project} />
          {children}
        </div>
      </div>
      {hasNew && (
        <Button size="small" className={styles.newMessages} onClick={toEnd}>
          <ArrowDown size={14} aria-hidden />
          {words.newMessages}
        </Button>
      )}
    </div>
  )
}
