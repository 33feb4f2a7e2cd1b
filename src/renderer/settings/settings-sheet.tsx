import { X } from 'lucide-react'
import { Dialog, Tabs } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { closeOnEscape } from '../parts/close-on-escape'
import { IconButton } from '../parts/icon-button'
import { settings } from '../state/states'
import { useWords } from '../words/words'
import { About } from './about'
import { Appearance, EngineChoices, Languages } from './choices'
import { Diagnostics } from './diagnostics'
import { Folders } from './folders'
import { Network } from './network'
import { OwnModel } from './own-model'
import { firstSection, settingsOpen } from './settings-open'
import styles from './settings.module.css'

const SECTIONS = {
  engine: EngineChoices,
  appearance: Appearance,
  language: Languages,
  folders: Folders,
  network: Network,
  model: OwnModel,
  diagnostics: Diagnostics,
  about: About,
} as const

const NAMES = ['engine', 'appearance', 'language', 'folders', 'network', 'model', 'diagnostics', 'about'] as const

/** Everything a person may set, a section at a time. */
export function SettingsSheet(): ReactNode {
  const words = useWords().settings
  const open = settingsOpen.use()
  const state = settings.use()
  const list = useRef<HTMLDivElement>(null)
  if (!state) return null
  return (
    <Dialog.Root open={open} onOpenChange={(next) => settingsOpen.set(next)}>
      {open && <div className={styles.shade} aria-hidden />}
      <Dialog.Content
        className={styles.sheet}
        aria-describedby={undefined}
        onKeyDown={closeOnEscape(() => settingsOpen.set(false))}
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          list.current?.querySelector<HTMLElement>('[data-state=active]')?.focus()
        }}
      >
        <div className={styles.head}>
          <Dialog.Title className={styles.title}>{words.title}</Dialog.Title>
          <Dialog.Close asChild>
            <IconButton label={words.close}>
              <X size={16} aria-hidden />
            </IconButton>
          </Dialog.Close>
        </div>
        <Tabs.Root className={styles.tabs} defaultValue={firstSection.get()} orientation="vertical">
          <Tabs.List ref={list} className={styles.list} aria-label={words.title}>
            {NAMES.map((name) => (
              <Tabs.Trigger key={name} className={styles.tab} value={name}>
                {words.sections[name]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {NAMES.map((name) => {
            const Section = SECTIONS[name]
            return (
              <Tabs.Content key={name} className={styles.section} value={name}>
                <Section state={state} />
              </Tabs.Content>
            )
          })}
        </Tabs.Root>
      </Dialog.Content>
    </Dialog.Root>
  )
}
