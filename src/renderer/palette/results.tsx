import { Clapperboard, FolderOpen, FolderSearch, type LucideIcon, Settings2, SquareChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../words/words'
import type { Entry } from './find-entries'
import styles from './palette.module.css'

const ICONS: Record<Entry['group'], LucideIcon> = {
  commands: SquareChevronRight,
  clips: Clapperboard,
  projects: FolderOpen,
  settings: Settings2,
  found: FolderSearch,
}

interface ResultsProps {
  entries: readonly Entry[]
  current: number
  onPoint: (index: number) => void
  onChoose: (entry: Entry) => void
}

/** What was found, under the name of its group. */
export function Results({ entries, current, onPoint, onChoose }: ResultsProps): ReactNode {
  const words = useWords().palette
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current, entries])
  return (
    <div ref={list} className={styles.results} role="listbox" id="palette-results" aria-label={words.results}>
      {entries.length === 0 && <p className={styles.nothing}>{words.nothing}</p>}
      {entries.map((entry, index) => {
        const Icon = entry.icon ?? ICONS[entry.group]
        const isFirst = entries[index - 1]?.group !== entry.group
        return (
          <div key={entry.id} role="presentation">
            {isFirst && (
              <p className={styles.group} role="presentation">
                {words.groups[entry.group]}
              </p>
            )}
            <div
              id={`palette-${index}`}
              className={styles.entry}
              role="option"
              aria-selected={index === current}
              onPointerMove={() => onPoint(index)}
              onClick={() => onChoose(entry)}
            >
              <Icon size={16} aria-hidden />
              <span className={styles.label}>{entry.label}</span>
              {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </div>
          </div>
        )
      })}
    </div>
  )
}
