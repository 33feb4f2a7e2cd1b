import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { useCommands } from '../commands/commands'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import { type Entry, findEntries } from './find-entries'
import { paletteOpen, shortcutsOpen } from './open-cells'
import styles from './palette.module.css'
import { Results } from './results'
import { toFoundEntries } from './to-found-entries'
import { useEntries } from './use-entries'
import { useFound } from './use-found'
import { useReturnFocus } from './use-return-focus'

/** One box for everything that can be found or done by its name. */
export function Palette({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().palette
  const open = paletteOpen.use()
  const focus = useReturnFocus()
  useCommands({
    'view.palette': () => paletteOpen.set(!paletteOpen.get()),
    'chat.save': () => request('chat.save', { projectId: project.id }),
    'help.shortcuts': () => shortcutsOpen.set(true),
  })
  const choose = (entry: Entry): void => {
    focus.after(entry.run)
    paletteOpen.set(false)
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => paletteOpen.set(next)}>
      {open && <div className={styles.shade} aria-hidden />}
      <Dialog.Content
        className={styles.palette}
        aria-describedby={undefined}
        onOpenAutoFocus={focus.remember}
        onCloseAutoFocus={focus.onCloseAutoFocus}
      >
        <Dialog.Title className="visually-hidden">{words.title}</Dialog.Title>
        <Finder project={project} onChoose={choose} />
      </Dialog.Content>
    </Dialog.Root>
  )
}

function Finder({ project, onChoose }: { project: ProjectState; onChoose: (entry: Entry) => void }): ReactNode {
  const words = useWords().palette
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = [...findEntries(useEntries(project), query), ...toFoundEntries(useFound(query), query, project.id)]
  const current = Math.min(at, found.length - 1)
  const moves: Record<string, () => void> = {
    ArrowDown: () => setAt((current + 1) % Math.max(found.length, 1)),
    ArrowUp: () => setAt((current + found.length - 1) % Math.max(found.length, 1)),
    PageDown: () => setAt(Math.min(current + 8, found.length - 1)),
    PageUp: () => setAt(Math.max(current - 8, 0)),
    Enter: () => {
      const entry = found[current]
      if (entry) onChoose(entry)
    },
  }
  return (
    <>
      <div className={styles.searchBox}>
        <Search size={16} aria-hidden />
        <input
          className={styles.search}
          role="combobox"
          aria-label={words.search}
          aria-expanded
          aria-controls="palette-results"
          aria-autocomplete="list"
          aria-activedescendant={found[current] && `palette-${current}`}
          placeholder={words.placeholder}
          value={query}
          maxLength={200}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            const move = event.nativeEvent.isComposing ? undefined : moves[event.key]
            if (!move) return
            event.preventDefault()
            move()
          }}
        />
      </div>
      <Results entries={found} current={current} onPoint={setAt} onChoose={onChoose} />
      <p className="visually-hidden" aria-live="polite">
        {query !== '' && words.found(found.length)}
      </p>
    </>
  )
}
