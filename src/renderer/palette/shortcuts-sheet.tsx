import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { COMMAND_IDS, type CommandId, commandOf } from '../../shared/commands'
import { canRun } from '../commands/commands'
import { keysOf } from '../commands/keys'
import { closeOnEscape } from '../parts/close-on-escape'
import { IconButton } from '../parts/icon-button'
import { useWords } from '../words/words'
import { shortcutsOpen } from './open-cells'
import styles from './palette.module.css'
import { useReturnFocus } from './use-return-focus'

const TEXT_KEYS = { send: 'Enter', line: 'Shift+Enter', stop: 'Esc', last: '↑', slash: '/', mention: '@' } as const
const TEXT_NAMES = ['send', 'line', 'last', 'slash', 'mention', 'stop'] as const

/** Every key there is, and what it does. */
export function ShortcutsSheet(): ReactNode {
  const words = useWords().palette
  const open = shortcutsOpen.use()
  const focus = useReturnFocus()
  const list = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => shortcutsOpen.set(next)}>
      {open && <div className={styles.shade} aria-hidden />}
      <Dialog.Content
        className={styles.sheet}
        aria-describedby={undefined}
        onKeyDown={closeOnEscape(() => shortcutsOpen.set(false))}
        onOpenAutoFocus={(event) => {
          focus.remember()
          event.preventDefault()
          lookAt(list.current)
        }}
        onCloseAutoFocus={focus.onCloseAutoFocus}
      >
        <div className={styles.head}>
          <Dialog.Title className={styles.title}>{words.keys}</Dialog.Title>
          <Dialog.Close asChild>
            <IconButton label={words.close}>
              <X size={16} aria-hidden />
            </IconButton>
          </Dialog.Close>
        </div>
        <div ref={list} className={styles.columns} tabIndex={0} role="group" aria-label={words.keys}>
          <div>
            <Keys title={words.keyGroups.window} rows={useRows((where) => where !== 'film')} />
            <Keys
              title={words.keyGroups.text}
              rows={TEXT_NAMES.map((name) => ({ label: words.textKeys[name], keys: TEXT_KEYS[name] }))}
            />
          </div>
          <Keys title={words.keyGroups.film} rows={useRows((where) => where === 'film')} />
        </div>
      </Dialog.Content>
    </Dialog.Root>
  )
}

/** Takes the focus so that arrows scroll. Nothing is to be chosen there, so a line round it waits until a person comes back to it. */
function lookAt(list: HTMLElement | null): void {
  if (!list) return
  list.dataset['fresh'] = ''
  list.addEventListener('blur', () => delete list.dataset['fresh'], { once: true })
  list.focus()
}

/** What the film has of its own is there with the film; anything else only while a part of the window can do it. */
const isThere = (id: CommandId): boolean => commandOf(id).where === 'film' || canRun(id)

interface KeyRow {
  readonly label: string
  readonly keys: string
}

function useRows(belongs: (where: 'window' | 'outside-text' | 'film') => boolean): KeyRow[] {
  const words = useWords().commands
  return COMMAND_IDS.filter((id) => belongs(commandOf(id).where) && isThere(id)).flatMap((id) => {
    const keys = keysOf(id)
    return keys === undefined ? [] : [{ label: words[id], keys }]
  })
}

function Keys({ title, rows }: { title: string; rows: readonly KeyRow[] }): ReactNode {
  return (
    <section className={styles.keys} aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
